package dev.limber.editor.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.Take;
import dev.limber.editor.file.SampleDocument;
import dev.limber.inbetween.rig.EditedClip;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Limbs of different fills, put together: each as its fill has it, feet where the legs' fill has them. */
class LimbMixTest {
    private static final FrameSpan GAP = new FrameSpan(60, 100);

    private final Take take = SampleDocument.document().source().orElseThrow();
    private final Rig rig = take.actor().rig();
    private final double millimetre = rig.height() / 1750;
    private final EditedClip edits = EditedClip.of(take.clip()).withGap(GAP);

    /** Returns the walk with other frames of it in the gap, and the hips moved by a part of the height. */
    private Clip variant(int shift, Vec3 moved) {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        Clip walk = take.clip();
        return walk.map(walk.translatedWith(hips), (frame, pose, world) -> {
            if (frame >= GAP.first() && frame <= GAP.last()) {
                pose.set(walk.pose(frame + shift));
                world.update(pose);
                world.shift(hips, moved.times(rig.height()), pose);
            }
        });
    }

    private LimbMix mix(Set<PinnedJoint> pins, Clip... variants) {
        return LimbMix.of(
                rig, edits, MissingFrames.of(GAP), new PinHold(rig, pins, Optional.empty()), List.of(variants));
    }

    private LimbMix with(LimbMix mix, String limb, String choice) {
        return mix.with(mix.limbs().indexOf(limb), mix.names().indexOf(choice));
    }

    private int joint(BodyPart part, Side side) {
        return rig.roles().joint(part, side);
    }

    private double away(Clip a, Clip b, BodyPart part, Side side, int frame) {
        int joint = joint(part, side);
        return WorldPose.of(a.pose(frame))
                        .position(joint)
                        .distance(WorldPose.of(b.pose(frame)).position(joint))
                / millimetre;
    }

    private double turned(Clip a, Clip b, BodyPart part, Side side, int frame) {
        Pose pose = a.pose(frame);
        Pose other = b.pose(frame);
        double most = 0;
        for (int i = 4 * joint(part, side); i < 4 * joint(part, side) + 4; i++) {
            most = Math.max(most, Math.abs(pose.rotations()[i] - other.rotations()[i]));
        }
        return most;
    }

    @Test
    void theHipsGoWithTheLegs() {
        LimbMix mix = mix(Set.of(), take.clip(), take.clip());
        assertEquals(List.of("hips and legs", "spine", "head", "left arm", "right arm"), mix.limbs());
        assertEquals(List.of("variant 1", "variant 2", "interpolated", "as before the gap"), mix.names());
        assertEquals(OptionalInt.of(0), mix.variant());
    }

    @Test
    void legsOfOneVariantAndArmsOfAnother() {
        Clip one = variant(20, new Vec3(0, 0.02, 0));
        Clip two = variant(-25, new Vec3(0.05, 0, 0.1));
        LimbMix mixed = with(mix(EnumSet.allOf(PinnedJoint.class), one, two), "hips and legs", "variant 2");
        assertEquals(OptionalInt.empty(), mixed.variant());
        Clip clip = mixed.clip();
        for (int frame = GAP.first(); frame <= GAP.last(); frame++) {
            assertEquals(0, away(clip, two, BodyPart.FOOT, Side.LEFT, frame), 1e-3);
            assertEquals(0, away(clip, two, BodyPart.TOE, Side.RIGHT, frame), 1e-3);
            assertEquals(0, turned(clip, one, BodyPart.UPPER_ARM, Side.LEFT, frame), 1e-6);
            assertEquals(0, turned(clip, one, BodyPart.FOREARM, Side.RIGHT, frame), 1e-6);
        }
        assertTrue(away(clip, one, BodyPart.HIPS, Side.CENTER, 80) > 50);
        for (int frame : new int[] {0, 59, 101, 259}) {
            assertEquals(0, away(clip, take.clip(), BodyPart.HAND, Side.LEFT, frame), 1e-3);
        }
    }

    @Test
    void oneArmIsTakenAndAllElseStaysAsBeforeTheGap() {
        Clip fill = variant(20, new Vec3(0.05, 0, 0));
        LimbMix mixed = mix(Set.of(), fill);
        mixed = mixed.withAll(mixed.names().indexOf("as before the gap"));
        assertEquals(OptionalInt.empty(), mixed.variant());
        Clip clip = with(mixed, "left arm", "variant 1").clip();
        assertEquals(0, turned(clip, fill, BodyPart.UPPER_ARM, Side.LEFT, 80), 1e-6);
        assertTrue(turned(clip, take.clip(), BodyPart.UPPER_ARM, Side.LEFT, 80) > 1e-3);
        for (int frame = GAP.first(); frame <= GAP.last(); frame++) {
            assertEquals(0, away(clip, take.clip(), BodyPart.HIPS, Side.CENTER, frame), 1e-3);
            assertEquals(0, away(clip, take.clip(), BodyPart.HAND, Side.RIGHT, frame), 1e-3);
        }
    }

    @Test
    void aPinnedHandRestsOnAHipsOfAnotherVariant() {
        Clip leaning = LeaningClip.of(rig, take.clip(), 200);
        EditedClip gap = EditedClip.of(leaning).withGap(GAP);
        int hips = joint(BodyPart.HIPS, Side.CENTER);
        Clip lower = leaning.map(leaning.translatedWith(hips), (frame, pose, world) -> {
            if (frame >= GAP.first() && frame <= GAP.last()) {
                world.shift(hips, new Vec3(0, -0.01 * rig.height(), 0), pose);
            }
        });
        double free = handAway(leaning, gap, lower, Set.of());
        double held = handAway(leaning, gap, lower, Set.of(PinnedJoint.LEFT_HAND));
        assertTrue(free > 5, free + " mm without pins");
        assertTrue(held < 1, held + " mm");
    }

    private double handAway(Clip leaning, EditedClip gap, Clip lower, Set<PinnedJoint> pins) {
        LimbMix mix = LimbMix.of(
                rig, gap, MissingFrames.of(GAP), new PinHold(rig, pins, Optional.empty()), List.of(leaning, lower));
        return away(with(mix, "hips and legs", "variant 2").clip(), leaning, BodyPart.HAND, Side.LEFT, 80);
    }
}

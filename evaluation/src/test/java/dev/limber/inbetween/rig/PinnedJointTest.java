package dev.limber.inbetween.rig;

import static dev.limber.inbetween.CanonicalBody.JOINTS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.evaluation.gap.PathError;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.PinnedInbetweener;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.motion.Clip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedJointTest {
    private static final FrameSpan GAP = new FrameSpan(40, 69);
    private static final MissingFrames MISSING = MissingFrames.of(GAP);

    private final Rig rig = Walks.rig("unreal");
    private final Clip walk = Walks.on(rig, 30);

    private Clip fill(ClipInbetweener inbetweener, InbetweenOptions options) {
        return inbetweener.fill(rig, walk, MISSING, options, done -> {}).get(0);
    }

    private Vec3 position(Clip clip, int frame, PinnedJoint path) {
        return WorldPose.of(clip.pose(frame)).position(rig.roles().joint(path.role()));
    }

    /** Returns how far a joint is off its path in the walk, at most, in parts of the character's height. */
    private double off(Clip filled, PinnedJoint path) {
        return PathError.of(rig, walk, filled, MISSING, path).worst();
    }

    /** Returns the same but for what a stretched arm or leg lacks to its goal: the most that is asked of a limb. */
    private double offWithinReach(Clip filled, PinnedJoint limb) {
        boolean arm = limb.role().part() == BodyPart.HAND;
        int upper = rig.roles()
                .joint(arm ? BodyPart.UPPER_ARM : BodyPart.THIGH, limb.role().side());
        int lower = rig.roles()
                .joint(arm ? BodyPart.FOREARM : BodyPart.SHIN, limb.role().side());
        int end = rig.roles().joint(limb.role());
        double off = 0;
        for (int frame = GAP.first(); frame <= GAP.last(); frame++) {
            WorldPose pose = WorldPose.of(filled.pose(frame));
            Vec3 goal = position(walk, frame, limb);
            double length = pose.position(upper).distance(pose.position(lower))
                    + pose.position(lower).distance(pose.position(end));
            double beyond = Math.max(0, pose.position(upper).distance(goal) - length);
            off = Math.max(off, pose.position(end).distance(goal) - beyond);
        }
        return off / rig.height();
    }

    @ParameterizedTest
    @EnumSource(PinnedJoint.class)
    void aKeptPathIsThatOfTheClipAndWithoutItIsNot(PinnedJoint path) {
        Clip free = fill(ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT);
        Clip kept = fill(ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT.withKept(Set.of(path)));
        assertTrue(off(free, path) > 3e-3, "interpolation is off by " + off(free, path));
        assertTrue(off(kept, path) < off(free, path) / 3, "kept, it is off by " + off(kept, path));
        assertEquals(0, path == PinnedJoint.HIPS ? off(kept, path) : offWithinReach(kept, path), 1e-4);
        assertArrayEquals(walk.pose(39).rotations(), kept.pose(39).rotations(), "given frames stay");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEFT_HAND", "RIGHT_HAND"})
    void theUpperBodyLeansWhereAnArmIsTooShortAndElsewhereStaysAsItWas(PinnedJoint hand) {
        Clip free = fill(ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT);
        Clip kept = fill(ClipInbetweener.interpolating(), InbetweenOptions.DEFAULT.withKept(Set.of(hand)));
        assertEquals(0, off(kept, hand), 1e-3);
        int chest = rig.roles().joint(BodyPart.SPINE, Side.CENTER);
        boolean leans = false;
        boolean stays = false;
        for (int frame = GAP.first(); frame <= GAP.last(); frame++) {
            double rotation = Quat.angle(
                    free.pose(frame).rotations(), 4 * chest, kept.pose(frame).rotations(), 4 * chest);
            leans |= rotation > 0.005;
            stays |= rotation < 1e-6;
        }
        assertTrue(leans && stays, "leans " + leans + ", stays " + stays);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hipsAndHandsAreKeptTogetherWithFeetHeldOrNot(boolean fixFeet) {
        Set<PinnedJoint> paths = EnumSet.of(PinnedJoint.HIPS, PinnedJoint.LEFT_HAND, PinnedJoint.RIGHT_HAND);
        Clip filled = fill(
                ClipInbetweener.with(Baselines::interpolate),
                InbetweenOptions.DEFAULT.withKept(paths).withFixedFeet(fixFeet));
        assertEquals(0, off(filled, PinnedJoint.HIPS), 1e-6);
        assertEquals(0, offWithinReach(filled, PinnedJoint.LEFT_HAND), 1e-4);
        assertEquals(0, offWithinReach(filled, PinnedJoint.RIGHT_HAND), 1e-4);
    }

    @Test
    void anInbetweenerThatKnowsPinsIsToldWhereTheBodyHasTheKeptJointsAndOnlyInTheGap() {
        List<Pins> told = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        PinnedInbetweener inbetweener = new PinnedInbetweener() {
            @Override
            public void fill(List<Window> windows, Gap gap) {
                throw new AssertionError("there are pins");
            }

            @Override
            public void fill(List<Window> windows, List<Pins> pins, Gap gap) {
                told.addAll(pins);
                gaps.add(gap);
                Baselines.interpolate(windows, gap);
            }
        };
        fill(ClipInbetweener.with(inbetweener), InbetweenOptions.DEFAULT.withKept(Set.of(PinnedJoint.LEFT_HAND)));

        Clip onBody = new BodyMap(rig, CanonicalBody.commonOffsets()).onBody(walk);
        Gap gap = gaps.get(0);
        Pins pins = told.get(0);
        int hand = CanonicalBody.NAMES.indexOf("LeftHand");
        for (int frame = 0; frame <= gap.end(); frame++) {
            assertEquals(gap.isMissing(frame), pins.isSet(frame, hand), "frame " + frame);
            assertEquals(false, pins.isSet(frame, 0), "hips are not kept");
        }
        Vec3 expected =
                WorldPose.of(onBody.pose(GAP.first() + 7)).position(hand); // the window begins 10 frames before the gap
        Vec3 pinned = Vec3.of(pins.positions(), 3 * ((gap.start() + 7) * JOINTS + hand));
        assertEquals(0, pinned.distance(expected), 1e-3, "cm");
    }

    @Test
    void aRigWithoutTheLimbIsNamedAsTheReason() {
        Skeleton.Builder bones = new Skeleton.Builder();
        bones.joint("a", Skeleton.NONE, Vec3.ZERO);
        bones.joint("b", 0, new Vec3(0, 1, 0));
        Skeleton snake = bones.build();
        Clip clip = new Clip.Builder(snake, 1 / 30.0, 3, 0)
                .set(0, snake.restPose())
                .set(1, snake.restPose())
                .set(2, snake.restPose())
                .build();
        InbetweenException e = assertThrows(
                InbetweenException.class,
                () -> ClipInbetweener.interpolating()
                        .fill(
                                Rig.of(clip),
                                clip,
                                MissingFrames.of(new FrameSpan(1, 1)),
                                InbetweenOptions.DEFAULT.withKept(Set.of(PinnedJoint.LEFT_HAND)),
                                done -> {}));
        assertEquals("left-hand cannot be kept: the rig has no such limb from end to end", e.getMessage());
    }
}

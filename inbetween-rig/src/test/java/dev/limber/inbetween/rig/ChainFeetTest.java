package dev.limber.inbetween.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A horse crouches, steps with one foot, and gets up. */
class ChainFeetTest {
    private static final int LAST = 20;
    private static final Rig HORSE = Rig.of(horse());
    private static final MissingFrames GAP = MissingFrames.of(List.of(new FrameSpan(1, LAST - 1)));

    private static Skeleton horse() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int hips = builder.joint("hips", Skeleton.NONE, new Vec3(0, 1.2, -0.7));
        int chest = hips;
        for (int i = 1; i < 4; i++) {
            chest = builder.joint("spine" + i, chest, new Vec3(0, 0, 0.45));
        }
        int neck = builder.joint("neck", chest, new Vec3(0, 0.3, 0.2));
        int head = builder.joint("head", neck, new Vec3(0, 0.3, 0.2));
        builder.joint("nose", head, new Vec3(0, -0.2, 0.4));
        int tail = builder.joint("tail1", hips, new Vec3(0, -0.1, -0.2));
        builder.joint("tail2", tail, new Vec3(0, -0.4, -0.1));
        for (int side = -1; side <= 1; side += 2) {
            String name = side > 0 ? "left" : "right";
            leg(builder, name + "_front_leg", chest, side, -0.15);
            leg(builder, name + "_hind_leg", hips, side, 0.15);
        }
        return builder.build();
    }

    private static void leg(Skeleton.Builder builder, String name, int parent, int side, double bend) {
        int joint = builder.joint(name + "_upper", parent, new Vec3(0.2 * side, -0.2, 0));
        joint = builder.joint(name + "_lower", joint, new Vec3(0, -0.4, bend));
        joint = builder.joint(name + "_ankle", joint, new Vec3(0, -0.35, -1.5 * bend));
        joint = builder.joint(name + "_foot", joint, new Vec3(0, -0.2, 0.5 * bend));
        builder.joint(name + "_toe", joint, new Vec3(0, -0.05, 0.08));
    }

    @Test
    void feetThatStandAtBothEndsStay() {
        assertEquals(BodyPlan.QUADRUPED, HORSE.plan());
        Clip keys = crouch();
        Clip plain = fill(keys, false);
        Clip held = fill(keys, true);
        List<Integer> feet =
                HORSE.chains().of(ChainKind.LEG).map(Chain::contact).toList();
        assertEquals(4, feet.size());
        for (int i = 0; i < feet.size(); i++) {
            assertTrue(slide(plain, feet.get(i)) > 0.01, "interpolation alone slides");
            assertEquals(0, slide(held, feet.get(i)), 1e-5);
        }
    }

    @Test
    void aFootThatStepsIsLeftAlone() {
        Clip keys = crouch();
        Chain leg = HORSE.chains().named("left front leg").orElseThrow();
        Clip.Builder stepped = keys.toBuilder();
        Pose pose = keys.pose(LAST);
        pose.rotations()[4 * leg.first()] = Math.cos(0.2);
        pose.rotations()[4 * leg.first() + 1] = -Math.sin(0.2);
        stepped.set(LAST, pose);
        Clip clip = stepped.build();
        Clip held = fill(clip, true);
        Clip plain = fill(clip, false);
        for (int frame = 0; frame <= LAST; frame++) {
            Vec3 want = WorldPose.of(plain.pose(frame)).position(leg.contact());
            assertEquals(
                    0, WorldPose.of(held.pose(frame)).position(leg.contact()).distance(want), 1e-9);
        }
    }

    private static Clip fill(Clip clip, boolean fixFeet) {
        InbetweenOptions options = InbetweenOptions.DEFAULT.withFixedFeet(fixFeet);
        return ClipInbetweener.interpolating()
                .fill(HORSE, clip, GAP, options, Progress.NONE)
                .get(0);
    }

    /** Returns how far a foot moves from its place in the first frame. */
    private static double slide(Clip clip, int foot) {
        Vec3 first = WorldPose.of(clip.pose(0)).position(foot);
        double most = 0;
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            most = Math.max(most, WorldPose.of(clip.pose(frame)).position(foot).distance(first));
        }
        return most;
    }

    /** Returns keys at both ends: as at rest, and deep down and a little ahead, with the feet at their places. */
    private static Clip crouch() {
        Skeleton skeleton = HORSE.skeleton();
        Clip.Builder sunk = new Clip.Builder(skeleton, 1 / 30.0, LAST + 1, 0);
        Pose rest = skeleton.restPose();
        Pose down = skeleton.restPose();
        down.translations()[1] -= 0.35;
        down.translations()[2] += 0.1;
        for (int frame = 0; frame <= LAST; frame++) {
            sunk.set(frame, frame == 1 ? down : rest);
        }
        // Held between two frames at rest, the legs bend as they must.
        MissingFrames second = MissingFrames.of(List.of(new FrameSpan(1, 1)));
        Draft draft = new Draft(sunk.build(), second);
        ChainFeet.hold(draft, second, HORSE);
        Clip.Builder keys = new Clip.Builder(skeleton, 1 / 30.0, LAST + 1, 0);
        for (int frame = 0; frame <= LAST; frame++) {
            keys.set(frame, frame == LAST ? draft.pose(1) : rest);
        }
        return keys.build();
    }
}

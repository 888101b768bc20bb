package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandSolverTest {
    private static final Rig SOURCE = Rig.of(Mannequin.cmu().skeleton());

    /** The source's rig with arms half as long again. */
    private static Rig longArms() {
        Skeleton skeleton = SOURCE.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            BodyPart part = SOURCE.roles().of(joint).part();
            double factor = part == BodyPart.FOREARM || part == BodyPart.HAND ? 1.5 : 1;
            Vec3 offset = skeleton.restTranslation(joint).times(factor);
            builder.joint(skeleton.name(joint), skeleton.parent(joint), offset);
        }
        skeleton.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    /** One frame in which both hands meet before the chest, a twentieth of the height apart. */
    private static Clip clap() {
        Pose pose = SOURCE.referencePose();
        Vec3 left = SOURCE.up().cross(SOURCE.forward());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            WorldPose world = WorldPose.of(pose);
            int hand = joint(SOURCE, BodyPart.HAND, side);
            LimbSolver arm = new LimbSolver(
                    joint(SOURCE, BodyPart.UPPER_ARM, side),
                    joint(SOURCE, BodyPart.FOREARM, side),
                    hand,
                    world,
                    SOURCE.forward());
            Vec3 chest = world.position(joint(SOURCE, BodyPart.NECK, Side.CENTER))
                    .plus(SOURCE.forward().times(0.15 * SOURCE.height()))
                    .plus(SOURCE.up().times(-0.05 * SOURCE.height()))
                    .plus(left.times((side == Side.LEFT ? 0.025 : -0.025) * SOURCE.height()));
            double[] move = new double[3];
            chest.minus(world.position(hand)).store(move, 0);
            arm.solve(move, new double[] {1, 0, 0, 0}, pose, world, new LimbSolver.Scratch());
        }
        int hips = joint(SOURCE, BodyPart.HIPS, Side.CENTER);
        return new Clip.Builder(SOURCE.skeleton(), 1.0 / 60, 1, hips)
                .set(0, pose)
                .build();
    }

    private static int joint(Rig rig, BodyPart part, Side side) {
        return rig.roles().joint(part, side);
    }

    /** Returns how far left of the right hand the left one is, in heights; less than 0 when they have passed. */
    private static double apart(Clip clip, Rig rig) {
        WorldPose world = WorldPose.of(clip.pose(0));
        Vec3 across = world.position(joint(rig, BodyPart.HAND, Side.LEFT))
                .minus(world.position(joint(rig, BodyPart.HAND, Side.RIGHT)));
        return across.dot(rig.up().cross(rig.forward())) / rig.height();
    }

    @Test
    void handsThatMeetMeetOnLongerArmsToo() {
        Clip clap = clap();
        assertEquals(0.05, apart(clap, SOURCE), 1e-3);
        Rig target = longArms();
        RetargetSettings without = RetargetSettings.DEFAULT.withIk();
        double passed = apart(new GeometricRetargeter(SOURCE, target, without).retarget(clap), target);
        assertTrue(passed < 0, "without IK long arms pass each other: " + passed);
        RetargetSettings with = RetargetSettings.DEFAULT.withIk(IkTarget.HANDS);
        assertEquals(0.05, apart(new GeometricRetargeter(SOURCE, target, with).retarget(clap), target), 0.01);
    }
}

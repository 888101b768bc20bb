package dev.limber.retarget.neural.san;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.SplittableRandom;

/** Five-limbed animals of nobody's naming, and motions that are smooth and mean nothing. */
final class Creatures {
    private static final int FRAMES = 150;

    private Creatures() {}

    /**
     * Returns a body with four legs and a neck on a trunk.
     *
     * @param trunk joints from the pelvis to where the front legs are
     * @param leg joints of each leg
     */
    static Skeleton skeleton(int trunk, int leg, double size) {
        Skeleton.Builder builder = new Skeleton.Builder();
        int pelvis = builder.joint("a0", Skeleton.NONE, new Vec3(0, size, 0));
        for (int side = -1; side <= 1; side += 2) {
            chain(builder, "h" + side, pelvis, new Vec3(0.2 * side, 0, 0), new Vec3(0, -0.9 / leg, 0), leg, size);
        }
        int chest = chain(builder, "t", pelvis, Vec3.ZERO, new Vec3(0, 0.05, 1.2 / trunk), trunk, size);
        for (int side = -1; side <= 1; side += 2) {
            chain(builder, "f" + side, chest, new Vec3(0.2 * side, 0, 0), new Vec3(0, -0.9 / leg, 0.05), leg, size);
        }
        chain(builder, "n", chest, Vec3.ZERO, new Vec3(0, 0.3, 0.2), 2, size);
        return builder.build();
    }

    private static int chain(
            Skeleton.Builder builder, String name, int parent, Vec3 start, Vec3 step, int count, double size) {
        int joint = parent;
        for (int i = 0; i < count; i++) {
            joint = builder.joint(name + i, joint, (i == 0 ? start.plus(step) : step).times(size));
        }
        return joint;
    }

    /** Returns five seconds in which every joint sways and the root wanders. */
    static Clip clip(Skeleton skeleton, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] phases = random.doubles(3L * skeleton.jointCount(), 0, 6).toArray();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, FRAMES, 0);
        for (int frame = 0; frame < FRAMES; frame++) {
            Pose pose = skeleton.restPose();
            for (int joint = 0; joint < skeleton.jointCount(); joint++) {
                Vec3 axis = new Vec3(
                                Math.sin(phases[3 * joint]),
                                Math.sin(phases[3 * joint + 1]),
                                Math.sin(phases[3 * joint + 2]) + 0.1)
                        .normalized();
                double angle = 0.4 * Math.sin(0.1 * frame + phases[3 * joint]);
                Quat.fromAxisAngle(axis, angle, pose.rotations(), 4 * joint);
            }
            pose.translations()[0] += 0.02 * frame;
            pose.translations()[2] += 0.3 * Math.sin(0.05 * frame);
            clip.set(frame, pose);
        }
        return clip.build();
    }
}

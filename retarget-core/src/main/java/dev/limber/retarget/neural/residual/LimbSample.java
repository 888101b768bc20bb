package dev.limber.retarget.neural.residual;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;

/**
 * A limb in one frame of a pair of recordings: the input of the network, and the expected output.
 *
 * @param truth (c) rotation vectors that turn the bones of the geometric result into those of the true motion, the
 *     shortest way: how a bone turns about itself is left to geometry
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; kernels work on the arrays
record LimbSample(LimbPose pose, LimbBones bones, Vec3[] truth) {
    /** More than this, radians, is no fault of the geometric solver but of a recording: 07_12 is not the same twice. */
    private static final double LARGEST = 0.5;

    /** @param reference the true motion on the target */
    static LimbSample of(
            Limb limb,
            boolean right,
            LimbBones bones,
            PooledBody from,
            WorldPose fromWorld,
            PooledBody to,
            WorldPose result,
            WorldPose reference) {
        Vec3[] truth = new Vec3[limb.corrected().size()];
        double[] q = new double[4];
        for (int c = 0; c < truth.length; c++) {
            int upper = Limb.on(right, limb.corrected().get(c).node());
            int lower = Limb.on(right, limb.corrected().get(c).other());
            to.orientation(result, upper, q, 0);
            Vec3 have = to.direction(result, upper, lower, q);
            Vec3 want = to.direction(reference, upper, lower, q);
            truth[c] = BodyFrameMirror.axis(right, swing(have, want));
        }
        return new LimbSample(LimbPose.of(limb, right, from, fromWorld, to, result), bones, truth);
    }

    /** Returns the rotation vector of the shortest turn between unit vectors; zero where one has no length. */
    static Vec3 swing(Vec3 from, Vec3 to) {
        Vec3 cross = from.cross(to);
        double sine = cross.length();
        return sine < 1e-9 ? Vec3.ZERO : cross.times(from.angle(to) / sine);
    }

    /** Tells whether all of it is fit to learn from. */
    boolean isSound() {
        for (Vec3 rotation : truth) {
            if (!(rotation.length() < LARGEST)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the way of a limb that nothing is wrong with: the result moves as the source, which is the truth. */
    LimbSample untouched() {
        Vec3[] none = new Vec3[truth.length];
        Arrays.fill(none, Vec3.ZERO);
        return new LimbSample(
                new LimbPose(pose.source(), pose.source(), pose.up()),
                new LimbBones(bones.source(), bones.source()),
                none);
    }

    /** Returns the same motion from a source of other proportions that rests otherwise. */
    LimbSample withSource(Limb limb, RandomBones random) {
        double[] rotations = random.rotated(limb, pose.source());
        return new LimbSample(
                new LimbPose(rotations, pose.result(), pose.up()),
                new LimbBones(random.changed(limb, bones.source()), bones.target()),
                truth);
    }

    /** Returns the same motion on a target of other proportions that rests otherwise. */
    LimbSample withTarget(Limb limb, RandomBones random) {
        double[] rotations = random.rotated(limb, pose.result());
        Vec3[] rotated = truth.clone();
        for (int c = 0; c < rotated.length; c++) {
            if (limb.rests(limb.corrected().get(c).node())) {
                rotated[c] = Quat.rotate(random.rest(), 0, truth[c]);
            }
        }
        return new LimbSample(
                new LimbPose(pose.source(), rotations, pose.up()),
                new LimbBones(bones.source(), random.changed(limb, bones.target())),
                rotated);
    }
}

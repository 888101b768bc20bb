package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.ik.LimbSolver;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the distances from a hand to the other hand, the head and the hips while they are near, in heights of the
 * character: hands that clap meet, and a hand on the head stays on it, whatever the length of the arms. The nearer, the
 * more a distance counts; a hand far from all of them stays where the rotations put it.
 */
final class HandSolver {
    private static final double NEAR = 0.08; // heights: from here on a distance is kept in full
    private static final double FAR = 0.25; // heights: up to here it counts at all

    private final RootTransfer root;
    private final double scale; // target heights per source height
    private final double sourceHeight;
    private final List<Arm> arms = new ArrayList<>();

    private record Arm(int sourceHand, int targetHand, LimbSolver limb, List<Anchor> anchors) {}

    /**
     * @param source joint
     * @param target joint
     * @param share how much of a correction is this hand's: half of it where the anchor is a hand too
     */
    private record Anchor(int source, int target, double share) {}

    HandSolver(ReferencePose from, ReferencePose to, RootTransfer root) {
        this.root = root;
        sourceHeight = from.rig().height();
        scale = to.rig().height() / sourceHeight;
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            List<Anchor> anchors = new ArrayList<>();
            anchors.add(anchor(from, to, BodyPart.HAND, side.mirrored(), 0.5));
            anchors.add(anchor(from, to, BodyPart.HEAD, Side.CENTER, 1));
            anchors.add(anchor(from, to, BodyPart.HIPS, Side.CENTER, 1));
            anchors.removeIf(anchor -> anchor.source() == Skeleton.NONE || anchor.target() == Skeleton.NONE);
            LimbSolver limb = new LimbSolver(
                    to.joint(BodyPart.UPPER_ARM, side),
                    to.joint(BodyPart.FOREARM, side),
                    to.joint(BodyPart.HAND, side),
                    to.world(),
                    to.rig().forward());
            arms.add(new Arm(from.joint(BodyPart.HAND, side), to.joint(BodyPart.HAND, side), limb, anchors));
        }
    }

    private static Anchor anchor(ReferencePose from, ReferencePose to, BodyPart part, Side side, double share) {
        return new Anchor(from.joint(part, side), to.joint(part, side), share);
    }

    /**
     * Returns the transferred clip with its hands moved.
     *
     * @param clip of the source
     * @param transferred the same frames on the target
     */
    Clip solve(Clip clip, Clip transferred) {
        Pose from = new Pose(clip.skeleton());
        WorldPose fromWorld = new WorldPose(clip.skeleton());
        LimbSolver.Scratch scratch = new LimbSolver.Scratch();
        double[] move = new double[3];
        double[] still = {1, 0, 0, 0};
        return transferred.map(transferred.translatedJoints(), (frame, to, toWorld) -> {
            clip.read(frame, from);
            root.rotate(from);
            fromWorld.update(from);
            for (Arm arm : arms) {
                move(arm, fromWorld, toWorld).store(move, 0);
                arm.limb().solve(move, still, to, toWorld, scratch);
            }
        });
    }

    private Vec3 move(Arm arm, WorldPose from, WorldPose to) {
        Vec3 sum = Vec3.ZERO;
        double weights = 0;
        for (Anchor anchor : arm.anchors()) {
            Vec3 want = from.position(arm.sourceHand()).minus(from.position(anchor.source()));
            Vec3 have = to.position(arm.targetHand()).minus(to.position(anchor.target()));
            double weight = weight(want.length() / sourceHeight);
            sum = sum.plus(want.times(scale).minus(have).times(weight * anchor.share()));
            weights += weight;
        }
        return sum.times(1 / Math.max(1, weights));
    }

    private static double weight(double distance) {
        double t = Math.max(0, Math.min(1, (FAR - distance) / (FAR - NEAR)));
        return t * t * (3 - 2 * t);
    }
}

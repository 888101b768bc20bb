package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Transfers translations of joints relative to their parents, as in stretchy limbs and sliding shoulders. Bones of the
 * target change as those of the source do, in proportion to their lengths. {@link RootTransfer} moves the body as a
 * whole.
 */
final class BoneShifts {
    /** Share of the body's height: less is rounding, or invisible noise. */
    private static final double STILL = 1e-3;

    /** Of a bone's length: rounding. */
    private static final double SAME = 0.01;

    private final List<Bones> all;
    private final Vec3[] usual; // (source joint) what shifts are measured from; of joints that move

    /**
     * Bones of the source and those of the target that change as they do.
     *
     * @param from joints of the source, each with its bone
     * @param to joints of the target
     * @param shares (to) of the shift of all of {@code from}
     */
    private record Bones(List<Integer> from, List<Integer> to, List<Double> shares) {}

    private BoneShifts(List<Bones> all, Vec3[] usual) {
        this.all = all;
        this.usual = usual;
    }

    /**
     * @param pairs of the joints
     * @param props whose places in a hand are motion and no build
     */
    static BoneShifts of(Clip clip, ReferencePose source, ReferencePose target, Correspondence pairs, PropPairs props) {
        Vec3[] usual = usual(clip, source, props);
        List<Bones> all = new ArrayList<>();
        Map<Integer, Integer> above = new HashMap<>(); // target joint: the nearest driven one above
        Skeleton skeleton = target.rig().skeleton();
        int targetHips = target.joint(BodyPart.HIPS, Side.CENTER);
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            int parent = skeleton.parent(joint);
            if (parent == Skeleton.NONE) {
                continue;
            }
            int from = pairs.drives(parent) ? parent : above.getOrDefault(parent, Skeleton.NONE);
            above.put(joint, from);
            boolean carried = joint != targetHips && skeleton.isUnder(targetHips, joint);
            if (carried && from != Skeleton.NONE && pairs.drives(joint)) {
                List<Integer> moving =
                        path(pairs.upper(from), pairs.upper(joint), source.rig().skeleton());
                if (moving.stream().anyMatch(bone -> usual[bone] != null)) {
                    all.add(bones(moving, path(from, joint, skeleton), source, target));
                }
            }
        }
        return new BoneShifts(all, usual);
    }

    /** Returns the joints from below one to another; none where the second is not below the first. */
    private static List<Integer> path(int top, int end, Skeleton skeleton) {
        return skeleton.isUnder(top, end)
                ? IntStream.iterate(end, at -> at != top, skeleton::parent)
                        .boxed()
                        .toList()
                : List.of();
    }

    private static Bones bones(List<Integer> from, List<Integer> to, ReferencePose source, ReferencePose target) {
        double sourceLength = length(from, source);
        double targetLength = length(to, target);
        boolean zero = sourceLength < STILL * source.rig().height() || targetLength == 0;
        double scale = zero ? target.rig().height() / source.rig().height() : targetLength / sourceLength;
        List<Double> shares = to.stream()
                .map(joint ->
                        scale * (targetLength == 0 ? 1.0 / to.size() : length(List.of(joint), target) / targetLength))
                .toList();
        return new Bones(from, to, shares);
    }

    private static double length(List<Integer> joints, ReferencePose reference) {
        return joints.stream()
                .mapToDouble(joint ->
                        reference.rig().skeleton().restTranslation(joint).length())
                .sum();
    }

    /**
     * Returns the usual positions of joints that move: at rest, or where a clip whose bones have other lengths keeps
     * them, which is build and not motion.
     */
    private static Vec3[] usual(Clip clip, ReferencePose source, PropPairs props) {
        Skeleton skeleton = clip.skeleton();
        Vec3[] usual = new Vec3[skeleton.jointCount()];
        int hips = source.joint(BodyPart.HIPS, Side.CENTER);
        int[] candidates = Arrays.stream(clip.translatedJoints())
                .filter(joint -> joint != hips && skeleton.isUnder(hips, joint))
                .toArray();
        if (candidates.length == 0) {
            return usual;
        }
        double[] longest = new double[usual.length];
        double[] shortest = new double[usual.length];
        Vec3[] sums = new Vec3[usual.length];
        Vec3[] first = new Vec3[usual.length];
        double[] farthest = new double[usual.length]; // from the first frame
        double still = STILL * source.rig().height();
        Pose pose = new Pose(skeleton);
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            for (int joint : candidates) {
                Vec3 at = Vec3.of(pose.translations(), 3 * joint);
                double length = at.length();
                longest[joint] = Math.max(longest[joint], length);
                shortest[joint] = frame == 0 ? length : Math.min(shortest[joint], length);
                sums[joint] = frame == 0 ? at : sums[joint].plus(at);
                first[joint] = frame == 0 ? at : first[joint];
                farthest[joint] = Math.max(farthest[joint], at.distance(first[joint]));
            }
        }
        for (int joint : candidates) {
            Vec3 rest = skeleton.restTranslation(joint);
            boolean isProp = props.holds(joint)
                    && sums[joint].times(1.0 / clip.frameCount()).distance(rest) > still;
            if (isProp || farthest[joint] > still) {
                double length = rest.length();
                boolean ofThisBuild =
                        isProp || (length >= shortest[joint] * (1 - SAME) && length <= longest[joint] * (1 + SAME));
                usual[joint] = ofThisBuild ? rest : sums[joint].times(1.0 / clip.frameCount());
            }
        }
        return usual;
    }

    /** Returns the target joints that {@link #apply} moves, and others, ascending. */
    int[] translatedJoints(int[] others) {
        return IntStream.concat(
                        Arrays.stream(others),
                        all.stream().flatMap(bones -> bones.to().stream()).mapToInt(joint -> joint))
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * Sets the translations of joints whose bones change.
     *
     * @param from a frame of the source, after {@link RootTransfer#rotate}
     * @param pose of the target
     * @param world of it, its rotations up to date
     */
    void apply(Pose from, WorldPose fromWorld, Pose pose, WorldPose world) {
        for (Bones bones : all) {
            Vec3 shift = Vec3.ZERO;
            for (int joint : bones.from()) {
                if (usual[joint] != null) {
                    Vec3 local = Vec3.of(from.translations(), 3 * joint).minus(usual[joint]);
                    shift = shift.plus(Quat.rotate(
                            fromWorld.rotations(), 4 * from.skeleton().parent(joint), local));
                }
            }
            for (int i = 0; i < bones.to().size(); i++) {
                int joint = bones.to().get(i);
                int parent = pose.skeleton().parent(joint);
                Vec3 own = Quat.inverseRotate(
                        world.rotations(),
                        4 * parent,
                        shift.times(bones.shares().get(i)));
                pose.skeleton().restTranslation(joint).plus(own).store(pose.translations(), 3 * joint);
            }
        }
    }
}

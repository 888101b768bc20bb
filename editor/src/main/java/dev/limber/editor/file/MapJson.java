package dev.limber.editor.file;

import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.ChainPair;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RestRotations;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A joint map as a project holds it. Joints are given by index, as names need not be unique.
 *
 * @param rotations degrees of target joints; null until version 2
 * @param chains null until version 7, whose chains are paired again
 */
record MapJson(
        List<ChainPair> pairs,
        @Nullable Map<Integer, List<Double>> rotations,
        @Nullable List<BoundChain> chains) {
    private static final double MOST_DEGREES = 1e6;

    static MapJson of(JointMap map) {
        Map<Integer, List<Double>> rotations = new TreeMap<>();
        map.rotations().degrees().forEach((joint, d) -> rotations.put(joint, List.of(d.x(), d.y(), d.z())));
        return new MapJson(map.pairs(), rotations, map.chains());
    }

    /**
     * Returns the map.
     *
     * @param file what messages call the project
     * @param paired what is paired by itself
     * @throws MotionFormatException when it is of other skeletons
     */
    JointMap map(Path file, JointMap paired, Skeleton source, Skeleton target) {
        for (ChainPair pair : pairs) {
            checkChain(file, pair.source(), source);
            checkChain(file, pair.target(), target);
        }
        return new JointMap(pairs, rotations(file, target), chains(file, paired, source, target));
    }

    private List<BoundChain> chains(Path file, JointMap paired, Skeleton source, Skeleton target) {
        if (chains == null) {
            return paired.chains();
        }
        for (BoundChain chain : chains) {
            checkChain(file, chain.source(), source);
            checkChain(file, chain.target(), target);
            checkGround(file, chain.sourceGround(), source);
            checkGround(file, chain.targetGround(), target);
        }
        return chains;
    }

    private RestRotations rotations(Path file, Skeleton target) {
        Map<Integer, Vec3> degrees = new HashMap<>();
        if (rotations != null) {
            check(file, List.copyOf(rotations.keySet()), target);
            rotations.forEach((joint, d) -> {
                if (d.size() != 3 || d.stream().anyMatch(angle -> Math.abs(angle) > MOST_DEGREES)) {
                    throw new MotionFormatException(file + ": the rotation of joint " + joint + " is " + d
                            + ", expected three angles in degrees");
                }
                degrees.put(joint, new Vec3(d.get(0), d.get(1), d.get(2)));
            });
        }
        return new RestRotations(degrees);
    }

    private static void checkChain(Path file, List<Integer> joints, Skeleton skeleton) {
        check(file, joints, skeleton);
        if (joints.isEmpty() || Set.copyOf(joints).size() < joints.size()) {
            throw new MotionFormatException(
                    file + ": a pair of its map has the joints " + joints + ", expected some, and each once");
        }
    }

    private static void checkGround(Path file, int joint, Skeleton skeleton) {
        if (joint != Skeleton.NONE) {
            check(file, List.of(joint), skeleton);
        }
    }

    /** @throws MotionFormatException when a joint is not in the skeleton */
    static void check(Path file, List<Integer> joints, Skeleton skeleton) {
        for (int joint : joints) {
            if (joint < 0 || joint >= skeleton.jointCount()) {
                throw new MotionFormatException(file + ": names joint " + joint + " of a skeleton that has "
                        + skeleton.jointCount() + "; was the character changed since?");
            }
        }
    }
}

package dev.limber.motion.rig;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;

/**
 * Pole vectors by their shape: short stubs that hang on a root, far out in the air, at which knees point. Without skin and
 * names they would pass for ears, and the root for a head.
 */
final class PoleVectors {
    /** Of its own length: a stub is this far from its root. */
    private static final double FAR = 5;
    /** Of the size of the skeleton: a stub is this far from its root. */
    private static final double AWAY = 0.3;

    private PoleVectors() {}

    /** Returns which joints begin such a stub, (joint). */
    static boolean[] of(Skeleton skeleton, WorldPose posture) {
        boolean[] poles = new boolean[skeleton.jointCount()];
        double size = size(posture);
        for (int joint = 0; joint < poles.length; joint++) {
            int parent = skeleton.parent(joint);
            if (parent != Skeleton.NONE && skeleton.parent(parent) == Skeleton.NONE) {
                double length = length(skeleton, posture, joint);
                double away = posture.position(joint).distance(posture.position(parent));
                poles[joint] = length > 0 && away > FAR * length && away > AWAY * size;
            }
        }
        return poles;
    }

    /** Returns the length of the only bone below a joint, 0 if there is none or more than one. */
    private static double length(Skeleton skeleton, WorldPose posture, int joint) {
        int[] children = skeleton.children(joint);
        Vec3 at = posture.position(joint);
        if (children.length == 0) {
            return skeleton.endSites().stream()
                    .filter(site -> site.joint() == joint)
                    .map(EndSite::offset)
                    .mapToDouble(Vec3::length)
                    .max()
                    .orElse(0);
        }
        boolean stub = children.length == 1 && skeleton.children(children[0]).length == 0;
        return stub ? posture.position(children[0]).distance(at) : 0;
    }

    /** Returns the longest side of the box around the joints. */
    private static double size(WorldPose posture) {
        double[] least = new double[3];
        double[] most = new double[3];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        double[] positions = posture.positions(); // (joint, 3)
        for (int i = 0; i < positions.length; i++) {
            least[i % 3] = Math.min(least[i % 3], positions[i]);
            most[i % 3] = Math.max(most[i % 3], positions[i]);
        }
        return Math.max(most[0] - least[0], Math.max(most[1] - least[1], most[2] - least[2]));
    }
}

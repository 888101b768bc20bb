package dev.limber.motion.sample;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;

/** Builds a skin of one capsule a bone, softly weighted near the joints. */
final class CapsuleMesh {
    private static final int SIDES = 10;
    private static final int CAP_RINGS = 3;
    private static final int BODY_RINGS = 4;

    /** The part of a bone over which it bends together with the one before it. */
    private static final double BLEND = 0.3;

    /**
     * The flesh of a bone: an elliptic capsule from a joint to the next one.
     *
     * @param startWidth radius across, at the start; for bones that point sideways, upwards
     * @param startDepth radius from front to back, at the start
     * @param joint the joint at its start, which moves it
     * @param before the joint before that one; the joint itself if there is none
     * @param twist the joint that rotates its far half; the joint itself if there is none
     */
    record Bone(
            Vec3 start,
            Vec3 end,
            double startWidth,
            double startDepth,
            double endWidth,
            double endDepth,
            int joint,
            int before,
            int twist) {}

    private final Mannequin.Axes axes;
    private final List<Vec3> positions = new ArrayList<>();
    private final List<Vec3> normals = new ArrayList<>();
    private final List<Integer> triangles = new ArrayList<>();
    private final List<int[]> joints = new ArrayList<>(); // (vertex) of 4
    private final List<float[]> weights = new ArrayList<>(); // (vertex) of 4

    CapsuleMesh(Mannequin.Axes axes) {
        this.axes = axes;
    }

    /** Adds a bone; one without length has no flesh. */
    void add(Bone bone) {
        Vec3 axis = bone.end().minus(bone.start());
        double length = axis.length();
        if (length == 0) {
            return;
        }
        Vec3 along = axis.times(1 / length);
        // Depth is from front to back; for feet and other bones that point forward it is upwards.
        Vec3 front = axes.apply(new Vec3(0, 0, 1));
        Vec3 deep = (Math.abs(along.dot(front)) > 0.8 ? axes.apply(new Vec3(0, 1, 0)) : front)
                .rejectedFrom(along)
                .normalized();
        Vec3 wide = deep.cross(along);
        int first = positions.size();
        int rings = 2 * CAP_RINGS + BODY_RINGS;
        for (int ring = 0; ring < rings; ring++) {
            addRing(bone, along, wide, deep, length, ring);
        }
        addCaps(bone, along, first, rings);
        for (int ring = 0; ring + 1 < rings; ring++) {
            for (int side = 0; side < SIDES; side++) {
                int a = first + ring * SIDES + side;
                int b = first + ring * SIDES + (side + 1) % SIDES;
                addTriangle(a, b, a + SIDES);
                addTriangle(b, b + SIDES, a + SIDES);
            }
        }
    }

    /** The first and the last rings close the capsule over a quarter circle, those between lie evenly on the bone. */
    private void addRing(Bone bone, Vec3 along, Vec3 wide, Vec3 deep, double length, int ring) {
        double cap = 0; // angle above the rim of a cap, negative at the start
        double at = 0;
        if (ring < CAP_RINGS) {
            cap = -Math.PI / 2 * (CAP_RINGS - ring) / (CAP_RINGS + 1.0);
        } else if (ring >= CAP_RINGS + BODY_RINGS) {
            cap = Math.PI / 2 * (ring - CAP_RINGS - BODY_RINGS + 1) / (CAP_RINGS + 1.0);
            at = 1;
        } else {
            at = (ring - CAP_RINGS) / (BODY_RINGS - 1.0);
        }
        double width = bone.startWidth() + at * (bone.endWidth() - bone.startWidth());
        double depth = bone.startDepth() + at * (bone.endDepth() - bone.startDepth());
        double bulge = Math.min(width, depth) * Math.sin(cap);
        Vec3 center = bone.start().plus(along.times(at * length + bulge));
        for (int side = 0; side < SIDES; side++) {
            double angle = 2 * Math.PI * side / SIDES;
            Vec3 radial = wide.times(width * Math.cos(cap) * Math.cos(angle))
                    .plus(deep.times(depth * Math.cos(cap) * Math.sin(angle)));
            Vec3 normal = wide.times(Math.cos(angle) / width)
                    .plus(deep.times(Math.sin(angle) / depth))
                    .normalized()
                    .times(Math.cos(cap))
                    .plus(along.times(Math.sin(cap)));
            addVertex(center.plus(radial), normal, bone, at);
        }
    }

    private void addCaps(Bone bone, Vec3 along, int first, int rings) {
        int bottom = positions.size();
        addVertex(
                bone.start().minus(along.times(Math.min(bone.startWidth(), bone.startDepth()))),
                along.negated(),
                bone,
                0);
        addVertex(bone.end().plus(along.times(Math.min(bone.endWidth(), bone.endDepth()))), along, bone, 1);
        int last = first + (rings - 1) * SIDES;
        for (int side = 0; side < SIDES; side++) {
            int next = (side + 1) % SIDES;
            addTriangle(bottom, first + next, first + side);
            addTriangle(bottom + 1, last + side, last + next);
        }
    }

    /** The joint before shares half of the start of a bone; a twist joint takes over from the middle on. */
    private void addVertex(Vec3 position, Vec3 normal, Bone bone, double at) {
        double before = bone.before() == bone.joint() ? 0 : 0.5 * Math.max(0, 1 - at / BLEND);
        double twist = bone.twist() == bone.joint() ? 0 : Math.min(1, 2 * at) * (1 - before);
        positions.add(position);
        normals.add(normal.normalized());
        addInfluences(
                new int[] {bone.joint(), bone.before(), bone.twist()},
                new double[] {1 - before - twist, before, twist});
    }

    private void addInfluences(int[] joint, double[] weight) {
        int[] order = {0, 1, 2};
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < 2; i++) {
                if (weight[order[i]] < weight[order[i + 1]]) {
                    int swap = order[i];
                    order[i] = order[i + 1];
                    order[i + 1] = swap;
                }
            }
        }
        int[] sortedJoints = new int[4];
        float[] sortedWeights = new float[4];
        for (int i = 0; i < 3 && weight[order[i]] > 0; i++) {
            sortedJoints[i] = joint[order[i]];
            sortedWeights[i] = (float) weight[order[i]];
        }
        joints.add(sortedJoints);
        weights.add(sortedWeights);
    }

    private void addTriangle(int a, int b, int c) {
        triangles.add(a);
        triangles.add(b);
        triangles.add(c);
    }

    /** Returns the skin; the skeleton's rest pose is the one that the bones were added in, without rotations. */
    Skin build(Skeleton skeleton) {
        int n = positions.size();
        float[] flatPositions = new float[3 * n];
        float[] flatNormals = new float[3 * n];
        int[] flatJoints = new int[4 * n];
        float[] flatWeights = new float[4 * n];
        for (int v = 0; v < n; v++) {
            store(positions.get(v), flatPositions, v);
            store(normals.get(v), flatNormals, v);
            System.arraycopy(joints.get(v), 0, flatJoints, 4 * v, 4);
            System.arraycopy(weights.get(v), 0, flatWeights, 4 * v, 4);
        }
        int[] flatTriangles = triangles.stream().mapToInt(Integer::intValue).toArray();
        return new Skin(flatPositions, flatNormals, flatTriangles, flatJoints, flatWeights, inverseBind(skeleton));
    }

    /** Returns (joint, 16), column by column, of a skin that is bound in the rest pose of a skeleton without rotations. */
    static float[] inverseBind(Skeleton skeleton) {
        WorldPose rest = WorldPose.of(skeleton.restPose());
        float[] inverseBind = new float[16 * skeleton.jointCount()];
        for (int j = 0; j < skeleton.jointCount(); j++) {
            for (int diagonal = 0; diagonal < 4; diagonal++) {
                inverseBind[16 * j + 5 * diagonal] = 1;
            }
            Vec3 joint = rest.position(j);
            inverseBind[16 * j + 12] = (float) -joint.x();
            inverseBind[16 * j + 13] = (float) -joint.y();
            inverseBind[16 * j + 14] = (float) -joint.z();
        }
        return inverseBind;
    }

    private static void store(Vec3 v, float[] out, int at) {
        out[3 * at] = (float) v.x();
        out[3 * at + 1] = (float) v.y();
        out[3 * at + 2] = (float) v.z();
    }
}

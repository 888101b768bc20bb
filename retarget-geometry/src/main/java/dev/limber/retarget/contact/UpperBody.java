package dev.limber.retarget.contact;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The joints that bring arms to the body, and their 17 parameters: the lean of the spine (3), and each clavicle (3),
 * shoulder (3) and elbow (1), in radians, about the axes of the hips. Hands and head keep their orientation. Immutable.
 */
final class UpperBody {
    /** How many numbers a change of the pose is. */
    static final int CHANGES = 17;

    private static final int CLAVICLE = 3;
    private static final int SHOULDER = 6;
    private static final int ELBOW = 9;
    private static final int ARM = 7; // numbers of an arm

    private static final double STRAIGHT = 0.05; // share of the reference hinge in the one that an elbow shows

    /** How far joints may go, radians. */
    private static final double LEAN = 0.35;

    private static final double CLAVICLE_ROTATION = 0.4;
    private static final double SHOULDER_ROTATION = 1.8;
    private static final double LEAST_BEND = 0.03;
    private static final double MOST_BEND = 2.6;

    private enum Kind {
        PLAIN,
        SPINE,
        CLAVICLE,
        SHOULDER,
        ELBOW,
        KEPT
    }

    /** @param index of the spine joint from below, or the first number of the arm */
    private record Moved(int joint, Kind kind, int index) {}

    private final Skeleton skeleton;
    private final int hips;
    private final int[] spine;
    private final int[][] arms = new int[2][]; // (side) clavicle or NONE, upper arm, forearm, hand
    private final double[][] hinges = new double[2][3]; // (side) unit, upper arm's space, at rest
    private final int[] below; // (part) how many joints of the spine carry it
    private final int[]
            pivots; // (part) the joint whose place stands for the part, as it keeps its orientation; or NONE
    private final Moved[] moved; // parents first

    /** @param free whether the arm of a side may move */
    UpperBody(Rig rig, Roles roles, BodyVolumes volumes, boolean headKept, Predicate<Side> free) {
        skeleton = rig.skeleton();
        hips = roles.joint(BodyPart.HIPS, Side.CENTER);
        spine = roles.chain(BodyPart.SPINE, Side.CENTER);
        WorldPose standing = WorldPose.of(rig.referencePose());
        Moved[] of = new Moved[skeleton.jointCount()];
        for (int i = 0; i < spine.length; i++) {
            of[spine[i]] = new Moved(spine[i], Kind.SPINE, i);
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            int[] arm = {
                roles.joint(BodyPart.CLAVICLE, side),
                roles.joint(BodyPart.UPPER_ARM, side),
                roles.joint(BodyPart.FOREARM, side),
                roles.joint(BodyPart.HAND, side)
            };
            if (arm[1] == Skeleton.NONE || arm[2] == Skeleton.NONE || arm[3] == Skeleton.NONE) {
                continue;
            }
            of[arm[3]] = new Moved(arm[3], Kind.KEPT, 0);
            if (!free.test(side)) {
                continue;
            }
            arms[index(side)] = arm;
            int first = ARM * index(side);
            if (arm[0] != Skeleton.NONE) {
                of[arm[0]] = new Moved(arm[0], Kind.CLAVICLE, first + CLAVICLE);
            }
            of[arm[1]] = new Moved(arm[1], Kind.SHOULDER, first + SHOULDER);
            of[arm[2]] = new Moved(arm[2], Kind.ELBOW, first + ELBOW);
            Vec3 along = standing.position(arm[3]).minus(standing.position(arm[1]));
            Vec3 hinge = along.cross(rig.forward()).normalized();
            Quat.inverseRotate(standing.rotations(), 4 * arm[1], hinge).store(hinges[index(side)], 0);
        }
        int head = roles.joint(BodyPart.HEAD, Side.CENTER);
        if (headKept && head != Skeleton.NONE) {
            of[head] = new Moved(head, Kind.KEPT, 0);
        }
        below = new int[BodyVolumes.COUNT];
        pivots = new int[BodyVolumes.COUNT];
        Arrays.fill(pivots, Skeleton.NONE);
        boolean[] needed = new boolean[skeleton.jointCount()];
        for (Volume volume : volumes.all()) {
            int part = volume.part().index();
            for (int at = volume.joint(); at != Skeleton.NONE; at = skeleton.parent(at)) {
                int joint = at;
                below[part] = Math.max(
                        below[part],
                        1
                                + IntStream.range(0, spine.length)
                                        .filter(i -> spine[i] == joint)
                                        .findFirst()
                                        .orElse(-1));
                needed[at] = true;
            }
            boolean kept = of[volume.joint()] != null && of[volume.joint()].kind() == Kind.KEPT;
            pivots[part] = kept ? volume.joint() : Skeleton.NONE;
        }
        int lowest = IntStream.concat(
                        IntStream.of(spine),
                        Arrays.stream(arms).filter(a -> a != null).mapToInt(a -> a[1]))
                .min()
                .orElse(0);
        moved = IntStream.range(lowest, needed.length)
                .filter(joint -> needed[joint] || of[joint] != null)
                .mapToObj(joint -> of[joint] == null ? new Moved(joint, Kind.PLAIN, 0) : of[joint])
                .toArray(Moved[]::new);
    }

    /** The pose of one frame and what becomes of it. */
    final class State {
        private final BodyVolumes volumes;
        private final Pose original = new Pose(skeleton);
        private final WorldPose originalWorld = new WorldPose(skeleton);
        final Pose pose = new Pose(skeleton);
        final WorldPose world = new WorldPose(skeleton);
        final double[] ends = new double[6 * BodyVolumes.COUNT]; // (part, 2, 3) world
        private final double[] bends = new double[2]; // (side) of the elbow, radians
        private final double[] hinge = new double[6]; // (side, 3) unit, upper arm's space
        private final double[] axes = new double[9]; // (axis, 3) unit, world
        private final double[] vector = new double[3];
        private final double[] rotation = new double[4];

        /** @param volumes those of the body, of any size */
        State(BodyVolumes volumes) {
            this.volumes = volumes;
        }

        /** Takes up a frame. */
        void start(Pose frame) {
            original.set(frame);
            originalWorld.update(frame);
            for (int axis = 0; axis < 3; axis++) {
                vector[0] = axis == 0 ? 1 : 0;
                vector[1] = axis == 1 ? 1 : 0;
                vector[2] = axis == 2 ? 1 : 0;
                Quat.rotate(originalWorld.rotations(), 4 * hips, vector, 0, axes, 3 * axis);
            }
            for (int side = 0; side < 2; side++) {
                if (arms[side] != null) {
                    findHinge(side, arms[side]);
                }
            }
            pose.set(frame);
            world.update(frame);
            volumes.place(world, ends);
        }

        private void findHinge(int side, int[] arm) {
            Vec3 shoulder = originalWorld.position(arm[1]);
            Vec3 elbow = originalWorld.position(arm[2]);
            Vec3 upper = elbow.minus(shoulder).normalized();
            Vec3 lower = originalWorld.position(arm[3]).minus(elbow).normalized();
            Vec3 across = upper.cross(lower);
            bends[side] = Math.atan2(across.length(), upper.dot(lower));
            Vec3 rest = Quat.rotate(originalWorld.rotations(), 4 * arm[1], Vec3.of(hinges[side], 0));
            Vec3 axis = across.plus(rest.times(STRAIGHT)).normalized();
            Quat.inverseRotate(originalWorld.rotations(), 4 * arm[1], axis).store(hinge, 3 * side);
        }

        /** Keeps a change within what joints can do. */
        void limit(double[] change) {
            shorten(change, 0, LEAN);
            for (int side = 0; side < 2; side++) {
                int at = ARM * side;
                shorten(change, at + CLAVICLE, CLAVICLE_ROTATION);
                shorten(change, at + SHOULDER, SHOULDER_ROTATION);
                double least = Math.min(0, LEAST_BEND - bends[side]);
                double most = Math.max(0, MOST_BEND - bends[side]);
                change[at + ELBOW] = Math.max(least, Math.min(most, change[at + ELBOW]));
            }
        }

        private static void shorten(double[] v, int i, double most) {
            double length = Math.sqrt(v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
            if (length > most) {
                for (int axis = 0; axis < 3; axis++) {
                    v[i + axis] *= most / length;
                }
            }
        }

        /** Makes the pose the original one with a change. */
        void apply(double[] change) {
            for (Moved joint : moved) {
                System.arraycopy(original.rotations(), 4 * joint.joint(), pose.rotations(), 4 * joint.joint(), 4);
                world.updateJoint(joint.joint(), pose);
                switch (joint.kind()) {
                    case SPINE -> {
                        about(change, 0, (joint.index() + 1.0) / spine.length);
                        Quat.multiply(rotation, 0, originalWorld.rotations(), 4 * joint.joint(), rotation, 0);
                        world.setRotation(joint.joint(), rotation, 0, pose);
                    }
                    case CLAVICLE, SHOULDER -> {
                        about(change, joint.index(), 1);
                        rotate(joint.joint());
                    }
                    case ELBOW -> {
                        hingeAxis(joint.index() == ELBOW ? 0 : 1, vector);
                        scale(vector, change[joint.index()]);
                        Quat.exp(vector, 0, rotation, 0);
                        rotate(joint.joint());
                    }
                    case KEPT -> world.setRotation(joint.joint(), originalWorld.rotations(), 4 * joint.joint(), pose);
                    default -> {}
                }
            }
            volumes.place(world, ends);
        }

        private void rotate(int joint) {
            Quat.multiply(rotation, 0, world.rotations(), 4 * joint, rotation, 0);
            world.setRotation(joint, rotation, 0, pose);
        }

        /** Sets the rotation to that of three numbers of a change. */
        private void about(double[] change, int i, double share) {
            for (int k = 0; k < 3; k++) {
                vector[k] = share * (axes[k] * change[i] + axes[3 + k] * change[i + 1] + axes[6 + k] * change[i + 2]);
            }
            Quat.exp(vector, 0, rotation, 0);
        }

        private void hingeAxis(int side, double[] out) {
            Quat.rotate(world.rotations(), 4 * arms[side][1], hinge, 3 * side, out, 0);
        }

        /**
         * Adds how a point of a part moves along a direction with each number of a change.
         *
         * @param point (3) world
         * @param direction unit, (3) world
         * @param sign 1, or -1 to take it away
         * @param row (CHANGES) at {@code o}
         */
        void addMotion(int part, double[] point, double[] direction, double sign, double[] row, int o) {
            double[] at = point;
            int offset = 0;
            if (pivots[part] != Skeleton.NONE) {
                at = world.positions();
                offset = 3 * pivots[part];
            }
            for (int i = 0; i < below[part]; i++) {
                addRotation(spine[i], at, offset, direction, sign / spine.length, row, o);
            }
            Part of = Part.all().get(part);
            int side = index(of.side());
            if (!of.isArm() || arms[side] == null) {
                return;
            }
            int first = ARM * side;
            if (arms[side][0] != Skeleton.NONE) {
                addRotation(arms[side][0], at, offset, direction, sign, row, o + first + CLAVICLE);
            }
            addRotation(arms[side][1], at, offset, direction, sign, row, o + first + SHOULDER);
            if (of.bodyPart() != BodyPart.UPPER_ARM) {
                hingeAxis(side, vector);
                row[o + first + ELBOW] += sign * along(vector, 0, arms[side][2], at, offset, direction);
            }
        }

        private void addRotation(
                int joint, double[] at, int offset, double[] direction, double share, double[] row, int o) {
            for (int axis = 0; axis < 3; axis++) {
                row[o + axis] += share * along(axes, 3 * axis, joint, at, offset, direction);
            }
        }

        /** How fast a point moves along a direction when a joint rotates about an axis: (axis x arm) . direction. */
        private double along(double[] axis, int a, int joint, double[] at, int offset, double[] direction) {
            double[] p = world.positions();
            double x = at[offset] - p[3 * joint];
            double y = at[offset + 1] - p[3 * joint + 1];
            double z = at[offset + 2] - p[3 * joint + 2];
            return (axis[a + 1] * z - axis[a + 2] * y) * direction[0]
                    + (axis[a + 2] * x - axis[a] * z) * direction[1]
                    + (axis[a] * y - axis[a + 1] * x) * direction[2];
        }
    }

    private static int index(Side side) {
        return side == Side.RIGHT ? 1 : 0;
    }

    private static void scale(double[] v, double by) {
        for (int axis = 0; axis < 3; axis++) {
            v[axis] *= by;
        }
    }

    /** Writes how stiff each number of a change is: the least for shoulders and elbows, then clavicles, then the spine. */
    static void stiffness(double[] out) {
        Arrays.fill(out, 0, 3, 0.15);
        for (int side = 0; side < 2; side++) {
            Arrays.fill(out, ARM * side + CLAVICLE, ARM * side + SHOULDER, 0.08);
            Arrays.fill(out, ARM * side + SHOULDER, ARM * side + ELBOW + 1, 0.012);
        }
    }

    /** Whether any arm can be moved at all. */
    boolean hasArms() {
        return arms[0] != null || arms[1] != null;
    }
}

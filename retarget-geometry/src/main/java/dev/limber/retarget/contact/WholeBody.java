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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * The joints that bring a body to the floor, and by how much they change: the hips rise (1 number, in metres of a body of
 * 1.75 m) and rotate (3), spine and neck lean (3 each), each arm and leg swings (3) and bends (1), in radians, about the axes of
 * the hips. Hands, feet and head keep their orientation, but for what the neck leans. Immutable.
 */
final class WholeBody {
    /** How many numbers a change of the pose is. */
    static final int CHANGES = 26;

    // Limbs first: they depend on the body alone, so the sums that are solved are nearly empty there.
    private static final int LIMBS = 0;
    private static final int NECK = 16;
    private static final int RISE = 19;
    private static final int HIPS = 20;
    private static final int SPINE = 23;
    private static final int LIMB = 4; // numbers of a limb
    private static final int BEND = 3; // of the numbers of a limb, that of its elbow or knee

    /** How far joints may go: metres of a body of 1.75 m, and radians. */
    private static final double MOST_RISE = 0.6;

    private static final double MOST_LEAN = 0.6;
    private static final double MOST_SWING = 1.2;

    private static final double STIFF_LIMB = 0.005;
    private static final double STIFF_NECK = 0.01;
    private static final double STIFF_RISE = 0.002;
    private static final double STIFF_HIPS = 0.05;
    private static final double STIFF_SPINE = 0.04;

    private enum Kind {
        PLAIN,
        HIPS,
        SPINE,
        NECK,
        SWING,
        BEND,
        KEPT
    }

    /** @param index of the spine joint from below, or the first number of the limb */
    private record Moved(int joint, Kind kind, int index) {}

    /**
     * What moves a part.
     *
     * @param pivot joint that it rotates about, or NONE for the rise
     * @param number the first number of it
     * @param share of the rotation that this joint has of it
     * @param whole whether it rotates what keeps its orientation too
     */
    private record Lever(int pivot, Kind kind, int number, double share, boolean whole) {}

    private final Skeleton skeleton;
    private final Vec3 up;
    private final double unit;
    private final int hips;
    private final int spineCount;
    private final List<LimbHinge> limbs = new ArrayList<>();
    private final List<List<Lever>> levers = new ArrayList<>(); // (part)
    private final int[] stays; // (part) the joint whose place stands for the part, as it keeps its orientation; or NONE
    private final Moved[] moved; // parents first

    /**
     * @param volumes of the body
     * @param free whether the limb of an upper arm or thigh may move
     */
    WholeBody(Rig rig, Roles roles, BodyVolumes volumes, BiPredicate<BodyPart, Side> free) {
        skeleton = rig.skeleton();
        up = rig.up();
        unit = volumes.unit();
        hips = roles.joint(BodyPart.HIPS, Side.CENTER);
        int[] spine = roles.chain(BodyPart.SPINE, Side.CENTER);
        spineCount = spine.length;
        Moved[] of = new Moved[skeleton.jointCount()];
        of[hips] = new Moved(hips, Kind.HIPS, HIPS);
        for (int i = 0; i < spine.length; i++) {
            of[spine[i]] = new Moved(spine[i], Kind.SPINE, i);
        }
        int neck = roles.joint(BodyPart.NECK, Side.CENTER);
        int head = neck == Skeleton.NONE ? roles.joint(BodyPart.HEAD, Side.CENTER) : neck;
        if (head != Skeleton.NONE) {
            of[head] = new Moved(head, Kind.NECK, NECK);
        }
        WorldPose standing = WorldPose.of(rig.referencePose());
        for (Part upper : List.of(Part.LEFT_UPPER_ARM, Part.RIGHT_UPPER_ARM, Part.LEFT_THIGH, Part.RIGHT_THIGH)) {
            LimbHinge limb = LimbHinge.of(upper, roles, standing, rig.forward());
            if (limb == null) {
                continue;
            }
            of[limb.end()] = new Moved(limb.end(), Kind.KEPT, 0);
            if (free.test(upper.bodyPart(), upper.side())) {
                int first = LIMBS + LIMB * limbs.size();
                of[limb.upper()] = new Moved(limb.upper(), Kind.SWING, first);
                of[limb.lower()] = new Moved(limb.lower(), Kind.BEND, first + BEND);
                limbs.add(limb);
            }
        }
        stays = new int[BodyVolumes.COUNT];
        boolean[] needed = new boolean[skeleton.jointCount()];
        Part.all().forEach(part -> levers.add(new ArrayList<>()));
        for (Volume volume : volumes.all()) {
            addLevers(volume, of, needed);
        }
        moved = IntStream.range(hips, needed.length)
                .filter(joint -> joint == hips || skeleton.isUnder(hips, joint))
                .filter(joint -> needed[joint] || of[joint] != null)
                .mapToObj(joint -> of[joint] == null ? new Moved(joint, Kind.PLAIN, 0) : of[joint])
                .toArray(Moved[]::new);
    }

    private void addLevers(Volume volume, Moved[] of, boolean[] needed) {
        int part = volume.part().index();
        stays[part] = Skeleton.NONE;
        for (int joint = volume.joint(); joint != Skeleton.NONE; joint = skeleton.parent(joint)) {
            needed[joint] = true;
            Moved move = of[joint];
            if (move == null || !(joint == hips || skeleton.isUnder(hips, joint))) {
                continue;
            }
            switch (move.kind()) {
                case KEPT -> stays[part] = joint;
                case NECK -> {
                    levers.get(part).add(new Lever(joint, Kind.NECK, NECK, 1, true));
                    stays[part] = joint;
                }
                case HIPS -> {
                    levers.get(part).add(new Lever(joint, Kind.HIPS, HIPS, 1, false));
                    levers.get(part).add(new Lever(Skeleton.NONE, Kind.HIPS, RISE, 1, false));
                }
                case SPINE -> levers.get(part).add(new Lever(joint, Kind.SPINE, SPINE, 1.0 / spineCount, false));
                case SWING -> levers.get(part).add(new Lever(joint, Kind.SWING, move.index(), 1, false));
                case BEND -> levers.get(part).add(new Lever(joint, Kind.BEND, move.index(), 1, false));
                default -> {}
            }
        }
    }

    /** Whether the body has joints enough to be brought to the floor. */
    boolean hasLimbs() {
        return !limbs.isEmpty();
    }

    /** Writes how stiff each number of a change is: least for the rise and the limbs, then the neck, spine and hips. */
    static void stiffness(double[] out) {
        Arrays.fill(out, LIMBS, NECK, STIFF_LIMB);
        Arrays.fill(out, NECK, NECK + 3, STIFF_NECK);
        Arrays.fill(out, HIPS, HIPS + 3, STIFF_HIPS);
        Arrays.fill(out, SPINE, SPINE + 3, STIFF_SPINE);
        out[RISE] = STIFF_RISE;
    }

    /** Returns the joint of a hand or foot that keeps its orientation; negative where there is none. */
    int kept(Part part) {
        return levers.get(part.index()).isEmpty() ? Skeleton.NONE : stays[part.index()];
    }

    int hips() {
        return hips;
    }

    /** The pose of one frame and what becomes of it. Memory for one thread. */
    final class State {
        private final BodyVolumes volumes;
        private final Pose original = new Pose(skeleton);
        private final WorldPose originalWorld = new WorldPose(skeleton);
        final Pose pose = new Pose(skeleton);
        final WorldPose world = new WorldPose(skeleton);
        final double[] ends = new double[6 * BodyVolumes.COUNT]; // (part, 2, 3) world
        private final double[] bends = new double[4]; // (limb) of the elbow or knee, radians
        private final double[] hinges = new double[12]; // (limb, 3) unit, space of the upper joint
        private final double[] axes = new double[9]; // (axis, 3) unit, world
        private final double[] arm = new double[3]; // what a point does when a joint rotates
        private final double[] vector = new double[3];
        private final double[] rotation = new double[4];

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
            for (int limb = 0; limb < limbs.size(); limb++) {
                bends[limb] = limbs.get(limb).find(originalWorld, hinges, 3 * limb);
            }
            pose.set(frame);
            world.update(frame);
            volumes.place(world, ends);
        }

        /** Returns where a joint was in the frame that was taken up. */
        double originally(int joint, int axis) {
            return originalWorld.positions()[3 * joint + axis];
        }

        /** Keeps a change within what joints can do. */
        void limit(double[] change) {
            change[RISE] = Math.max(-MOST_RISE, Math.min(MOST_RISE, change[RISE]));
            shorten(change, HIPS, MOST_LEAN);
            shorten(change, SPINE, MOST_LEAN);
            shorten(change, NECK, MOST_LEAN);
            for (int limb = 0; limb < limbs.size(); limb++) {
                int at = LIMBS + LIMB * limb;
                shorten(change, at, MOST_SWING);
                change[at + BEND] = LimbHinge.limit(change[at + BEND], bends[limb]);
            }
        }

        private static void shorten(double[] v, int i, double most) {
            double length = Math.sqrt(v[i] * v[i] + v[i + 1] * v[i + 1] + v[i + 2] * v[i + 2]);
            for (int axis = 0; length > most && axis < 3; axis++) {
                v[i + axis] *= most / length;
            }
        }

        /** Makes the pose the original one with a change. */
        void apply(double[] change) {
            System.arraycopy(original.translations(), 3 * hips, pose.translations(), 3 * hips, 3);
            for (Moved joint : moved) {
                int i = joint.joint();
                System.arraycopy(original.rotations(), 4 * i, pose.rotations(), 4 * i, 4);
                world.updateJoint(i, pose);
                switch (joint.kind()) {
                    case HIPS -> {
                        world.shift(i, up.times(change[RISE] * unit), pose);
                        about(change, HIPS, 1);
                        rotate(i, world);
                    }
                    case SPINE -> {
                        about(change, SPINE, 1.0 / spineCount);
                        rotate(i, world);
                    }
                    case NECK -> {
                        about(change, NECK, 1);
                        rotate(i, originalWorld);
                    }
                    case SWING -> {
                        about(change, joint.index(), 1);
                        rotate(i, world);
                    }
                    case BEND -> {
                        hingeAxis(joint.index());
                        for (int axis = 0; axis < 3; axis++) {
                            vector[axis] *= change[joint.index()];
                        }
                        Quat.exp(vector, 0, rotation, 0);
                        rotate(i, world);
                    }
                    case KEPT -> world.setRotation(i, originalWorld.rotations(), 4 * i, pose);
                    default -> {}
                }
            }
            volumes.place(world, ends);
        }

        private void rotate(int joint, WorldPose from) {
            Quat.multiply(rotation, 0, from.rotations(), 4 * joint, rotation, 0);
            world.setRotation(joint, rotation, 0, pose);
        }

        /** Sets the rotation to that of three numbers of a change. */
        private void about(double[] change, int i, double share) {
            for (int k = 0; k < 3; k++) {
                vector[k] = share * (axes[k] * change[i] + axes[3 + k] * change[i + 1] + axes[6 + k] * change[i + 2]);
            }
            Quat.exp(vector, 0, rotation, 0);
        }

        /** Sets the vector to the axis of an elbow or knee. */
        private void hingeAxis(int number) {
            int limb = (number - LIMBS) / LIMB;
            Quat.rotate(world.rotations(), 4 * limbs.get(limb).upper(), hinges, 3 * limb, vector, 0);
        }

        /**
         * Adds how a point of a part moves along a direction with each number of a change, in metres of a body of 1.75 m.
         *
         * @param point (3) at {@code p}, world
         * @param direction unit, (3) world
         * @param row (CHANGES) at {@code o}
         */
        void addMotion(int part, double[] point, int p, double[] direction, double[] row, int o) {
            for (Lever lever : levers.get(part)) {
                boolean stands = !lever.whole() && stays[part] != Skeleton.NONE;
                double[] at = stands ? world.positions() : point;
                int i = stands ? 3 * stays[part] : p;
                if (lever.pivot() == Skeleton.NONE) {
                    row[o + RISE] += up.x() * direction[0] + up.y() * direction[1] + up.z() * direction[2];
                } else if (lever.kind() == Kind.BEND) {
                    hingeAxis(lever.number());
                    cross(lever.pivot(), at, i, direction);
                    row[o + lever.number()] += along(vector, 0);
                } else {
                    cross(lever.pivot(), at, i, direction);
                    for (int axis = 0; axis < 3; axis++) {
                        row[o + lever.number() + axis] += lever.share() * along(axes, 3 * axis);
                    }
                }
            }
        }

        /** Sets the arm to the way from a joint to a point, crossed with a direction. */
        private void cross(int joint, double[] at, int i, double[] direction) {
            double[] p = world.positions();
            double x = at[i] - p[3 * joint];
            double y = at[i + 1] - p[3 * joint + 1];
            double z = at[i + 2] - p[3 * joint + 2];
            arm[0] = y * direction[2] - z * direction[1];
            arm[1] = z * direction[0] - x * direction[2];
            arm[2] = x * direction[1] - y * direction[0];
        }

        /** How fast the point goes along the direction when the joint rotates about an axis, in metres. */
        private double along(double[] axis, int a) {
            return (axis[a] * arm[0] + axis[a + 1] * arm[1] + axis[a + 2] * arm[2]) / unit;
        }
    }
}

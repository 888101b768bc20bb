package dev.limber.motion;

/** One frame of a skeleton in world space, computed from a {@link Pose} by forward kinematics: a reusable buffer. */
public final class WorldPose {
    private final Skeleton skeleton;
    private final double[] rotations; // (joint, 4) wxyz, world
    private final double[] positions; // (joint, 3), world, in the skeleton's unit

    public WorldPose(Skeleton skeleton) {
        this.skeleton = skeleton;
        rotations = new double[4 * skeleton.jointCount()];
        positions = new double[3 * skeleton.jointCount()];
    }

    public static WorldPose of(Pose pose) {
        WorldPose world = new WorldPose(pose.skeleton());
        world.update(pose);
        return world;
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the live array of world rotations, (joint, 4) wxyz. */
    public double[] rotations() {
        return rotations;
    }

    /** Returns the live array of world positions, (joint, 3) in the skeleton's unit. */
    public double[] positions() {
        return positions;
    }

    public Vec3 position(int joint) {
        return Vec3.of(positions, 3 * joint);
    }

    /** Returns where the end site is in the world. */
    public Vec3 position(EndSite site) {
        return position(site.joint()).plus(Quat.rotate(rotations, 4 * site.joint(), site.offset()));
    }

    /** Takes over another pose of the same skeleton. */
    public void set(WorldPose other) {
        System.arraycopy(other.rotations, 0, rotations, 0, rotations.length);
        System.arraycopy(other.positions, 0, positions, 0, positions.length);
    }

    /** Recomputes every joint from {@code pose}, which is of the same skeleton and left as it is. */
    public void update(Pose pose) {
        updateFrom(0, pose);
    }

    /**
     * Recomputes the joints from index {@code first} on; those before it must be up to date. As parents come first,
     * this is enough after a change to {@code first} or to joints after it.
     */
    public void updateFrom(int first, Pose pose) {
        for (int joint = first; joint < skeleton.jointCount(); joint++) {
            updateJoint(joint, pose);
        }
    }

    /** Recomputes some joints, ascending, with all that they hang on, as {@link Skeleton#chainsTo} gives them. */
    public void update(Pose pose, int[] chains) {
        for (int joint : chains) {
            updateJoint(joint, pose);
        }
    }

    /** Recomputes one joint, whose parent must be up to date. */
    public void updateJoint(int joint, Pose pose) {
        int parent = skeleton.parent(joint);
        if (parent == Skeleton.NONE) {
            System.arraycopy(pose.rotations(), 4 * joint, rotations, 4 * joint, 4);
            System.arraycopy(pose.translations(), 3 * joint, positions, 3 * joint, 3);
            return;
        }
        Quat.multiply(rotations, 4 * parent, pose.rotations(), 4 * joint, rotations, 4 * joint);
        Quat.rotate(rotations, 4 * parent, pose.translations(), 3 * joint, positions, 3 * joint);
        for (int axis = 0; axis < 3; axis++) {
            positions[3 * joint + axis] += positions[3 * parent + axis];
        }
    }

    /**
     * Gives a joint a rotation in the world, here and in {@code pose}. Its parent must be up to date; the joints below
     * it are not, until they are set too or {@link #updateFrom} is called.
     *
     * @param q wxyz at {@code i}, unit length; may be one of the arrays that are written
     * @param pose takes the local rotation
     */
    public void setRotation(int joint, double[] q, int i, Pose pose) {
        Quat.copy(q, i, rotations, 4 * joint);
        int parent = skeleton.parent(joint);
        if (parent == Skeleton.NONE) {
            Quat.copy(rotations, 4 * joint, pose.rotations(), 4 * joint);
        } else {
            Quat.inverseMultiply(rotations, 4 * parent, rotations, 4 * joint, pose.rotations(), 4 * joint);
        }
    }

    /**
     * Moves a joint to a world position, here and in {@code pose}, like {@link #setRotation} for rotations.
     *
     * @param pose takes the local translation
     */
    public void setPosition(int joint, Vec3 at, Pose pose) {
        at.store(positions, 3 * joint);
        int parent = skeleton.parent(joint);
        Vec3 local =
                parent == Skeleton.NONE ? at : Quat.inverseRotate(rotations, 4 * parent, at.minus(position(parent)));
        local.store(pose.translations(), 3 * joint);
    }

    /**
     * Moves a joint in the world, here and in {@code pose}. The joints below it are out of date until
     * {@link #updateFrom} is called.
     *
     * @param by world, in the skeleton's unit
     * @param pose takes the local translation
     */
    public void shift(int joint, Vec3 by, Pose pose) {
        position(joint).plus(by).store(positions, 3 * joint);
        int parent = skeleton.parent(joint);
        Vec3 local = parent == Skeleton.NONE ? by : Quat.inverseRotate(rotations, 4 * parent, by);
        Vec3.of(pose.translations(), 3 * joint).plus(local).store(pose.translations(), 3 * joint);
    }
}

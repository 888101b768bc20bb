package dev.limber.motion;

/**
 * One frame of a skeleton in world space, computed from a {@link Pose} by forward kinematics: a buffer that is filled
 * and read over and over.
 */
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

    /** Recomputes every joint from {@code pose}, which is of the same skeleton and left as it is. */
    public void update(Pose pose) {
        updateFrom(0, pose);
    }

    /**
     * Recomputes the joints from index {@code first} on; those before it must be up to date. As parents come first,
     * this is enough after a change to {@code first} or to joints after it.
     */
    public void updateFrom(int first, Pose pose) {
        double[] localRotations = pose.rotations();
        double[] localTranslations = pose.translations();
        for (int j = first; j < skeleton.jointCount(); j++) {
            int parent = skeleton.parent(j);
            if (parent == Skeleton.NONE) {
                System.arraycopy(localRotations, 4 * j, rotations, 4 * j, 4);
                System.arraycopy(localTranslations, 3 * j, positions, 3 * j, 3);
            } else {
                Quat.multiply(rotations, 4 * parent, localRotations, 4 * j, rotations, 4 * j);
                Quat.rotate(rotations, 4 * parent, localTranslations, 3 * j, positions, 3 * j);
                for (int axis = 0; axis < 3; axis++) {
                    positions[3 * j + axis] += positions[3 * parent + axis];
                }
            }
        }
    }
}

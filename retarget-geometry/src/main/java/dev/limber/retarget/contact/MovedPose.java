package dev.limber.retarget.contact;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.retarget.contact.MovableBody.Freedom;
import dev.limber.retarget.contact.MovableBody.Kind;
import dev.limber.retarget.contact.MovableBody.Moved;

/** The pose of one frame of a body and what becomes of it by a change. Memory for one thread. */
final class MovedPose {
    private final MovableBody body;
    private final BodyVolumes volumes;
    private final Pose original;
    private final WorldPose originalWorld;
    final Pose pose;
    final WorldPose world;
    final double[] ends = new double[6 * BodyVolumes.COUNT]; // (part, 2, 3) world
    private final double[] bends; // (limb) of the elbow or knee, radians
    private final double[] hinges; // (limb, 3) unit, space of the upper joint
    private final double[] bendAxes; // (limb, 3) the same, world
    private final double[] axes = new double[9]; // (axis, 3) unit, world
    private final double[] arm = new double[3]; // from a joint to a point, world
    private final double[] vector = new double[3];
    private final double[] rotation = new double[4];

    /** @param volumes those of the body, of any size */
    MovedPose(MovableBody body, BodyVolumes volumes) {
        this.body = body;
        this.volumes = volumes;
        original = new Pose(body.skeleton);
        originalWorld = new WorldPose(body.skeleton);
        pose = new Pose(body.skeleton);
        world = new WorldPose(body.skeleton);
        bends = new double[body.limbs.size()];
        hinges = new double[3 * bends.length];
        bendAxes = new double[3 * bends.length];
    }

    /** Takes up a frame; only the chains of the body need to be read. */
    void start(Pose frame) {
        original.set(frame);
        originalWorld.update(frame, body.chains);
        for (int axis = 0; axis < 3; axis++) {
            vector[0] = axis == 0 ? 1 : 0;
            vector[1] = axis == 1 ? 1 : 0;
            vector[2] = axis == 2 ? 1 : 0;
            Quat.rotate(originalWorld.rotations(), 4 * body.hips, vector, 0, axes, 3 * axis);
        }
        for (int limb = 0; limb < bends.length; limb++) {
            bends[limb] = body.limbs.get(limb).find(originalWorld, hinges, 3 * limb);
            findBendAxis(limb, originalWorld);
        }
        pose.set(frame);
        world.set(originalWorld);
        volumes.place(world, ends);
    }

    /** Returns where a joint was in the frame that was taken up. */
    double originally(int joint, int axis) {
        return originalWorld.positions()[3 * joint + axis];
    }

    /** Keeps a change within what joints can do. */
    void limit(double[] change) {
        for (Freedom freedom : body.freedoms) {
            int i = freedom.number();
            switch (freedom.kind()) {
                case RISE -> change[i] = Math.max(-freedom.most(), Math.min(freedom.most(), change[i]));
                case BENDS -> change[i] = LimbHinge.limit(change[i], bends[freedom.limb()]);
                default -> shorten(change, i, freedom.most());
            }
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
        if (body.rises()) {
            System.arraycopy(original.translations(), 3 * body.hips, pose.translations(), 3 * body.hips, 3);
        }
        for (Moved move : body.moved) {
            int joint = move.joint();
            System.arraycopy(original.rotations(), 4 * joint, pose.rotations(), 4 * joint, 4);
            world.updateJoint(joint, pose);
            if (joint == body.hips) {
                rise(change);
            }
            switch (move.kind()) {
                case ROTATES -> {
                    about(change, move);
                    rotate(joint, world);
                }
                case TILTS -> {
                    about(change, move);
                    rotate(joint, originalWorld);
                }
                case BENDS -> {
                    findBendAxis(move.limb(), world);
                    for (int axis = 0; axis < 3; axis++) {
                        vector[axis] = bendAxes[3 * move.limb() + axis] * change[move.number()];
                    }
                    Quat.exp(vector, 0, rotation, 0);
                    rotate(joint, world);
                }
                case KEPT -> world.setRotation(joint, originalWorld.rotations(), 4 * joint, pose);
                default -> {}
            }
        }
        volumes.place(world, ends);
    }

    private void rise(double[] change) {
        for (Freedom freedom : body.freedoms) {
            if (freedom.kind() == Kind.RISE) {
                world.shift(body.hips, body.up.times(change[freedom.number()] * body.unit), pose);
            }
        }
    }

    private void rotate(int joint, WorldPose from) {
        Quat.multiply(rotation, 0, from.rotations(), 4 * joint, rotation, 0);
        world.setRotation(joint, rotation, 0, pose);
    }

    /** Sets the rotation to that of three numbers of a change. */
    private void about(double[] change, Moved move) {
        int i = move.number();
        for (int k = 0; k < 3; k++) {
            double sum = axes[k] * change[i] + axes[3 + k] * change[i + 1] + axes[6 + k] * change[i + 2];
            vector[k] = move.share() * sum;
        }
        Quat.exp(vector, 0, rotation, 0);
    }

    private void findBendAxis(int limb, WorldPose in) {
        Quat.rotate(in.rotations(), 4 * body.limbs.get(limb).upper(), hinges, 3 * limb, bendAxes, 3 * limb);
    }

    /**
     * Adds how a point of a part moves along a direction with each number of a change, in metres of a body of 1.75 m.
     *
     * @param point (3) at {@code p}, world
     * @param direction unit, (3) world
     * @param sign 1, or -1 to take it away
     * @param row a number for each of a change, at {@code o}
     */
    void addMotion(int part, double[] point, int p, double[] direction, double sign, double[] row, int o) {
        double scale = sign / body.unit;
        for (Moved lever : body.levers[part]) {
            int number = o + lever.number();
            if (lever.kind() == Kind.RISE) {
                row[number] +=
                        sign * (body.up.x() * direction[0] + body.up.y() * direction[1] + body.up.z() * direction[2]);
                continue;
            }
            setArm(part, lever, point, p);
            crossArm(direction);
            if (lever.kind() == Kind.BENDS) {
                row[number] += scale * along(bendAxes, 3 * lever.limb());
            } else {
                for (int axis = 0; axis < 3; axis++) {
                    row[number + axis] += scale * lever.share() * along(axes, 3 * axis);
                }
            }
        }
    }

    /**
     * Adds the same along each axis of the world.
     *
     * @param rows (axis, size)
     */
    void addMotions(int part, double[] point, int p, double sign, double[] rows) {
        double scale = sign / body.unit;
        for (Moved lever : body.levers[part]) {
            int number = lever.number();
            if (lever.kind() == Kind.RISE) {
                rows[number] += sign * body.up.x();
                rows[body.size() + number] += sign * body.up.y();
                rows[2 * body.size() + number] += sign * body.up.z();
                continue;
            }
            setArm(part, lever, point, p);
            if (lever.kind() == Kind.BENDS) {
                addCross(bendAxes, 3 * lever.limb(), scale, rows, number);
            } else {
                for (int axis = 0; axis < 3; axis++) {
                    addCross(axes, 3 * axis, scale * lever.share(), rows, number + axis);
                }
            }
        }
    }

    /** Sets the arm to the way from a joint to a point of a part, or to the joint that stands for it. */
    private void setArm(int part, Moved lever, double[] point, int p) {
        boolean stands = lever.kind() != Kind.TILTS && body.stays[part] != Skeleton.NONE;
        double[] at = stands ? world.positions() : point;
        int i = stands ? 3 * body.stays[part] : p;
        for (int axis = 0; axis < 3; axis++) {
            arm[axis] = at[i + axis] - world.positions()[3 * lever.joint() + axis];
        }
    }

    private void crossArm(double[] with) {
        double x = arm[0];
        double y = arm[1];
        double z = arm[2];
        arm[0] = y * with[2] - z * with[1];
        arm[1] = z * with[0] - x * with[2];
        arm[2] = x * with[1] - y * with[0];
    }

    /** How fast a point goes along a direction when a joint rotates about an axis, given its arm crossed with the direction. */
    private double along(double[] axis, int a) {
        return axis[a] * arm[0] + axis[a + 1] * arm[1] + axis[a + 2] * arm[2];
    }

    /** Adds how fast a point goes along each axis of the world when a joint rotates about an axis, given its arm. */
    private void addCross(double[] axis, int a, double scale, double[] rows, int number) {
        int size = body.size();
        rows[number] += scale * (axis[a + 1] * arm[2] - axis[a + 2] * arm[1]);
        rows[size + number] += scale * (axis[a + 2] * arm[0] - axis[a] * arm[2]);
        rows[2 * size + number] += scale * (axis[a] * arm[1] - axis[a + 1] * arm[0]);
    }
}

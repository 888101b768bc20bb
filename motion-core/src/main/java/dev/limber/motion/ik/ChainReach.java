package dev.limber.motion.ik;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.List;

/**
 * Inverse kinematics of limbs of any number of bones, such as the legs of horses and spiders: all joints open or close
 * by the same share of their range until the limb is as long as the distance to its goal, then the limb swings there as
 * a whole. A limb that is at its goal does not change at all.
 */
public final class ChainReach {
    /** A joint closes no further than this. */
    private static final double CLOSED = Math.toRadians(150);
    /** Straight joints close too, if less than bent ones. */
    private static final double STRAIGHT = Math.toRadians(12);
    /** Of the limb's length. */
    private static final double EXACT = 1e-7;

    private static final int HALVINGS = 40;

    private ChainReach() {}

    /** Returns how long the limb is when it is straight. */
    public static double length(List<Vec3> joints) {
        double sum = 0;
        for (int i = 1; i < joints.size(); i++) {
            sum += joints.get(i).distance(joints.get(i - 1));
        }
        return sum;
    }

    /**
     * Finds the rotations of the bones that bring the end of a limb to its goal, or as near as it reaches.
     *
     * @param joints two at least, from the body outwards, world; the last is the end
     * @param goal world
     * @param hinge unit, world: the axis about which joints that are straight close
     * @param rotations (bone, 4) wxyz, world, written: the rotation of each bone from its present one
     */
    public static void solve(List<Vec3> joints, Vec3 goal, Vec3 hinge, double[] rotations) {
        int bones = joints.size() - 1;
        for (int bone = 0; bone < bones; bone++) {
            Quat.identity(rotations, 4 * bone);
        }
        Vec3 base = joints.get(0);
        double length = length(joints);
        if (joints.get(bones).distance(goal) <= EXACT * length) {
            return;
        }
        double wanted = goal.distance(base);
        double now = joints.get(bones).distance(base);
        if (bones > 1 && Math.abs(wanted - now) > EXACT * length) {
            boolean open = wanted > now;
            double least = 0;
            double most = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (least + most) / 2;
                double reached =
                        bend(joints, hinge, open ? middle : -middle, rotations).distance(base);
                boolean more = open ? reached < wanted : reached > wanted;
                least = more ? middle : least;
                most = more ? most : middle;
            }
            bend(joints, hinge, open ? least : -least, rotations);
        }
        Vec3 end = end(joints, rotations);
        double[] swing = new double[4];
        Quat.between(end.minus(base).normalized(), goal.minus(base).normalized(), swing, 0);
        for (int bone = 0; bone < bones; bone++) {
            Quat.multiply(swing, 0, rotations, 4 * bone, rotations, 4 * bone);
        }
    }

    /** Opens all joints by a part of their angles, or closes them; returns where the end comes to. */
    private static Vec3 bend(List<Vec3> joints, Vec3 hinge, double part, double[] rotations) {
        double[] own = new double[4];
        for (int bone = 1; bone < joints.size() - 1; bone++) {
            Vec3 before = joints.get(bone).minus(joints.get(bone - 1));
            Vec3 after = joints.get(bone + 1).minus(joints.get(bone));
            Vec3 axis = before.cross(after);
            double angle = Math.atan2(axis.length(), before.dot(after));
            boolean straight = axis.length() <= 1e-6 * before.length() * after.length();
            double willing =
                    Math.min(1, (angle + STRAIGHT) / CLOSED); // straight joints follow when bent ones are closed
            double closed = -part * (willing - part * (1 - willing));
            double rotation = part > 0 ? -part * angle : closed * Math.max(0, CLOSED - angle);
            Quat.fromAxisAngle(straight ? hinge : axis.normalized(), rotation, own, 0);
            Quat.multiply(rotations, 4 * (bone - 1), own, 0, rotations, 4 * bone);
        }
        return end(joints, rotations);
    }

    private static Vec3 end(List<Vec3> joints, double[] rotations) {
        Vec3 end = joints.get(0);
        for (int bone = 0; bone < joints.size() - 1; bone++) {
            Vec3 way = joints.get(bone + 1).minus(joints.get(bone));
            end = end.plus(Quat.rotate(rotations, 4 * bone, way));
        }
        return end;
    }
}

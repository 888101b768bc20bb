package dev.limber.motion.ik;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * Inverse kinematics of limbs of any number of bones, such as the legs of horses and spiders: all joints open or close
 * by the same share of their range until the limb is as long as the distance to its goal, then the limb swings there as
 * a whole. Joints near an end of the limb, such as those of paws, do little for its length and change last. A limb that
 * is at its goal does not change at all.
 */
public final class ChainReach {
    /** A joint closes no further than this. */
    private static final double CLOSED = Math.toRadians(150);
    /** Straight joints close too, if less than bent ones. */
    private static final double STRAIGHT = Math.toRadians(12);
    /** Joints this far from both ends of the limb, of its length, take their full share. */
    private static final double INNER = 0.25;
    /** Sine of the angle at a joint: below it, the joint is straight. */
    private static final double BENT = 0.05;
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
     * Returns the axes about which the inner joints of a limb are bent, unit, from the second joint to the one before the
     * last.
     *
     * @param straight the axis of joints that are straight
     */
    public static List<Vec3> hinges(List<Vec3> joints, Vec3 straight) {
        List<Vec3> hinges = new ArrayList<>();
        for (int i = 1; i < joints.size() - 1; i++) {
            Vec3 before = joints.get(i).minus(joints.get(i - 1));
            Vec3 after = joints.get(i + 1).minus(joints.get(i));
            Vec3 axis = before.cross(after);
            boolean bent = axis.length() > BENT * before.length() * after.length();
            hinges.add(bent ? axis.normalized() : straight);
        }
        return hinges;
    }

    /**
     * Finds the rotations of the bones that bring the end of a limb to its goal, or as near as it reaches: from straight
     * down to 0.4 of its length or less.
     *
     * @param joints two at least, from the body outwards, world; the last is the end
     * @param goal world
     * @param hinges unit, world, of the inner joints: each closes about its own, by the right hand, also if it is bent the
     *     other way. So a joint that passes through straight does not fold to the other side at once
     * @param rotations (bone, 4) wxyz, world, written: the rotation of each bone from its present one
     */
    public static void solve(List<Vec3> joints, Vec3 goal, List<Vec3> hinges, double[] rotations) {
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
            double[] shares = shares(joints, length);
            boolean open = wanted > now;
            double least = 0;
            double most = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (least + most) / 2;
                double reached = bend(joints, hinges, shares, open ? middle : -middle, rotations)
                        .distance(base);
                boolean more = open ? reached < wanted : reached > wanted;
                least = more ? middle : least;
                most = more ? most : middle;
            }
            bend(joints, hinges, shares, open ? least : -least, rotations);
        }
        Vec3 end = end(joints, rotations);
        double[] swing = new double[4];
        Quat.between(end.minus(base).normalized(), goal.minus(base).normalized(), swing, 0);
        for (int bone = 0; bone < bones; bone++) {
            Quat.multiply(swing, 0, rotations, 4 * bone, rotations, 4 * bone);
        }
    }

    /** Returns how much each joint takes part, from 0 at the ends of the limb to 1, (joint). */
    private static double[] shares(List<Vec3> joints, double length) {
        double[] shares = new double[joints.size()];
        double above = 0;
        for (int i = 1; i < shares.length - 1; i++) {
            above += joints.get(i).distance(joints.get(i - 1));
            double inner = Math.min(1, Math.min(above, length - above) / (INNER * length));
            shares[i] = inner * inner;
        }
        return shares;
    }

    /**
     * Opens all joints by a part of their angles, or closes them; returns where the end comes to.
     *
     * @param part from 0 to 1, all straight, or to -1, all closed but those near the ends
     */
    private static Vec3 bend(List<Vec3> joints, List<Vec3> hinges, double[] shares, double part, double[] rotations) {
        double[] own = new double[4];
        for (int bone = 1; bone < joints.size() - 1; bone++) {
            Vec3 before = joints.get(bone).minus(joints.get(bone - 1));
            Vec3 after = joints.get(bone + 1).minus(joints.get(bone));
            Vec3 axis = before.cross(after);
            double angle = before.angle(after);
            double share = shares[bone];
            if (part > 0) {
                // In the end all are straight, those near the ends last.
                double opened = part * (share + part * (1 - share)) * angle;
                Quat.fromAxisAngle(axis.length() > 0 ? axis.normalized() : hinges.get(bone - 1), -opened, own, 0);
            } else {
                Vec3 hinge = hinges.get(bone - 1);
                double bent =
                        Math.atan2(axis.dot(hinge), before.rejectedFrom(hinge).dot(after.rejectedFrom(hinge)));
                // Straight joints follow when bent ones are closed.
                double willing = Math.max(0, Math.min(1, (bent + STRAIGHT) / CLOSED));
                double closed = -part * (willing - part * (1 - willing));
                Quat.fromAxisAngle(hinge, share * closed * Math.max(0, CLOSED - bent), own, 0);
            }
            Quat.multiply(rotations, 4 * (bone - 1), own, 0, rotations, 4 * bone);
        }
        return end(joints, rotations);
    }

    private static Vec3 end(List<Vec3> joints, double[] rotations) {
        Vec3 end = joints.get(0);
        for (int bone = 0; bone < joints.size() - 1; bone++) {
            Vec3 offset = joints.get(bone + 1).minus(joints.get(bone));
            end = end.plus(Quat.rotate(rotations, 4 * bone, offset));
        }
        return end;
    }
}

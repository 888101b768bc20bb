package dev.limber.motion.ik;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves the feet of a clip to their goals by two-bone inverse kinematics, after lowering the hips where a leg is too
 * short to reach. Knees keep pointing where they do. Feet keep their orientation in the world, except that a foot on the
 * ground is turned until its toes are on their goal too.
 */
public final class FootLock {
    private final List<Leg> legs;
    private final int hips;
    private final Vec3 up;
    private final double[] hinges; // (leg, 3) unit, thigh's local space: the axis that a straight knee bends about

    /**
     * @param hips the joint that carries the body, an ancestor of every leg
     * @param standing the skeleton standing upright; unaffected, not kept
     * @param up unit, world
     * @param forward unit, world, of the standing pose
     */
    public FootLock(List<Leg> legs, int hips, Pose standing, Vec3 up, Vec3 forward) {
        this.legs = List.copyOf(legs);
        this.hips = hips;
        this.up = up;
        hinges = new double[3 * legs.size()];
        WorldPose world = WorldPose.of(standing);
        for (int leg = 0; leg < legs.size(); leg++) {
            int thigh = legs.get(leg).thigh();
            Vec3 along = world.position(legs.get(leg).foot())
                    .minus(world.position(thigh))
                    .normalized();
            // A knee bends the shin backwards: it turns the limb's direction towards the back.
            forward.cross(along).normalized().store(hinges, 3 * leg);
            Quat.inverseRotate(world.rotations(), 4 * thigh, hinges, 3 * leg, hinges, 3 * leg);
        }
    }

    /** Returns the clip with its feet on {@code goals}, which are of the same frames and legs. */
    public Clip apply(Clip clip, FootGoals goals) {
        int[] translated = IntStream.concat(Arrays.stream(clip.translatedJoints()), IntStream.of(hips))
                .sorted()
                .distinct()
                .toArray();
        Clip.Builder builder = new Clip.Builder(clip.skeleton(), clip.frameTime(), clip.frameCount(), translated);
        double[] drops = drops(clip, goals);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        Scratch scratch = new Scratch();
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            if (drops[frame] > 0) {
                lower(pose, world, drops[frame], scratch);
            }
            for (int leg = 0; leg < legs.size(); leg++) {
                if (goals.weights()[goals.index(frame, leg, 0) / 3] > 0
                        || goals.weights()[goals.index(frame, leg, 1) / 3] > 0
                        || drops[frame] > 0) {
                    solve(leg, goals, frame, drops[frame], pose, world, scratch);
                }
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns how far the hips must go down in each frame for both ankles to reach their goals, smooth in time. */
    private double[] drops(Clip clip, FootGoals goals) {
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        double[] drops = new double[clip.frameCount()];
        double[] move = new double[3];
        double longest = 0;
        for (int frame = 0; frame < drops.length; frame++) {
            clip.read(frame, pose);
            world.update(pose);
            for (int leg = 0; leg < legs.size(); leg++) {
                Leg joints = legs.get(leg);
                ankleMove(goals, frame, leg, move);
                Vec3 ankle = world.position(joints.foot()).plus(Vec3.of(move, 0));
                Vec3 thigh = world.position(joints.thigh());
                Vec3 shin = world.position(joints.shin());
                double reach = thigh.distance(shin) + shin.distance(world.position(joints.foot()));
                drops[frame] = Math.max(drops[frame], drop(ankle.minus(thigh), reach));
                longest = Math.max(longest, reach);
            }
        }
        return HipDrop.smooth(drops, longest, clip.frameTime());
    }

    private double drop(Vec3 toAnkle, double reach) {
        if (toAnkle.length() <= reach * (1 + 1e-6)) {
            return 0;
        }
        double aside = toAnkle.rejectedFrom(up).length();
        double below = -toAnkle.dot(up);
        return Math.max(0, below - Math.sqrt(Math.max(0, reach * reach - aside * aside)));
    }

    private void lower(Pose pose, WorldPose world, double drop, Scratch scratch) {
        double[] shift = scratch.point;
        up.times(-drop).store(shift, 0);
        int parent = world.skeleton().parent(hips);
        if (parent != Skeleton.NONE) {
            Quat.inverseRotate(world.rotations(), 4 * parent, shift, 0, shift, 0);
        }
        for (int axis = 0; axis < 3; axis++) {
            pose.translations()[3 * hips + axis] += shift[axis];
        }
        world.updateFrom(hips, pose);
    }

    private void solve(int leg, FootGoals goals, int frame, double drop, Pose pose, WorldPose world, Scratch scratch) {
        Leg joints = legs.get(leg);
        ankleMove(goals, frame, leg, scratch.move);
        for (int i = 0; i < 3; i++) {
            int joint = i == 0 ? joints.thigh() : i == 1 ? joints.shin() : joints.foot();
            System.arraycopy(world.positions(), 3 * joint, scratch.limb, 3 * i, 3);
        }
        scratch.point[0] = scratch.limb[6] + scratch.move[0] + drop * up.x();
        scratch.point[1] = scratch.limb[7] + scratch.move[1] + drop * up.y();
        scratch.point[2] = scratch.limb[8] + scratch.move[2] + drop * up.z();
        Quat.rotate(world.rotations(), 4 * joints.thigh(), hinges, 3 * leg, scratch.hinge, 0);
        TwoBoneIk.solve(scratch.limb, scratch.point, scratch.hinge, scratch.turns);
        footTurn(leg, goals, frame, world, scratch);

        turn(joints.thigh(), scratch.still, 0, scratch.turns, 0, pose, world, scratch);
        turn(joints.shin(), scratch.turns, 0, scratch.turns, 4, pose, world, scratch);
        turn(joints.foot(), scratch.turns, 4, scratch.footTurn, 0, pose, world, scratch);
    }

    /** The turn of the foot about the ankle that brings the toe point to its goal, where it has one. */
    private void footTurn(int leg, FootGoals goals, int frame, WorldPose world, Scratch scratch) {
        int at = goals.index(frame, leg, FootTracks.TOE);
        double weight = goals.weights()[at / 3];
        if (weight == 0 || !legs.get(leg).hasToe()) {
            Quat.identity(scratch.footTurn, 0);
            return;
        }
        double[] toe = scratch.point;
        FootTracks.storeToe(legs.get(leg), world, toe, 0);
        double x = toe[0] - scratch.limb[6];
        double y = toe[1] - scratch.limb[7];
        double z = toe[2] - scratch.limb[8];
        TwoBoneIk.swing(
                x,
                y,
                z,
                x + goals.shifts()[at] - weight * scratch.move[0],
                y + goals.shifts()[at + 1] - weight * scratch.move[1],
                z + goals.shifts()[at + 2] - weight * scratch.move[2],
                scratch.hinge,
                scratch.footTurn);
    }

    /** Turns a joint in the world, where its parent turns too, and writes what that makes of its local rotation. */
    private static void turn(
            int joint,
            double[] parentTurn,
            int i,
            double[] jointTurn,
            int j,
            Pose pose,
            WorldPose world,
            Scratch scratch) {
        int parent = world.skeleton().parent(joint);
        Quat.multiply(jointTurn, j, world.rotations(), 4 * joint, pose.rotations(), 4 * joint);
        if (parent != Skeleton.NONE) {
            Quat.multiply(parentTurn, i, world.rotations(), 4 * parent, scratch.parent, 0);
            Quat.inverseMultiply(scratch.parent, 0, pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
        }
    }

    /** How far the ankle moves: to its own goal, and as far as it has none, along with the toes to theirs. */
    private static void ankleMove(FootGoals goals, int frame, int leg, double[] out) {
        int ankle = goals.index(frame, leg, FootTracks.ANKLE);
        int toe = goals.index(frame, leg, FootTracks.TOE);
        double rest = 1 - goals.weights()[ankle / 3];
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = goals.shifts()[ankle + axis] + rest * goals.shifts()[toe + axis];
        }
    }

    private static final class Scratch {
        final double[] limb = new double[9]; // (3, 3) thigh, shin and foot, world
        final double[] move = new double[3]; // of the ankle, world
        final double[] point = new double[3]; // world
        final double[] hinge = new double[3]; // unit, world
        final double[] turns = new double[8]; // (2, 4) wxyz of thigh and shin, world
        final double[] footTurn = new double[4]; // wxyz, world
        final double[] still = {1, 0, 0, 0}; // wxyz
        final double[] parent = new double[4]; // wxyz, world
    }
}

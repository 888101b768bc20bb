package dev.limber.retarget.neural.san;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rig as input of the network. The paper's characters all rest in a T-pose with the axes of every joint along the
 * world's. Here the reference pose replaces that: a joint's rotation is counted from the reference pose, in axes with y
 * up and z forward. Humanoids are used without fingers, twist bones and props; animals without ears, jaws and whatever
 * else is no part of all of them, so that a horse and a fox branch alike; other creatures completely. Lengths are in
 * heights. Immutable.
 */
final class SimplifiedBody {
    /** A person is about this many legs tall. The path is scaled by legs, so that feet keep their ground. */
    private static final double LEGS = 1.9;

    private final Rig rig;
    private final int[] joints; // (kept joint): joint of the rig; the root first
    private final Topology topology;
    private final double[] axes = new double[4]; // wxyz: from the rig's world to y up, z forward
    private final double[] reference; // (joint of the rig, 4) wxyz, world
    private final double height; // in the rig's unit
    private final float[] offsets; // (edge, 3) in the reference pose, y up, z forward, in heights

    private SimplifiedBody(Rig rig, int[] joints) {
        this.rig = rig;
        this.joints = joints;
        topology = new Topology(
                IntStream.range(0, joints.length).map(this::keptParent).toArray());
        Quat.fromAxes(rig.up().cross(rig.forward()), rig.up(), rig.forward(), axes, 0);
        Quat.inverse(axes, 0, axes, 0);
        WorldPose world = WorldPose.of(reference());
        reference = world.rotations().clone();
        double leg =
                rig.plan() == BodyPlan.HUMANOID ? rig.legLength() : rig.chains().legLength();
        height = leg > 0 ? LEGS * leg : extent(world);
        offsets = new float[3 * topology.edgeCount()];
        for (int kept = 1; kept < joints.length; kept++) {
            Vec3 bone = world.position(joints[kept]).minus(world.position(joints[topology.parent(kept)]));
            Vec3 rotated = Quat.rotate(axes, 0, bone).times(1 / height);
            offsets[3 * kept] = (float) rotated.x();
            offsets[3 * kept + 1] = (float) rotated.y();
            offsets[3 * kept + 2] = (float) rotated.z();
        }
    }

    /**
     * Simplifies a rig.
     *
     * @throws IllegalArgumentException when nothing but a root is left, or the body has no length
     */
    static SimplifiedBody of(Rig rig) {
        SimplifiedBody body = new SimplifiedBody(rig, KeptJoints.of(rig));
        if (body.joints.length < 2 || !(body.height > 0)) {
            throw new IllegalArgumentException("a skeleton of " + body.joints.length + " joints and height "
                    + body.height + " is no body that a network can move");
        }
        return body;
    }

    /** Returns the reference pose of the skeleton that is moved, a new copy. */
    private Pose reference() {
        return rig.plan() == BodyPlan.HUMANOID
                ? rig.referencePose()
                : rig.limbs().skeleton().restPose();
    }

    private int keptParent(int kept) {
        if (kept == 0) {
            return Skeleton.NONE;
        }
        Skeleton skeleton = KeptJoints.skeleton(rig);
        int joint = skeleton.parent(joints[kept]);
        while (keptIndex(joint) < 0) {
            joint = skeleton.parent(joint);
        }
        return keptIndex(joint);
    }

    private int keptIndex(int joint) {
        return Arrays.binarySearch(joints, joint);
    }

    /** Returns the larger of a creature's height and length. */
    private double extent(WorldPose world) {
        double extent = 0;
        for (Vec3 axis : List.of(rig.up(), rig.forward())) {
            double[] along = IntStream.of(joints)
                    .mapToDouble(joint -> world.position(joint).dot(axis))
                    .sorted()
                    .toArray();
            extent = Math.max(extent, along[along.length - 1] - along[0]);
        }
        return extent;
    }

    Topology topology() {
        return topology;
    }

    List<String> jointNames() {
        return IntStream.of(joints).mapToObj(rig.skeleton()::name).toList();
    }

    /** Returns the offset of each edge, (edge, 3) in heights; zero for those of the root; a fresh array. */
    float[] offsets() {
        return offsets.clone();
    }

    /** Returns the kept joint on the other side for each kept joint, or nothing where the body has no sides. */
    List<Integer> mirror() {
        List<Integer> mirror = new ArrayList<>();
        for (int joint : joints) {
            int other = KeptJoints.mirrored(rig, joints[0], joint);
            if (other == Skeleton.NONE || keptIndex(other) < 0) {
                return List.of();
            }
            mirror.add(keptIndex(other));
        }
        return mirror;
    }

    /**
     * Reads a clip of the rig's skeleton.
     *
     * @return its frames as they are, in the clip's rate
     */
    BodyMotion read(Clip clip) {
        int frames = clip.frameCount();
        float[] rotations = new float[frames * joints.length * 4];
        float[] root = new float[3 * frames];
        double[] fromRest = new double[4 * joints.length]; // (kept joint, 4) wxyz: from the reference pose, world
        double[] local = new double[4];
        clip.forEach((frame, pose, world) -> {
            for (int kept = 0; kept < joints.length; kept++) {
                int at = 4 * kept;
                Quat.multiplyInverse(world.rotations(), 4 * joints[kept], reference, 4 * joints[kept], fromRest, at);
                Quat.multiply(axes, 0, fromRest, at, fromRest, at);
                Quat.multiplyInverse(fromRest, at, axes, 0, fromRest, at);
                if (kept == 0) {
                    Quat.copy(fromRest, 0, local, 0);
                } else {
                    Quat.inverseMultiply(fromRest, 4 * topology.parent(kept), fromRest, at, local, 0);
                }
                BodyMotion.storeNear(local, rotations, frame, joints.length, kept);
            }
            Vec3 position = Quat.rotate(axes, 0, world.position(joints[0])).times(1 / height);
            root[3 * frame] = (float) position.x();
            root[3 * frame + 1] = (float) position.y();
            root[3 * frame + 2] = (float) position.z();
        });
        return new BodyMotion(joints.length, rotations, root);
    }

    /**
     * Makes a clip of the rig's skeleton. Joints that were left out stay as in the reference pose.
     *
     * @param source whose world the motion comes from: north there is north here
     */
    Clip write(BodyMotion motion, SimplifiedBody source, double frameTime) {
        Skeleton skeleton = KeptJoints.skeleton(rig);
        Pose pose = reference();
        WorldPose world = new WorldPose(skeleton);
        double[] toWorld = worldRotation(source);
        double[] fromRest = new double[4 * joints.length];
        double[] wanted = new double[4];
        Clip.Builder builder = new Clip.Builder(skeleton, frameTime, motion.frameCount(), joints[0]);
        for (int frame = 0; frame < motion.frameCount(); frame++) {
            for (int kept = 0; kept < joints.length; kept++) {
                int at = 4 * kept;
                int joint = joints[kept];
                motion.rotation(frame, kept, fromRest, at);
                if (kept > 0) {
                    Quat.multiply(fromRest, 4 * topology.parent(kept), fromRest, at, fromRest, at);
                }
                Quat.multiply(toWorld, 0, fromRest, at, wanted, 0);
                Quat.multiply(wanted, 0, axes, 0, wanted, 0);
                Quat.multiply(wanted, 0, reference, 4 * joint, wanted, 0);
                world.updateFrom(kept == 0 ? 0 : joints[kept - 1], pose);
                world.setRotation(joint, wanted, 0, pose);
            }
            world.update(pose);
            world.setPosition(
                    joints[0], Quat.rotate(toWorld, 0, motion.root(frame).times(height)), pose);
            builder.set(frame, pose);
        }
        Clip made = builder.build();
        return rig.plan() == BodyPlan.HUMANOID ? made : rig.limbs().own(made);
    }

    /** Returns the rotation from y up, z forward into this rig's world, such that the source's world is kept. */
    private double[] worldRotation(SimplifiedBody source) {
        double[] toWorld = new double[4];
        Quat.between(source.rig.up(), rig.up(), toWorld, 0);
        Quat.multiplyInverse(toWorld, 0, source.axes, 0, toWorld, 0);
        return toWorld;
    }
}

package dev.limber.retarget.neural.residual;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.retarget.Refiner;

/** Applies the networks' rotations to a transferred clip; hands, feet, head and hips keep their orientation. */
final class ResidualRefiner implements Refiner {
    /** So many frames at a time: more are no faster and need more memory. */
    private static final int BATCH = 4096;

    private final ResidualModel model;
    private final PooledBody from;
    private final PooledBody to;
    private final boolean[] steady; // (target joint), keeps its world rotation when its parent turns
    private final double travel;

    ResidualRefiner(ResidualModel model, PooledBody from, PooledBody to) {
        this.model = model;
        this.from = from;
        this.to = to;
        steady = new boolean[to.skeleton().jointCount()];
        for (int node = 0; node < PooledBody.NODES; node++) {
            steady[to.joint(node)] = true;
        }
        for (int joint : to.spine()) {
            steady[joint] = true;
        }
        LimbBones left = LimbBones.of(Limb.LEG, false, from, to);
        LimbBones right = LimbBones.of(Limb.LEG, true, from, to);
        travel = Math.sqrt(model.travel(left) * model.travel(right));
    }

    @Override
    public double travel() {
        return travel;
    }

    @Override
    public Clip refine(Clip clip, Clip transferred, Progress progress) {
        Clip.Builder builder = new Clip.Builder(
                transferred.skeleton(),
                transferred.frameTime(),
                transferred.frameCount(),
                transferred.translatedJoints());
        for (int first = 0; first < clip.frameCount(); first += BATCH) {
            int count = Math.min(BATCH, clip.frameCount() - first);
            refine(clip, transferred, first, count, builder);
            progress.report((first + count) / (double) clip.frameCount());
        }
        return builder.build();
    }

    private void refine(Clip clip, Clip transferred, int first, int count, Clip.Builder builder) {
        int joints = to.skeleton().jointCount();
        double[] vectors =
                new double[3 * joints * count]; // (frame, joint, 3) rotation vectors, body frame of the joint
        for (Limb limb : Limb.ALL) {
            correct(limb, false, clip, transferred, first, count, vectors);
            if (!limb.equals(Limb.TORSO)) {
                correct(limb, true, clip, transferred, first, count, vectors);
            }
        }
        Pose pose = new Pose(to.skeleton());
        WorldPose world = new WorldPose(to.skeleton());
        WorldPose rotated = new WorldPose(to.skeleton());
        for (int i = 0; i < count; i++) {
            transferred.read(first + i, pose);
            world.update(pose);
            rotate(pose, world, vectors, 3 * joints * i, rotated);
            builder.set(first + i, pose);
        }
    }

    /** Adds what the network says of a limb. */
    private void correct(
            Limb limb, boolean right, Clip clip, Clip transferred, int first, int count, double[] vectors) {
        LimbBones bones = LimbBones.of(limb, right, from, to);
        float[] features = new float[count * limb.features()];
        WorldPose fromWorld = new WorldPose(from.skeleton());
        WorldPose toWorld = new WorldPose(to.skeleton());
        Pose fromPose = new Pose(from.skeleton());
        Pose toPose = new Pose(to.skeleton());
        for (int i = 0; i < count; i++) {
            clip.read(first + i, fromPose);
            fromWorld.update(fromPose);
            transferred.read(first + i, toPose);
            toWorld.update(toPose);
            int at = i * limb.features();
            LimbPose.of(limb, right, from, fromWorld, to, toWorld).features(features, at);
            bones.features(features, at + limb.poseFeatures());
        }
        float[] answer = model.corrections(limb, features, bones.gate());
        int joints = to.skeleton().jointCount();
        for (int i = 0; i < count; i++) {
            Vec3[] nodes = new Vec3[limb.corrected().size()];
            for (int c = 0; c < nodes.length; c++) {
                int at = i * limb.outputs() + 3 * c;
                Limb.Link bone = limb.corrected().get(c);
                boolean can = to.rotates(Limb.on(right, bone.node()), Limb.on(right, bone.other()));
                nodes[c] = can
                        ? BodyFrameMirror.axis(right, new Vec3(answer[at], answer[at + 1], answer[at + 2]))
                        : Vec3.ZERO;
            }
            spread(limb, right, nodes, vectors, 3 * joints * i);
        }
    }

    /** Gives the vectors of nodes to the joints that they stand for; a spine takes them along its length. */
    private void spread(Limb limb, boolean right, Vec3[] nodes, double[] vectors, int o) {
        int first = 0;
        if (limb.equals(Limb.TORSO)) {
            int[] spine = to.spine();
            for (int i = 0; i < spine.length; i++) {
                double place = spine.length == 1 ? 2 : 2.0 * i / (spine.length - 1);
                int below = Math.min(1, (int) place);
                Vec3 vector = nodes[below].times(1 - (place - below)).plus(nodes[below + 1].times(place - below));
                vector.store(vectors, o + 3 * spine[i]);
            }
            first = PooledBody.SPINE.length;
        }
        for (int c = first; c < nodes.length; c++) {
            if (nodes[c].length() > 0) {
                nodes[c].store(
                        vectors,
                        o + 3 * to.joint(Limb.on(right, limb.corrected().get(c).node())));
            }
        }
    }

    /** Turns joints in the world; those that are not {@link #steady} keep their rotation against their parent. */
    private void rotate(Pose pose, WorldPose world, double[] vectors, int o, WorldPose rotated) {
        double[] q = new double[4];
        double[] rotation = new double[4];
        double[] rest = to.rest();
        for (int joint = 0; joint < to.skeleton().jointCount(); joint++) {
            if (!steady[joint]) {
                rotated.updateJoint(joint, pose);
                continue;
            }
            Quat.copy(world.rotations(), 4 * joint, rotation, 0);
            Vec3 vector = Vec3.of(vectors, o + 3 * joint);
            if (vector.length() > 0) {
                Quat.fromAxisAngle(vector.normalized(), vector.length(), q, 0);
                Quat.multiply(rest, 4 * joint, q, 0, q, 0);
                Quat.multiplyInverse(q, 0, rest, 4 * joint, q, 0);
                Quat.multiply(rotation, 0, q, 0, rotation, 0);
            }
            rotated.setRotation(joint, rotation, 0, pose);
        }
    }
}

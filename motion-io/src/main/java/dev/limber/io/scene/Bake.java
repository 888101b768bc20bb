package dev.limber.io.scene;

import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadBudget;
import dev.limber.io.file.ReadLimits;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A scene as a skeleton, whose joints turn and move but do not scale: each has the place and the turn in the world that
 * its node has. Scale of the nodes ends up in the lengths of bones and in the skins, exactly where it is uniform or at
 * rest; nodes that are no joints are folded into those below them.
 */
public final class Bake {
    /** Positions further out than this, in any unit, are a broken file. */
    private static final double MAX_EXTENT = 1e9;

    private final Scene scene;
    private final int[] nodes; // (joint), ascending
    private final int[] joints; // (node), the joint that it is or hangs on, or NONE
    private final Skeleton skeleton;
    private final ReadBudget budget;

    /**
     * Chooses the joints of a scene of a size that is read by default.
     *
     * @throws MotionFormatException when the scene has none or one is nowhere
     */
    public Bake(Scene scene) {
        this(scene, ReadLimits.DEFAULT);
    }

    /**
     * Chooses the joints of a scene.
     *
     * @throws MotionFormatException when the scene has none or one is nowhere, or it holds more than the limits allow
     */
    public Bake(Scene scene, ReadLimits limits) {
        this.scene = scene;
        budget = new ReadBudget(scene.source(), limits);
        limits.check(scene.source(), Limit.JOINTS, scene.nodes().size());
        nodes = JointChoice.of(scene);
        if (nodes.length == 0) {
            throw new MotionFormatException(scene.source() + ": has no nodes, so no skeleton");
        }
        joints = new int[scene.nodes().size()];
        for (int n = 0; n < joints.length; n++) {
            int parent = scene.nodes().get(n).parent();
            int joint = Arrays.binarySearch(nodes, n);
            joints[n] = joint >= 0 ? joint : parent == Skeleton.NONE ? Skeleton.NONE : joints[parent];
        }
        skeleton = restSkeleton();
    }

    private Skeleton restSkeleton() {
        double[] r = new double[4 * nodes.length];
        double[] t = new double[3 * nodes.length];
        read(new NodePose(scene), r, t, "at rest");
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int j = 0; j < nodes.length; j++) {
            double[] turn = Arrays.copyOfRange(r, 4 * j, 4 * j + 4);
            builder.joint(scene.nodes().get(nodes[j]).name(), parentJoint(nodes[j]), Vec3.of(t, 3 * j), turn);
            String bone = scene.humanBones().get(nodes[j]);
            if (bone != null) {
                builder.humanBone(j, bone);
            }
        }
        return builder.build();
    }

    private int parentJoint(int node) {
        int parent = scene.nodes().get(node).parent();
        return parent == Skeleton.NONE ? Skeleton.NONE : joints[parent];
    }

    /** Returns the skeleton whose rest pose is the scene at rest. */
    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the node of each joint, ascending; a fresh array. */
    public int[] nodes() {
        return nodes.clone();
    }

    /** Writes the joints' local rotations (joint, 4) and translations (joint, 3). */
    private void read(NodePose from, double[] r, double[] t, String when) {
        double[] world = from.worldRotations();
        for (int j = 0; j < nodes.length; j++) {
            int node = nodes[j];
            Vec3 at = from.position(node);
            if (!(at.length() < MAX_EXTENT)) {
                throw new MotionFormatException(scene.source() + ": node '"
                        + scene.nodes().get(node).name() + "' is nowhere near the others " + when);
            }
            int parent = parentJoint(node);
            if (parent == Skeleton.NONE) {
                Quat.copy(world, 4 * node, r, 4 * j);
                at.store(t, 3 * j);
            } else {
                Quat.inverseMultiply(world, 4 * nodes[parent], world, 4 * node, r, 4 * j);
                at.minus(from.position(nodes[parent])).store(t, 3 * j);
                Quat.inverseRotate(world, 4 * nodes[parent], t, 3 * j, t, 3 * j);
            }
        }
    }

    /**
     * Samples an animation of the scene.
     *
     * @throws MotionFormatException when it is too long to be meant or takes a joint nowhere
     */
    public Clip clip(Animation animation) {
        double rate = FrameRate.of(animation);
        double frames = Math.rint((animation.end() - animation.start()) * rate) + 1;
        budget.takeSamples("animation '" + animation.name() + "'", frames, joints.length);
        NodePose now = new NodePose(scene);
        double[] r = new double[4 * nodes.length];
        double[] t = new double[3 * nodes.length];
        ClipBuffer buffer = new ClipBuffer(skeleton, (int) frames);
        for (int frame = 0; frame < frames; frame++) {
            now.set(animation, animation.start() + frame / rate);
            read(now, r, t, "in frame " + frame + " of animation '" + animation.name() + "'");
            buffer.set(frame, r, t);
        }
        return buffer.toClip(1 / rate);
    }

    /**
     * Returns the meshes that joints move.
     *
     * @throws MotionFormatException when these, and a matrix a joint of each, are more than the limits allow
     */
    public List<Skin> skins() {
        List<Skin> skins = new ArrayList<>();
        for (Mesh mesh : scene.meshes()) {
            budget.takeVertices(mesh.positions().length / 3 + skeleton.jointCount());
            SkinBake.of(mesh, scene, skeleton, joints).ifPresent(skins::add);
        }
        return skins;
    }
}

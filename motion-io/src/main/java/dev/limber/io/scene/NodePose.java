package dev.limber.io.scene;

import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.List;
import org.joml.Matrix4d;
import org.joml.Quaterniondc;

/** One moment of a scene: local transforms, with scale, and the world matrices that follow. A reusable buffer. */
public final class NodePose {
    private final List<Node> nodes;
    private final double[] translations; // (node, 3), local
    private final double[] rotations; // (node, 4) wxyz, local
    private final double[] scales; // (node, 3), local
    private final Matrix4d[] world; // (node), from the node's space to world space
    private final double[] worldRotations; // (node, 4) wxyz, the turns alone: scale and mirroring are left out
    private final Matrix4d local = new Matrix4d();

    /** Makes a pose of a scene at rest. */
    public NodePose(Scene scene) {
        nodes = scene.nodes();
        translations = new double[3 * nodes.size()];
        rotations = new double[4 * nodes.size()];
        scales = new double[3 * nodes.size()];
        world = new Matrix4d[nodes.size()];
        for (int n = 0; n < world.length; n++) {
            world[n] = new Matrix4d();
        }
        worldRotations = new double[4 * nodes.size()];
        rest();
        updateWorld();
    }

    private void rest() {
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            node.translation().store(translations, 3 * n);
            Quaterniondc rotation = node.rotation();
            Quat.set(rotation.w(), rotation.x(), rotation.y(), rotation.z(), rotations, 4 * n);
            node.scale().store(scales, 3 * n);
        }
    }

    /** Puts every node where {@code animation} has it at {@code time}, in seconds; the others rest. */
    void set(Animation animation, double time) {
        rest();
        for (Track track : animation.tracks()) {
            track.sample(time, this);
        }
        updateWorld();
    }

    /** Returns the live array of a property. */
    public double[] values(Track.Property property) {
        return switch (property) {
            case TRANSLATION -> translations;
            case ROTATION -> rotations;
            case SCALE -> scales;
        };
    }

    /** Returns the live matrix from the node's space to world space. */
    public Matrix4d world(int node) {
        return world[node];
    }

    /** Returns the live world rotations, (node, 4) wxyz: the product of the turns, without scale. */
    public double[] worldRotations() {
        return worldRotations;
    }

    Vec3 position(int node) {
        return Matrices.translation(world[node]);
    }

    /** Recomputes all world matrices from the local transforms. */
    private void updateWorld() {
        for (int n = 0; n < world.length; n++) {
            updateWorld(n);
        }
    }

    /** Recomputes one node's place in the world, from its local transform and its parent's place. */
    public void updateWorld(int n) {
        local.translationRotateScale(
                translations[3 * n],
                translations[3 * n + 1],
                translations[3 * n + 2],
                rotations[4 * n + 1],
                rotations[4 * n + 2],
                rotations[4 * n + 3],
                rotations[4 * n],
                scales[3 * n],
                scales[3 * n + 1],
                scales[3 * n + 2]);
        int parent = nodes.get(n).parent();
        if (parent == Skeleton.NONE) {
            world[n].set(local);
            Quat.copy(rotations, 4 * n, worldRotations, 4 * n);
        } else {
            world[parent].mulAffine(local, world[n]);
            Quat.multiply(worldRotations, 4 * parent, rotations, 4 * n, worldRotations, 4 * n);
        }
    }
}

package dev.limber.io.scene;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * Converts a clip of a scene's skeleton to keys of its nodes, the reverse of {@link Bake}: each node gets the world
 * position and rotation of its joint, whatever nodes and scales are above it. Other nodes, and all scales, stay at
 * rest.
 */
public final class NodeKeys {
    /** A node that stays this near to its place, relative to how far that is from its parent, needs no keys for it. */
    private static final double STILL = 1e-5;

    private static final int FRAMES_AT_ONCE = 256; // of one thread

    private final int[] joints; // (node), NONE of those that are none
    private final float[][] rotations; // (joint) (frame, 4) xyzw, local to the node's parent
    private final float[][] translations; // (joint) (frame, 3), local to the node's parent
    private final boolean[] moves; // (joint)

    /**
     * Finds the keys.
     *
     * @param clip of a skeleton with the joints of {@code bake}
     * @throws IllegalArgumentException when it is of another skeleton
     */
    public NodeKeys(Scene scene, Bake bake, Clip clip) {
        checkSame(bake.skeleton(), clip.skeleton());
        int[] nodes = bake.nodes();
        joints = new int[scene.nodes().size()];
        Arrays.fill(joints, Skeleton.NONE);
        for (int joint = 0; joint < nodes.length; joint++) {
            joints[nodes[joint]] = joint;
        }
        rotations = new float[nodes.length][4 * clip.frameCount()];
        translations = new float[nodes.length][3 * clip.frameCount()];
        moves = new boolean[nodes.length];
        int blocks = (clip.frameCount() + FRAMES_AT_ONCE - 1) / FRAMES_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(block -> setBlock(block * FRAMES_AT_ONCE, scene, clip));
        IntStream.range(0, nodes.length)
                .parallel()
                .forEach(joint -> finish(joint, scene.nodes().get(nodes[joint]).translation()));
    }

    private void setBlock(int start, Scene scene, Clip clip) {
        NodePose now = new NodePose(scene);
        Pose pose = new Pose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        Matrix4d toParent = new Matrix4d();
        for (int frame = start; frame < Math.min(clip.frameCount(), start + FRAMES_AT_ONCE); frame++) {
            clip.read(frame, pose);
            world.update(pose);
            set(frame, scene, now, world, toParent);
        }
    }

    private void finish(int joint, Vec3 rest) {
        float[] t = translations[joint];
        double still = STILL * (1e-3 + rest.length());
        for (int frame = 0; frame < t.length / 3; frame++) {
            Vec3 at = new Vec3(t[3 * frame], t[3 * frame + 1], t[3 * frame + 2]);
            moves[joint] |= at.distance(rest) > still;
            continueSigns(rotations[joint], frame);
        }
    }

    private static void checkSame(Skeleton character, Skeleton clip) {
        boolean same = character.names().equals(clip.names());
        for (int j = 0; same && j < character.jointCount(); j++) {
            same = character.parent(j) == clip.parent(j);
        }
        if (!same) {
            throw new IllegalArgumentException("the clip is of another skeleton than the character's: " + clip.names()
                    + " and " + character.names());
        }
    }

    private void set(int frame, Scene scene, NodePose now, WorldPose world, Matrix4d toParent) {
        double[] r = now.values(Track.Property.ROTATION);
        double[] t = now.values(Track.Property.TRANSLATION);
        for (int n = 0; n < scene.nodes().size(); n++) {
            int joint = joints[n];
            if (joint != Skeleton.NONE) {
                place(scene.nodes().get(n), n, joint, now, world, toParent);
                for (int i = 0; i < 4; i++) {
                    rotations[joint][4 * frame + i] = (float) r[4 * n + (i + 1) % 4];
                }
                for (int i = 0; i < 3; i++) {
                    translations[joint][3 * frame + i] = (float) t[3 * n + i];
                }
            }
            now.updateWorld(n);
        }
    }

    private static void place(Node node, int n, int joint, NodePose now, WorldPose world, Matrix4d toParent) {
        double[] r = now.values(Track.Property.ROTATION);
        double[] t = now.values(Track.Property.TRANSLATION);
        if (node.parent() == Skeleton.NONE) {
            Quat.copy(world.rotations(), 4 * joint, r, 4 * n);
            world.position(joint).store(t, 3 * n);
            return;
        }
        Quat.inverseMultiply(now.worldRotations(), 4 * node.parent(), world.rotations(), 4 * joint, r, 4 * n);
        Vector3d at = new Vector3d(
                world.positions()[3 * joint], world.positions()[3 * joint + 1], world.positions()[3 * joint + 2]);
        now.world(node.parent()).invertAffine(toParent).transformPosition(at);
        if (at.isFinite()) { // else the parent is scaled to nothing, and no place in it leads anywhere
            t[3 * n] = at.x;
            t[3 * n + 1] = at.y;
            t[3 * n + 2] = at.z;
        }
    }

    /** Of the two quaternions of a rotation, takes the one nearer to the frame before, as some programs blend straight. */
    public static void continueSigns(float[] q, int frame) {
        int at = 4 * frame;
        float dot = 0;
        for (int i = 0; frame > 0 && i < 4; i++) {
            dot += q[at + i] * q[at - 4 + i];
        }
        for (int i = at; dot < 0 && i < at + 4; i++) {
            q[i] = -q[i];
        }
    }

    /** Returns the live (frame, 4) xyzw of the joint's node. */
    public float[] rotations(int joint) {
        return rotations[joint];
    }

    /** Returns the live (frame, 3) of the joint's node. */
    public float[] translations(int joint) {
        return translations[joint];
    }

    /** Whether the joint's node ever leaves its place. */
    public boolean moves(int joint) {
        return moves[joint];
    }
}

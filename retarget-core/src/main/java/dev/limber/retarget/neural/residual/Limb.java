package dev.limber.retarget.neural.residual;

import static dev.limber.retarget.neural.residual.PooledBody.CHEST;
import static dev.limber.retarget.neural.residual.PooledBody.CLAVICLE;
import static dev.limber.retarget.neural.residual.PooledBody.FOOT;
import static dev.limber.retarget.neural.residual.PooledBody.FOREARM;
import static dev.limber.retarget.neural.residual.PooledBody.HAND;
import static dev.limber.retarget.neural.residual.PooledBody.HEAD;
import static dev.limber.retarget.neural.residual.PooledBody.HIPS;
import static dev.limber.retarget.neural.residual.PooledBody.NECK;
import static dev.limber.retarget.neural.residual.PooledBody.SHIN;
import static dev.limber.retarget.neural.residual.PooledBody.SIDE;
import static dev.limber.retarget.neural.residual.PooledBody.SPINE;
import static dev.limber.retarget.neural.residual.PooledBody.THIGH;
import static dev.limber.retarget.neural.residual.PooledBody.UPPER_ARM;

import dev.limber.motion.Vec3;
import java.util.List;

/**
 * A part of the body with a network of its own. Left and right share one: the right limb is seen in a mirror.
 *
 * @param rotations nodes whose turn against another node the network sees
 * @param upNode the node in whose frame it sees which way is up
 * @param bones bones whose vectors at rest it sees
 * @param corrected some of {@code bones}, which it turns, about their first node
 * @param below how many of the scored joints each of them carries: what a turn of it costs
 * @param resting nodes of the left side that turn together where a rig rests in another pose
 */
record Limb(
        String name,
        List<Link> rotations,
        int upNode,
        List<Link> bones,
        List<Link> corrected,
        List<Integer> below,
        List<Integer> resting) {
    /** Two nodes of the left side: a bone from one to the other, or a node and the one relative to which it rotates. */
    record Link(int node, int other) {}

    static final Limb LEG = new Limb(
            "leg",
            List.of(new Link(THIGH, HIPS), new Link(SHIN, THIGH), new Link(FOOT, SHIN)),
            HIPS,
            List.of(new Link(HIPS, THIGH), new Link(THIGH, SHIN), new Link(SHIN, FOOT)),
            List.of(new Link(THIGH, SHIN), new Link(SHIN, FOOT)),
            List.of(2, 1),
            List.of(THIGH, SHIN, FOOT));
    static final Limb ARM = new Limb(
            "arm",
            List.of(
                    new Link(CLAVICLE, CHEST),
                    new Link(UPPER_ARM, CHEST),
                    new Link(FOREARM, UPPER_ARM),
                    new Link(HAND, FOREARM),
                    new Link(CHEST, HIPS)),
            CHEST,
            List.of(
                    new Link(CHEST, CLAVICLE),
                    new Link(CLAVICLE, UPPER_ARM),
                    new Link(UPPER_ARM, FOREARM),
                    new Link(FOREARM, HAND)),
            List.of(new Link(CLAVICLE, UPPER_ARM), new Link(UPPER_ARM, FOREARM), new Link(FOREARM, HAND)),
            List.of(3, 2, 1),
            List.of(UPPER_ARM, FOREARM, HAND));
    static final Limb TORSO = new Limb(
            "torso",
            List.of(
                    new Link(SPINE[0], HIPS),
                    new Link(SPINE[1], HIPS),
                    new Link(CHEST, HIPS),
                    new Link(NECK, CHEST),
                    new Link(HEAD, CHEST),
                    new Link(UPPER_ARM, CHEST),
                    new Link(UPPER_ARM + SIDE, CHEST)),
            HIPS,
            List.of(
                    new Link(HIPS, SPINE[0]),
                    new Link(SPINE[0], SPINE[1]),
                    new Link(SPINE[1], CHEST),
                    new Link(CHEST, NECK),
                    new Link(NECK, HEAD),
                    new Link(HIPS, THIGH),
                    new Link(CHEST, UPPER_ARM)),
            List.of(
                    new Link(SPINE[0], SPINE[1]),
                    new Link(SPINE[1], CHEST),
                    new Link(CHEST, NECK),
                    new Link(NECK, HEAD)),
            List.of(8, 8, 8, 1),
            List.of());

    static final List<Limb> ALL = List.of(LEG, ARM, TORSO);

    /** Features of a pose: turns of source and geometric result as two columns of a matrix each, and up. */
    int poseFeatures() {
        return 2 * 6 * rotations.size() + 3;
    }

    /** Features of the bodies: bones of source and target. */
    int bodyFeatures() {
        return 2 * 3 * bones.size();
    }

    int features() {
        return poseFeatures() + bodyFeatures();
    }

    /** Tells whether a node of the left side turns with the limb where a rig rests in another pose. */
    boolean rests(int node) {
        return resting.contains(node);
    }

    /** Rotation vectors of the corrected bones. */
    int outputs() {
        return 3 * corrected.size();
    }

    /** Returns the length of a corrected bone, in heights. */
    double correctedLength(Vec3[] rest, int c) {
        return rest[bones.indexOf(corrected.get(c))].length();
    }

    /** Returns the node of that side that stands for one of the left. */
    static int on(boolean right, int node) {
        if (!right || node <= HEAD) {
            return node;
        }
        return node >= CLAVICLE + SIDE ? node - SIDE : node + SIDE;
    }
}

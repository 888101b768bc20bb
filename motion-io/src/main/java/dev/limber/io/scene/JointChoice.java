package dev.limber.io.scene;

import dev.limber.motion.Skeleton;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Chooses the nodes of a scene that are joints: the bones of its skins, nodes between them, animated nodes above them,
 * and plain nodes below them, which mark the tips of bones and props. In a scene without skins, joints are the animated
 * nodes; if nothing is animated, all plain nodes.
 */
final class JointChoice {
    /** A key that is this near to rest, relative to its size, does not move a node. */
    private static final double STILL = 1e-5;

    private final Scene scene;
    private final int count;

    private JointChoice(Scene scene) {
        this.scene = scene;
        count = scene.nodes().size();
    }

    /** Returns the nodes that are joints, ascending. */
    static int[] of(Scene scene) {
        return new JointChoice(scene).choose();
    }

    private int[] choose() {
        boolean[] moving = moving();
        boolean[] seeds = seeds(moving);
        boolean[] above = above(seeds);
        boolean[] below = new boolean[count]; // of a seed, the seed included
        return IntStream.range(0, count)
                .filter(n -> {
                    Node node = scene.nodes().get(n);
                    boolean inside = node.parent() != Skeleton.NONE && below[node.parent()];
                    below[n] = inside || seeds[n];
                    boolean between = inside && above[n];
                    boolean tip = inside && node.kind() == Node.Kind.PLAIN;
                    return node.kind() != Node.Kind.PIVOT && (seeds[n] || between || tip || (above[n] && moving[n]));
                })
                .toArray();
    }

    private boolean[] seeds(boolean[] moving) {
        boolean[] seeds = ofKind(Node.Kind.BONE);
        if (none(seeds)) {
            for (int n = 0; n < count; n++) {
                seeds[n] = moving[n] && scene.nodes().get(n).kind() == Node.Kind.PLAIN;
            }
        }
        if (none(seeds)) {
            seeds = ofKind(Node.Kind.PLAIN);
        }
        return none(seeds) ? ofKind(Node.Kind.OBJECT) : seeds;
    }

    private boolean[] ofKind(Node.Kind kind) {
        boolean[] of = new boolean[count];
        for (int n = 0; n < count; n++) {
            of[n] = scene.nodes().get(n).kind() == kind;
        }
        return of;
    }

    private static boolean none(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return false;
            }
        }
        return true;
    }

    /** Returns the nodes that have a seed below them. */
    private boolean[] above(boolean[] seeds) {
        boolean[] above = new boolean[count];
        for (int n = count - 1; n >= 0; n--) {
            int parent = scene.nodes().get(n).parent();
            if (parent != Skeleton.NONE && (seeds[n] || above[n])) {
                above[parent] = true;
            }
        }
        return above;
    }

    /** Returns the nodes that a track, or a track of a pivot straight above, ever takes from rest. */
    private boolean[] moving() {
        boolean[] moving = new boolean[count];
        NodePose pose = new NodePose(scene);
        for (Animation animation : scene.animations()) {
            for (Track track : animation.tracks()) {
                moving[track.node()] |= moves(track, pose);
            }
        }
        for (int n = 0; n < count; n++) {
            int parent = scene.nodes().get(n).parent();
            if (parent != Skeleton.NONE && scene.nodes().get(parent).kind() == Node.Kind.PIVOT) {
                moving[n] |= moving[parent];
            }
        }
        return moving;
    }

    private static boolean moves(Track track, NodePose pose) {
        double[] live = pose.values(track.property());
        int from = track.property().width() * track.node();
        int to = from + track.property().width();
        double[] rest = Arrays.copyOfRange(live, from, to);
        boolean moves = false;
        for (double time : track.times()) {
            track.sample(time, pose);
            for (int i = from; i < to; i++) {
                double still = rest[i - from];
                moves |= Math.abs(live[i] - still) > STILL * (1 + Math.abs(still));
            }
        }
        System.arraycopy(rest, 0, live, from, rest.length);
        return moves;
    }
}

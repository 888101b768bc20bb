package dev.limber.motion.rig;

import java.util.List;

/** What the names of joints say about the two sides of a body. */
final class NamedSides {
    private NamedSides() {}

    /** Returns the side that most names of a chain tell; the center where none does or both as often. */
    static Side of(BodyGraph graph, List<Integer> joints) {
        int leftness = 0;
        for (int joint : joints) {
            Side side = PartWords.sideOf(graph.skeleton().name(joint));
            leftness += side == Side.LEFT ? 1 : side == Side.RIGHT ? -1 : 0;
        }
        return leftness > 0 ? Side.LEFT : leftness < 0 ? Side.RIGHT : Side.CENTER;
    }

    /** Returns 1 when names call a left and b right, -1 when they do the other way round, else 0. */
    static int order(BodyGraph graph, PairedLimb limb) {
        Side a = of(graph, limb.a());
        return a == Side.CENTER || of(graph, limb.b()) != a.mirrored() ? 0 : a == Side.LEFT ? 1 : -1;
    }

    /** Whether two names are the same but for their sides. */
    static boolean areTwins(String a, String b) {
        Side side = PartWords.sideOf(a);
        return side != Side.CENTER
                && PartWords.sideOf(b) == side.mirrored()
                && PartWords.withoutSides(a).equals(PartWords.withoutSides(b));
    }
}

package dev.limber.io.fbx.model;

import dev.limber.motion.Vec3;
import java.util.stream.Stream;

/** The three curves of a vector. */
record Channels(Curve x, Curve y, Curve z) {
    /** Reads the curves of a curve node; a channel without a curve has the node's own value, or that at rest. */
    static Channels of(FbxObjects objects, FbxObject curveNode, Vec3 rest) {
        return new Channels(
                curve(objects, curveNode, "d|X", rest.x()),
                curve(objects, curveNode, "d|Y", rest.y()),
                curve(objects, curveNode, "d|Z", rest.z()));
    }

    private static Curve curve(FbxObjects objects, FbxObject curveNode, String channel, double rest) {
        return objects.linksBelow(curveNode.id())
                .filter(link -> link.property().equals(channel))
                .flatMap(link -> objects.get(link.child()).stream())
                .filter(object -> object.is("AnimationCurve"))
                .findFirst()
                .map(Curve::of)
                .orElseGet(() -> Curve.constant(curveNode.properties().number(channel, rest)));
    }

    Vec3 at(double time) {
        return new Vec3(x.at(time), y.at(time), z.at(time));
    }

    Stream<Curve> curves() {
        return Stream.of(x, y, z);
    }
}

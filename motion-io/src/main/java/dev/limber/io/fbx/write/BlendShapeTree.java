package dev.limber.io.fbx.write;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.motion.MorphTarget;
import java.util.List;

/** The morph targets of a skin as blend shapes: a deformer of the geometry with a channel and a shape for each. */
final class BlendShapeTree {
    private static final int VERSION = 100;
    private static final double WHOLE = 100; // per cent

    private BlendShapeTree() {}

    /**
     * Adds what a geometry can look like besides.
     *
     * @param scale from the skin to the geometry
     */
    static void add(NewObjects objects, String name, List<MorphTarget> targets, double scale, long geometry) {
        if (targets.isEmpty()) {
            return;
        }
        FbxNode version = FbxNode.of("Version", FbxValue.of(VERSION));
        long deformer = objects.add("Deformer", name, "Deformer", "BlendShape", List.of(version));
        objects.connect(deformer, geometry);
        for (MorphTarget target : targets) {
            double percent = WHOLE * target.weight();
            long channel = objects.add(
                    "Deformer",
                    target.name(),
                    "SubDeformer",
                    "BlendShapeChannel",
                    List.of(
                            version,
                            FbxNode.of("DeformPercent", FbxValue.of(percent)),
                            FbxNode.of("FullWeights", FbxValue.of(new double[] {WHOLE})),
                            Trees.properties(
                                    Trees.property("DeformPercent", "Number", "", "A", FbxValue.of(percent)))));
            long shape = objects.add(
                    "Geometry",
                    target.name(),
                    "Geometry",
                    "Shape",
                    List.of(
                            version,
                            FbxNode.of("Indexes", FbxValue.of(target.vertices())),
                            FbxNode.of("Vertices", FbxValue.of(doubles(target.offsets(), scale))),
                            FbxNode.of("Normals", FbxValue.of(doubles(target.normalOffsets(), 1)))));
            objects.connect(channel, deformer);
            objects.connect(shape, channel);
        }
    }

    private static double[] doubles(float[] values, double scale) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = scale * values[i];
        }
        return doubles;
    }
}

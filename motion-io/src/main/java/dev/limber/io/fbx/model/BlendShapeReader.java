package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.file.ReadBudget;
import dev.limber.motion.MorphTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Matrix4d;
import org.joml.Vector3d;

/**
 * The blend shapes of a geometry: a deformer has a channel for each, and a channel has a shape for each in-between
 * weight; the last one is the full shape.
 *
 * @param split the geometry's polygons
 * @param geometric what moves the geometry in its model
 */
record BlendShapeReader(FbxObjects objects, Corners split, Matrix4d geometric) {
    private static final double WHOLE = 100; // per cent

    /** @throws dev.limber.io.file.TooLargeException when nothing of the budget is left */
    List<MorphTarget> read(FbxObject geometry, ReadBudget budget) {
        List<MorphTarget> targets = new ArrayList<>();
        objects.below(geometry.id(), "Deformer")
                .filter(deformer -> deformer.subclass().equals("BlendShape"))
                .flatMap(deformer -> objects.below(deformer.id(), "Deformer"))
                .filter(channel -> channel.subclass().equals("BlendShapeChannel"))
                .forEach(channel -> shape(channel).ifPresent(shape -> {
                    MorphTarget target = target(channel, shape.node());
                    budget.takeVertices(target.vertices().length);
                    targets.add(target);
                }));
        return targets;
    }

    private Optional<FbxObject> shape(FbxObject channel) {
        return objects.below(channel.id(), "Geometry")
                .filter(shape -> shape.subclass().equals("Shape"))
                .reduce((first, second) -> second);
    }

    private MorphTarget target(FbxObject channel, FbxNode shape) {
        long[] points = shape.child("Indexes").map(FbxNode::integers).orElse(new long[0]);
        double[] offsets = shape.child("Vertices").map(FbxNode::numbers).orElse(new double[0]);
        double[] normals = shape.child("Normals").map(FbxNode::numbers).orElse(new double[0]);
        if (offsets.length != 3 * points.length) {
            throw shape.error("moves " + points.length + " vertices and has " + offsets.length + " numbers for them");
        }
        float[] moved = new float[3 * split.count()];
        float[] rotated = new float[moved.length];
        for (int i = 0; i < points.length; i++) {
            if (points[i] < 0 || points[i] >= split.points()) {
                throw shape.error("moves vertex " + points[i] + " of " + split.points());
            }
            for (int v : split.verticesOf((int) points[i])) {
                store(offsets, i, moved, v);
                if (normals.length == offsets.length) { // some programs write those of all vertices, or none
                    store(normals, i, rotated, v);
                }
            }
        }
        double percent = channel.properties().number("DeformPercent", 0);
        return MorphTarget.of(channel.name(), (float) (percent / WHOLE), moved, rotated);
    }

    private void store(double[] from, int i, float[] to, int vertex) {
        Vector3d offset = geometric.transformDirection(new Vector3d(from[3 * i], from[3 * i + 1], from[3 * i + 2]));
        to[3 * vertex] = (float) offset.x;
        to[3 * vertex + 1] = (float) offset.y;
        to[3 * vertex + 2] = (float) offset.z;
    }
}

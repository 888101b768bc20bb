package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import org.jspecify.annotations.Nullable;

/** The values of a layer element at the corners of polygons: normals, texture coordinates, colours. */
final class CornerLayer {
    private static final double[] NONE = {};

    private CornerLayer() {}

    /**
     * Returns (corner, width); null where a file has none, or not as many as there are corners or points.
     *
     * @param layer the element, as {@code LayerElementUV}; null for none
     * @param name of the child with the numbers; with {@code Index} behind it, of that with their places
     * @param points of the geometry
     * @param ends (corner), points; of the last corner of a polygon, its complement
     */
    static double @Nullable [] of(@Nullable FbxNode layer, String name, int width, int points, long[] ends) {
        double[] values =
                layer == null ? NONE : layer.child(name).map(FbxNode::numbers).orElse(NONE);
        if (layer == null || values.length == 0) {
            return null;
        }
        String mapping = mapping(layer);
        long[] indices = layer.child(index(name)).map(FbxNode::integers).orElse(new long[0]);
        boolean same = mapping.equals("AllSame");
        boolean byPoint = mapping.startsWith("ByVert");
        int wanted = same ? 1 : byPoint ? points : ends.length;
        int there = indices.length > 0 ? indices.length : values.length / width;
        if (!(same || byPoint || mapping.equals("ByPolygonVertex")) || there < wanted) {
            return null;
        }
        double[] corners = new double[width * ends.length];
        for (int corner = 0; corner < ends.length; corner++) {
            int place = same ? 0 : byPoint ? (int) (ends[corner] < 0 ? ~ends[corner] : ends[corner]) : corner;
            long index = indices.length > 0 ? indices[place] : place;
            if (index < 0 || width * (index + 1) > values.length) {
                return null;
            }
            System.arraycopy(values, width * (int) index, corners, width * corner, width);
        }
        return corners;
    }

    private static String index(String name) {
        return name.equals("Colors") ? "ColorIndex" : name + "Index";
    }

    /** Returns the numbers of the materials of the polygons, or of all of them one; none where a geometry has none. */
    static long[] materials(FbxNode geometry) {
        return geometry.child("LayerElementMaterial")
                .flatMap(layer -> layer.child("Materials"))
                .map(FbxNode::integers)
                .orElse(new long[0]);
    }

    /** Whether a layer has one value for all. */
    static boolean isSame(FbxNode layer) {
        return mapping(layer).equals("AllSame");
    }

    private static String mapping(FbxNode layer) {
        return layer.child("MappingInformationType").map(n -> n.string(0)).orElse("");
    }
}

package dev.limber.io.fbx.write;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.Srgb;
import java.util.ArrayList;
import java.util.List;

/** The layer elements of a geometry: normals and, if the skin has them, colours, texture coordinates and a material. */
final class SurfaceLayers {
    private static final int LAYER_VERSION = 101;
    private static final int LAYERS_VERSION = 100;

    private SurfaceLayers() {}

    /** @param normals (vertex, 3) */
    static List<FbxNode> of(Skin skin, double[] normals) {
        SkinSurface surface = skin.surface();
        List<FbxNode> layers = new ArrayList<>();
        layers.add(layer("LayerElementNormal", "", "ByVertice", "Direct", FbxNode.of("Normals", FbxValue.of(normals))));
        if (surface.isColored()) {
            layers.add(layer(
                    "LayerElementColor",
                    "colors",
                    "ByPolygonVertex",
                    "IndexToDirect",
                    FbxNode.of("Colors", FbxValue.of(encoded(surface.colors()))),
                    FbxNode.of("ColorIndex", FbxValue.of(skin.triangles()))));
        }
        if (surface.isMapped()) {
            layers.add(layer(
                    "LayerElementUV",
                    SkinTree.MAPPING,
                    "ByPolygonVertex",
                    "IndexToDirect",
                    FbxNode.of("UV", FbxValue.of(upwards(surface.textureCoordinates()))),
                    FbxNode.of("UVIndex", FbxValue.of(skin.triangles()))));
        }
        if (!surface.material().isPlain()) {
            layers.add(layer(
                    "LayerElementMaterial",
                    "",
                    "AllSame",
                    "IndexToDirect",
                    FbxNode.of("Materials", FbxValue.of(new int[] {0}))));
        }
        List<FbxNode> used = new ArrayList<>();
        used.add(FbxNode.of("Version", FbxValue.of(LAYERS_VERSION)));
        for (FbxNode layer : layers) {
            used.add(FbxNode.of(
                    "LayerElement",
                    List.of(),
                    List.of(FbxNode.of("Type", FbxValue.of(layer.name())), FbxNode.of("TypedIndex", FbxValue.of(0)))));
        }
        layers.add(FbxNode.of("Layer", List.of(FbxValue.of(0)), used));
        return layers;
    }

    private static FbxNode layer(String kind, String name, String mapping, String reference, FbxNode... content) {
        List<FbxNode> children = new ArrayList<>(List.of(
                FbxNode.of("Version", FbxValue.of(LAYER_VERSION)),
                FbxNode.of("Name", FbxValue.of(name)),
                FbxNode.of("MappingInformationType", FbxValue.of(mapping)),
                FbxNode.of("ReferenceInformationType", FbxValue.of(reference))));
        children.addAll(List.of(content));
        return FbxNode.of(kind, List.of(FbxValue.of(0)), children);
    }

    /** Returns colours in sRGB, as FBX has those of vertices. */
    private static double[] encoded(float[] colors) {
        double[] encoded = new double[colors.length];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = i % 4 == 3 ? colors[i] : Srgb.fromLinear(colors[i]);
        }
        return encoded;
    }

    /** Returns texture coordinates measured from the lower edge. */
    private static double[] upwards(float[] coordinates) {
        double[] upwards = new double[coordinates.length];
        for (int i = 0; i < upwards.length; i++) {
            upwards[i] = i % 2 == 0 ? coordinates[i] : 1 - coordinates[i];
        }
        return upwards;
    }
}

package dev.limber.io.fbx.model;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.scene.Textures;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.Vec3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the diffuse colours and textures of materials. A missing texture is noted in the material and is not an error.
 */
final class MaterialReader {
    /** What the base colour is called, by Autodesk's own shading models, and by shaders of Maya and 3ds Max. */
    private static final List<String> COLORS = List.of(
            "DiffuseColor",
            "Diffuse",
            "Maya|baseColor",
            "Maya|base_color",
            "3dsMax|Parameters|base_color",
            "3dsMax|main|basecolor");

    private static final List<String> TEXTURES = List.of(
            "DiffuseColor",
            "Maya|baseColor",
            "Maya|TEX_color_map",
            "Maya|base_color",
            "3dsMax|Parameters|base_color_map",
            "3dsMax|main|base_color_map");

    private static final List<String> TRANSPARENCIES =
            List.of("TransparentColor", "TransparencyFactor", "Maya|opacity", "3dsMax|Parameters|cutout_map");

    private static final Vec3 GREY = new Vec3(0.8, 0.8, 0.8);

    private final FbxObjects objects;
    private final ImageFinder images;
    private final Map<Long, SkinMaterial> known = new HashMap<>();

    MaterialReader(FbxObjects objects, Textures textures) {
        this.objects = objects;
        images = new ImageFinder(objects, textures);
    }

    /** Returns the materials of a model, in the order that its geometry counts them in; one at least. */
    List<SkinMaterial> of(FbxObject model) {
        List<SkinMaterial> materials = objects.below(model.id(), "Material")
                .map(material -> known.computeIfAbsent(material.id(), id -> read(material)))
                .toList();
        return materials.isEmpty() ? List.of(SkinMaterial.PLAIN) : materials;
    }

    /** Returns the name of the texture coordinates that textures of a model are for; empty where they say none. */
    String mapping(FbxObject model) {
        return objects.below(model.id(), "Material")
                .flatMap(material -> texture(material, TEXTURES).stream())
                .map(texture -> texture.properties().string("UVSet", ""))
                .filter(set -> !set.isEmpty())
                .findFirst()
                .orElse("");
    }

    private SkinMaterial read(FbxObject material) {
        Properties p = material.properties();
        Optional<FbxObject> texture = texture(material, TEXTURES);
        Optional<Textures.Found> found = texture.map(images::of);
        boolean shown = found.flatMap(Textures.Found::image).isPresent();
        Vec3 color = COLORS.stream()
                .filter(p::has)
                .findFirst()
                .map(name -> p.vector(name, GREY))
                .orElse(GREY);
        // Where there is a texture, programs take it for the colour, not times the colour.
        Vec3 base = shown ? new Vec3(1, 1, 1) : color.times(p.number("DiffuseFactor", 1));
        double opacity = opacity(p);
        boolean cutOut = texture.isPresent()
                && texture(material, TRANSPARENCIES)
                        .filter(other -> images.sameImage(other, texture.get()))
                        .isPresent();
        return new SkinMaterial(
                material.name().isEmpty() ? "material " + material.id() : material.name(),
                (float) base.x(),
                (float) base.y(),
                (float) base.z(),
                (float) opacity,
                found.flatMap(Textures.Found::image),
                found.flatMap(Textures.Found::lacking),
                opacity < 1 ? Alpha.BLEND : cutOut ? Alpha.MASK : Alpha.OPAQUE,
                SkinMaterial.HALF,
                true);
    }

    /** Returns the opacity that a material means: programs disagree on which way round, and none means what is not there. */
    private static double opacity(Properties p) {
        double opacity = p.has("Opacity") ? p.number("Opacity", 1) : 1 - p.number("TransparencyFactor", 0);
        return opacity > 0 && opacity < 1 ? opacity : 1;
    }

    private Optional<FbxObject> texture(FbxObject material, List<String> properties) {
        return properties.stream()
                .flatMap(property -> objects.linksBelow(material.id())
                        .filter(link -> link.property().equals(property))
                        .flatMap(link -> objects.get(link.child()).stream()))
                .flatMap(this::bottom)
                .findFirst();
    }

    /** Returns a texture, or those that a layered one lays over each other. */
    private Stream<FbxObject> bottom(FbxObject texture) {
        return texture.is("LayeredTexture")
                ? objects.below(texture.id(), "Texture")
                : Stream.of(texture).filter(t -> t.is("Texture"));
    }

    /** Returns the layer of texture coordinates of that name, or the first. */
    static Optional<FbxNode> layer(FbxNode geometry, String name) {
        return geometry.all("LayerElementUV")
                .filter(layer -> !name.isEmpty()
                        && layer.child("Name")
                                .filter(n -> !n.values().isEmpty())
                                .map(n -> n.string(0))
                                .orElse("")
                                .equals(name))
                .findFirst()
                .or(() -> geometry.child("LayerElementUV"));
    }
}

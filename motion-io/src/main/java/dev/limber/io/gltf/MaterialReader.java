package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import de.javagl.jgltf.impl.v2.GlTFProperty;
import de.javagl.jgltf.impl.v2.Image;
import de.javagl.jgltf.impl.v2.Material;
import de.javagl.jgltf.impl.v2.MaterialPbrMetallicRoughness;
import de.javagl.jgltf.impl.v2.Texture;
import dev.limber.io.scene.Textures;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the base colours of materials. A texture that cannot be read is noted in the material and is not an error. */
final class MaterialReader {
    /** What files of before metallic-roughness shading have in its place. */
    private static final String GLOSSINESS = "KHR_materials_pbrSpecularGlossiness";

    /**
     * A material and the transform of its texture coordinates.
     *
     * @param set of texture coordinates
     */
    record Mapped(SkinMaterial material, int set, TextureTransform transform) {
        static final Mapped PLAIN = new Mapped(SkinMaterial.PLAIN, 0, TextureTransform.NONE);
    }

    private final GltfDocument document;
    private final Textures textures;
    private final Map<Integer, Mapped> materials = new HashMap<>();
    private final Map<Integer, Textures.Found> images = new HashMap<>();

    MaterialReader(GltfDocument document) {
        this.document = document;
        textures = new Textures(Optional.of(document.path()));
    }

    /** @param index of the material; null for that of a primitive without one */
    Mapped of(@Nullable Integer index) {
        return index == null ? Mapped.PLAIN : materials.computeIfAbsent(index, this::read);
    }

    private Mapped read(int index) {
        Material material = Lists.get(document.file(), document.json().getMaterials(), index, "material");
        String name = material.getName() == null ? "material " + index : material.getName();
        MaterialPbrMetallicRoughness pbr = material.getPbrMetallicRoughness();
        JsonNode glossiness = extension(material, GLOSSINESS);
        JsonNode texture;
        float[] factor = {1, 1, 1, 1};
        if (pbr == null && glossiness.isObject()) {
            for (int i = 0; i < factor.length; i++) {
                factor[i] = (float) glossiness.path("diffuseFactor").path(i).asDouble(1);
            }
            texture = glossiness.path("diffuseTexture");
        } else {
            float[] given = pbr == null ? null : pbr.getBaseColorFactor();
            factor = given != null && given.length == factor.length ? given : factor;
            texture = GltfDocument.MAPPER.valueToTree(pbr == null ? null : pbr.getBaseColorTexture());
        }
        Optional<Textures.Found> found =
                texture.isObject() ? Optional.of(texture(texture.path("index").asInt(-1))) : Optional.empty();
        TextureTransform transform =
                TextureTransform.of(texture.path("extensions").path(TextureTransform.EXTENSION));
        Alpha alpha =
                switch (String.valueOf(material.getAlphaMode())) {
                    case "MASK" -> Alpha.MASK;
                    case "BLEND" -> Alpha.BLEND;
                    default -> Alpha.OPAQUE;
                };
        Float cutoff = material.getAlphaCutoff();
        SkinMaterial read = new SkinMaterial(
                name,
                factor[0],
                factor[1],
                factor[2],
                factor[3],
                found.flatMap(Textures.Found::image),
                found.flatMap(Textures.Found::lacking),
                alpha,
                cutoff == null ? SkinMaterial.HALF : cutoff,
                Boolean.TRUE.equals(material.isDoubleSided()));
        return new Mapped(read, transform.set(texture.path("texCoord").asInt()), transform);
    }

    private static JsonNode extension(GlTFProperty of, String name) {
        Map<String, Object> extensions = of.getExtensions();
        return GltfDocument.MAPPER.valueToTree(extensions == null ? null : extensions.get(name));
    }

    private Textures.Found texture(int index) {
        List<Texture> all = document.json().getTextures();
        if (all == null || index < 0 || index >= all.size() || all.get(index) == null) {
            return Textures.Found.lacking("texture " + index + " is not in the file");
        }
        Integer source = all.get(index).getSource();
        return source == null
                ? Textures.Found.lacking("texture " + index + " is not a PNG or JPEG")
                : images.computeIfAbsent(source, this::image);
    }

    private Textures.Found image(int index) {
        List<Image> all = document.json().getImages();
        if (all == null || index < 0 || index >= all.size() || all.get(index) == null) {
            return Textures.Found.lacking("image " + index + " is not in the file");
        }
        Image image = all.get(index);
        String uri = image.getUri();
        boolean data = uri != null && Uris.isData(uri);
        String name = image.getName() != null ? image.getName() : uri != null && !data ? uri : "image " + index;
        try {
            if (image.getBufferView() != null) {
                ByteBuffer view = document.buffers().bytes(image.getBufferView());
                if (!textures.fits(view.capacity())) {
                    return Textures.tooLarge(name, view.capacity());
                }
                byte[] content = new byte[view.capacity()];
                view.get(0, content);
                return textures.inside(name, content);
            }
            if (data) {
                return textures.inside(name, Uris.read(document.path(), "image", uri));
            }
            return uri == null
                    ? Textures.Found.lacking("'" + name + "' has neither data nor a uri")
                    : textures.beside(name, List.of(Uris.relative(uri)));
        } catch (GltfException | IOException e) {
            return Textures.Found.lacking("'" + name + "' cannot be read: " + Objects.toString(e.getMessage(), ""));
        }
    }
}

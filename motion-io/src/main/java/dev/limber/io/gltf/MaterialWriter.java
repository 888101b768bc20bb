package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.TextureImage;
import java.util.HashMap;
import java.util.Map;

/** Writes materials, each once, and their images into the buffer. */
final class MaterialWriter {
    private static final double ROUGHNESS = 0.9; // of what nobody polished

    private final GltfBuilder builder;
    private final Map<SkinMaterial, Integer> materials = new HashMap<>();
    private final Map<TextureImage, Integer> textures = new HashMap<>();

    MaterialWriter(GltfBuilder builder) {
        this.builder = builder;
    }

    /** Returns the index of a material. */
    int index(SkinMaterial material) {
        return materials.computeIfAbsent(material, this::add);
    }

    private int add(SkinMaterial material) {
        ObjectNode json = builder.list("materials").addObject().put("name", material.name());
        ObjectNode pbr = json.putObject("pbrMetallicRoughness");
        pbr.putArray("baseColorFactor")
                .add(material.red())
                .add(material.green())
                .add(material.blue())
                .add(material.alpha());
        pbr.put("metallicFactor", 0).put("roughnessFactor", ROUGHNESS);
        material.texture()
                .ifPresent(image -> pbr.putObject("baseColorTexture")
                        .put("index", textures.computeIfAbsent(image, this::addTexture)));
        if (material.alphaMode() != Alpha.OPAQUE) {
            json.put("alphaMode", material.alphaMode().name());
        }
        if (material.alphaMode() == Alpha.MASK) {
            json.put("alphaCutoff", material.alphaCutoff());
        }
        if (material.doubleSided()) {
            json.put("doubleSided", true);
        }
        return builder.list("materials").size() - 1;
    }

    private int addTexture(TextureImage image) {
        ArrayNode images = builder.list("images");
        images.addObject()
                .put("name", image.name())
                .put("mimeType", image.kind().mediaType())
                .put("bufferView", builder.view(image.content()));
        builder.list("textures").addObject().put("source", images.size() - 1);
        return builder.list("textures").size() - 1;
    }
}

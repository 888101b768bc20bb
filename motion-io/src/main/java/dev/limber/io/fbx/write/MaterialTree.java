package dev.limber.io.fbx.write;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.TextureImage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Materials, each once, and their textures, whose images are in the file. */
final class MaterialTree {
    private static final int MATERIAL_VERSION = 102;
    private static final int TEXTURE_VERSION = 202;

    private final NewObjects objects;
    private final Map<SkinMaterial, Long> materials = new HashMap<>();
    private final Map<TextureImage, Long> textures = new HashMap<>();

    MaterialTree(NewObjects objects) {
        this.objects = objects;
    }

    /** Connects a model to its only material. */
    void connect(SkinMaterial material, long model) {
        objects.connect(materials.computeIfAbsent(material, this::add), model);
    }

    private long add(SkinMaterial material) {
        float opacity = material.alphaMode() == Alpha.BLEND ? material.alpha() : 1;
        long id = objects.add(
                "Material",
                material.name(),
                "Material",
                "",
                List.of(
                        FbxNode.of("Version", FbxValue.of(MATERIAL_VERSION)),
                        FbxNode.of("ShadingModel", FbxValue.of("lambert")),
                        FbxNode.of("MultiLayer", FbxValue.of(0)),
                        Trees.properties(
                                Trees.vector(
                                        "DiffuseColor",
                                        "Color",
                                        "",
                                        "A",
                                        material.red(),
                                        material.green(),
                                        material.blue()),
                                number("DiffuseFactor", 1),
                                Trees.vector("TransparentColor", "Color", "", "A", 1, 1, 1),
                                number("TransparencyFactor", 1 - opacity),
                                number("Opacity", opacity))));
        material.texture().ifPresent(image -> {
            long texture = textures.computeIfAbsent(image, this::add);
            objects.connect(texture, id, "DiffuseColor");
            if (material.alphaMode() != Alpha.OPAQUE) {
                objects.connect(texture, id, "TransparentColor");
            }
        });
        return id;
    }

    private static FbxNode number(String name, double value) {
        return Trees.property(name, "Number", "", "A", FbxValue.of(value));
    }

    private long add(TextureImage image) {
        String file = fileName(image);
        long video = objects.add(
                "Video",
                image.name(),
                "Video",
                "Clip",
                List.of(
                        FbxNode.of("Type", FbxValue.of("Clip")),
                        Trees.properties(Trees.property("Path", "KString", "XRefUrl", "", FbxValue.of(file))),
                        FbxNode.of("UseMipMap", FbxValue.of(0)),
                        FbxNode.of("Filename", FbxValue.of(file)),
                        FbxNode.of("RelativeFilename", FbxValue.of(file)),
                        FbxNode.of("Content", FbxValue.raw(image.content()))));
        long texture = objects.add(
                "Texture",
                image.name(),
                "Texture",
                "",
                List.of(
                        FbxNode.of("Type", FbxValue.of("TextureVideoClip")),
                        FbxNode.of("Version", FbxValue.of(TEXTURE_VERSION)),
                        FbxNode.of("TextureName", FbxValue.name(image.name(), "Texture")),
                        Trees.properties(
                                Trees.property("UVSet", "KString", "", "", FbxValue.of(SkinTree.MAPPING)),
                                Trees.integer("UseMaterial", "bool", "", 1)),
                        FbxNode.of("Media", FbxValue.name(image.name(), "Video")),
                        FbxNode.of("FileName", FbxValue.of(file)),
                        FbxNode.of("RelativeFilename", FbxValue.of(file))));
        objects.connect(video, texture);
        return texture;
    }

    /** Returns a name that any system can give the file, which programs do that unpack it. */
    private static String fileName(TextureImage image) {
        String name = image.name().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        String extension = "." + image.kind().extension();
        return last.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)") ? last : last + extension;
    }
}

package dev.limber.io.gltf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.samples.SmallImages;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.TextureImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What glTF files say that meshes look like, in and out. */
class GltfMaterialTest {
    private static final String DATA = "data:image/png;base64,";

    @TempDir
    private Path folder;

    /** Returns a skinned triangle for each of the materials. */
    private MotionFile read(String materials, String images, String moreAttributes, TinyGltf gltf) throws IOException {
        int positions = gltf.floats("VEC3", 3, 0, 0, 0, 1, 0, 0, 0, 1, 0);
        int coordinates = gltf.floats("VEC2", 3, 0, 0, 0.25, 0.5, 1, 2);
        String primitive = "{\"attributes\":{\"POSITION\":" + positions + ",\"TEXCOORD_0\":" + coordinates
                + moreAttributes + "},\"material\":%d}";
        int count = materials.split("\"name\"", -1).length - 1;
        StringBuilder primitives = new StringBuilder();
        for (int m = 0; m < count; m++) {
            primitives.append(m == 0 ? "" : ",").append(String.format(primitive, m));
        }
        return MotionFile.read(gltf.with("\"nodes\":[{\"name\":\"hips\",\"mesh\":0}],\"materials\":[" + materials
                        + "],\"textures\":[{\"source\":0}],\"images\":[" + images + "],\"meshes\":[{\"primitives\":["
                        + primitives + "]}]")
                .write(folder));
    }

    private MotionFile read(String materials, String images) throws IOException {
        return read(materials, images, "", new TinyGltf());
    }

    private static String textured(String name, String more) {
        return "{\"name\":\"" + name + "\",\"pbrMetallicRoughness\":{\"baseColorFactor\":[1,0.5,0.25,0.75],"
                + "\"baseColorTexture\":{\"index\":0" + more + "}}}";
    }

    @Test
    void colourAlphaAndTextureOfAMaterialAreThoseOfTheFile() throws IOException {
        byte[] png = SmallImages.png();
        MotionFile file = read(
                textured("cloth", "")
                        + ",{\"name\":\"hair\",\"alphaMode\":\"MASK\",\"alphaCutoff\":0.3,\"doubleSided\":true}",
                "{\"uri\":\"" + DATA + Base64.getEncoder().encodeToString(png) + "\",\"name\":\"weave\"}");
        Skin cloth = file.skins().get(0);
        SkinMaterial material = cloth.surface().material();
        assertEquals("cloth", material.name());
        assertEquals(0.25f, material.blue());
        assertEquals(0.75f, material.alpha());
        assertEquals(Alpha.OPAQUE, material.alphaMode());
        assertFalse(material.doubleSided());
        TextureImage image = material.texture().orElseThrow();
        assertEquals("weave", image.name());
        assertEquals(TextureImage.Kind.PNG, image.kind());
        assertArrayEquals(png, image.content());
        assertArrayEquals(new float[] {0, 0, 0.25f, 0.5f, 1, 2}, cloth.surface().textureCoordinates());
        SkinMaterial hair = file.skins().get(1).surface().material();
        assertEquals(Alpha.MASK, hair.alphaMode());
        assertEquals(0.3f, hair.alphaCutoff());
        assertTrue(hair.doubleSided());
        assertTrue(hair.texture().isEmpty() && hair.lacking().isEmpty());
    }

    @Test
    void coloursOfVerticesMayLackAlphaAndBeWholeNumbers() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int colors = gltf.accessor("{\"bufferView\":"
                + gltf.view(new byte[] {0, (byte) 255, 51, 0, 0, 0, 0, 0, (byte) 255, 0, 0, 0}, 4)
                + ",\"componentType\":5121,\"normalized\":true,\"count\":3,\"type\":\"VEC3\"}");
        MotionFile file = read("{\"name\":\"a\"}", "{}", ",\"COLOR_0\":" + colors, gltf);
        assertArrayEquals(
                new float[] {0, 1, 0.2f, 1, 0, 0, 0, 1, 1, 0, 0, 1},
                file.skins().get(0).surface().colors(),
                1e-6f);
    }

    @Test
    void aTransformOfTheTextureIsThatOfItsCoordinates() throws IOException {
        String extension = ",\"extensions\":{\"KHR_texture_transform\":{\"offset\":[0.5,0],\"scale\":[2,4],"
                + "\"rotation\":1.5707963}}";
        MotionFile file = read(
                textured("a", extension),
                "{\"uri\":\"" + DATA + Base64.getEncoder().encodeToString(SmallImages.png()) + "\"}");
        // Scaled to (0.5, 2), turned to (2, -0.5), moved by 0.5.
        float[] coordinates = file.skins().get(0).surface().textureCoordinates();
        assertEquals(2.5f, coordinates[2], 1e-5f);
        assertEquals(-0.5f, coordinates[3], 1e-5f);
    }

    @Test
    void imagesBesideTheFileAreReadAndNoneFromOutside() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("maps"));
        Files.write(inside.resolve("a b.jpg"), SmallImages.jpeg());
        TextureImage image = read(textured("a", ""), "{\"uri\":\"maps/a%20b.jpg\"}")
                .skins()
                .get(0)
                .surface()
                .material()
                .texture()
                .orElseThrow();
        assertEquals(TextureImage.Kind.JPEG, image.kind());
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Path secret = Files.write(elsewhere.resolve("secret.png"), SmallImages.png());
        Files.createSymbolicLink(folder.resolve("link.png"), secret);
        Files.writeString(folder.resolve("notes.txt"), "password");
        for (String uri : List.of("link.png", "../" + elsewhere.getFileName() + "/secret.png", "notes.txt", "no.png")) {
            SkinMaterial material = read(textured("a", ""), "{\"uri\":\"" + uri + "\"}")
                    .skins()
                    .get(0)
                    .surface()
                    .material();
            assertTrue(material.texture().isEmpty(), uri);
            assertTrue(material.lacking().orElseThrow().contains(uri), uri);
        }
    }

    @Test
    void whatIsWrongWithATextureIsToldAndTheCharacterIsRead() throws IOException {
        for (String images :
                List.of("{}", "{\"bufferView\":99}", "{\"uri\":\"" + DATA + "AAAA\"}", "{\"uri\":\"::\"}")) {
            SkinMaterial material =
                    read(textured("a", ""), images).skins().get(0).surface().material();
            assertTrue(material.texture().isEmpty(), images);
            assertTrue(material.lacking().isPresent(), images);
            assertEquals(0.25f, material.blue());
        }
        MotionFile file = read(textured("a", "").replace("\"index\":0", "\"index\":7"), "{}");
        assertTrue(file.skins().get(0).surface().material().lacking().isPresent());
    }

    @Test
    void aFreshFileHasMaterialsTexturesAndColours() throws IOException {
        TinyGltf gltf = new TinyGltf();
        int colors = gltf.floats("VEC4", 3, 1, 0, 0, 1, 0, 0.5, 0, 1, 0, 0, 1, 0.5);
        MotionFile file = read(
                textured("cloth", "") + "," + textured("same", "") + ",{\"name\":\"glass\",\"alphaMode\":\"BLEND\"}",
                "{\"uri\":\"" + DATA + Base64.getEncoder().encodeToString(SmallImages.png()) + "\"}",
                ",\"COLOR_0\":" + colors,
                gltf);
        Target fresh = new Target(Optional.empty(), false, file.skins(), Optional.empty(), Optional.empty());
        Path out = folder.resolve("out.glb");
        assertEquals(
                List.of(),
                MotionWriter.write(file.restClip(), fresh, out).stream()
                        .filter(warning -> warning.contains("texture"))
                        .toList());
        MotionFile back = MotionFile.read(out);
        assertEquals(3, back.skins().size());
        for (int i = 0; i < 3; i++) {
            SkinMaterial expected = file.skins().get(i).surface().material();
            SkinMaterial actual = back.skins().get(i).surface().material();
            assertEquals(expected.name(), actual.name());
            assertEquals(expected.green(), actual.green());
            assertEquals(expected.alpha(), actual.alpha());
            assertEquals(expected.alphaMode(), actual.alphaMode());
            assertEquals(expected.doubleSided(), actual.doubleSided());
            assertEquals(expected.texture().isPresent(), actual.texture().isPresent());
            assertArrayEquals(
                    file.skins().get(i).surface().textureCoordinates(),
                    back.skins().get(i).surface().textureCoordinates());
            assertArrayEquals(
                    file.skins().get(i).surface().colors(),
                    back.skins().get(i).surface().colors());
        }
        TextureImage image = back.skins().get(0).surface().material().texture().orElseThrow();
        assertArrayEquals(SmallImages.png(), image.content());
        assertSame(image, back.skins().get(1).surface().material().texture().orElseThrow());
    }
}

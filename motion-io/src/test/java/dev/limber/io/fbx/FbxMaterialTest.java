package dev.limber.io.fbx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.samples.DressedSkins;
import dev.limber.io.samples.SmallFiles;
import dev.limber.io.samples.SmallImages;
import dev.limber.motion.Clip;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.sample.Mannequin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What FBX files say that meshes look like, in and out. */
class FbxMaterialTest {
    /** A square of two triangles, one red, one textured; %s: where the image is. */
    private static final String LOOKS = """
            	Geometry: 10, "Geometry::square", "Mesh" {
            		Vertices: *12 {
            			a: 0,0,0,1,0,0,1,1,0,0,1,0
            		}
            		PolygonVertexIndex: *6 {
            			a: 0,1,-3,0,2,-4
            		}
            		LayerElementUV: 0 {
            			Version: 101
            			Name: "other"
            			MappingInformationType: "ByPolygonVertex"
            			ReferenceInformationType: "Direct"
            			UV: *12 {
            				a: 9,9,9,9,9,9,9,9,9,9,9,9
            			}
            		}
            		LayerElementUV: 1 {
            			Version: 101
            			Name: "skin"
            			MappingInformationType: "ByPolygonVertex"
            			ReferenceInformationType: "IndexToDirect"
            			UV: *8 {
            				a: 0,0,1,0,1,1,0,0.25
            			}
            			UVIndex: *6 {
            				a: 0,1,2,0,2,3
            			}
            		}
            		LayerElementMaterial: 0 {
            			Version: 101
            			Name: ""
            			MappingInformationType: "ByPolygon"
            			ReferenceInformationType: "IndexToDirect"
            			Materials: *2 {
            				a: 0,1
            			}
            		}
            	}
            	Model: 11, "Model::square", "Mesh" {
            		Version: 232
            	}
            	Material: 12, "Material::red", "" {
            		Version: 102
            		Properties70:  {
            			P: "DiffuseColor", "Color", "", "A",1,0,0.5
            			P: "DiffuseFactor", "Number", "", "A",0.5
            			P: "TransparencyFactor", "Number", "", "A",0.25
            		}
            	}
            	Material: 13, "Material::cloth", "" {
            		Version: 102
            		Properties70:  {
            			P: "DiffuseColor", "Color", "", "A",0.1,0.1,0.1
            		}
            	}
            	Texture: 14, "Texture::weave", "" {
            		Type: "TextureVideoClip"
            		FileName: "C:\\Users\\maker\\hero\\maps\\weave.png"
            		RelativeFilename: "..\\..\\maker\\hero\\maps\\weave.png"
            		Properties70:  {
            			P: "UVSet", "KString", "", "", "skin"
            		}
            	}
            	Video: 15, "Video::weave", "Clip" {
            		Type: "Clip"
            		%s
            	}
            }
            Connections:  {
            	C: "OO",10,11
            	C: "OO",11,1
            	C: "OO",12,11
            	C: "OO",13,11
            	C: "OP",14,13, "DiffuseColor"
            	C: "OP",14,13, "TransparentColor"
            	C: "OO",15,14
            """;

    @TempDir
    private Path folder;

    private Path square(String content, boolean binary) throws IOException {
        String text = SmallFiles.asciiFbx(1)
                .replaceFirst("}\nConnections:  \\{\n", "%LOOKS%")
                .replace("%LOOKS%", LOOKS.replace("%s", content));
        return Files.write(
                folder.resolve("square.fbx"),
                FbxDocument.parse(text.getBytes(StandardCharsets.UTF_8))
                        .as(binary)
                        .bytes());
    }

    private static String base64() {
        return "Content: ,\n\"" + Base64.getEncoder().encodeToString(SmallImages.png()) + "\"";
    }

    @Test
    void eachMaterialIsAMeshOfItsPolygons() throws IOException {
        List<Skin> skins = MotionFile.read(square(base64(), false)).skins();
        assertEquals(2, skins.size());
        SkinMaterial red = skins.get(0).surface().material();
        assertEquals("red", red.name());
        assertEquals(0.5f, red.red());
        assertEquals(0.25f, red.blue());
        assertEquals(0.75f, red.alpha());
        assertEquals(Alpha.BLEND, red.alphaMode());
        Skin cloth = skins.get(1);
        assertEquals(3, cloth.vertexCount());
        assertArrayEquals(
                new float[] {0, 1, 1, 0, 0, 0.75f}, cloth.surface().textureCoordinates()); // down from the upper edge
        SkinMaterial material = cloth.surface().material();
        assertEquals(1, material.red()); // the texture stands for the colour
        assertEquals(Alpha.MASK, material.alphaMode());
        assertArrayEquals(SmallImages.png(), material.texture().orElseThrow().content());
        assertEquals("weave.png", material.texture().orElseThrow().name());
    }

    @Test
    void imagesOfOtherMachinesAreFoundBesideTheFile() throws IOException {
        Path file = square("", true);
        SkinMaterial without = MotionFile.read(file).skins().get(1).surface().material();
        assertTrue(without.lacking().orElseThrow().contains("weave.png"));
        assertEquals(0.1f, without.red());
        for (String place : List.of("weave.png", "maps/weave.png", "textures/weave.png", "hero/maps/weave.png")) {
            Path image = folder.resolve(place);
            Files.createDirectories(image.getParent());
            Files.write(image, SmallImages.png());
            SkinMaterial material =
                    MotionFile.read(file).skins().get(1).surface().material();
            assertTrue(material.texture().isPresent(), place);
            Files.delete(image);
        }
        Path elsewhere = Files.createTempDirectory("elsewhere");
        Files.createSymbolicLink(
                folder.resolve("weave.png"), Files.write(elsewhere.resolve("weave.png"), SmallImages.png()));
        assertTrue(MotionFile.read(file)
                .skins()
                .get(1)
                .surface()
                .material()
                .texture()
                .isEmpty());
    }

    @Test
    void aFreshFileHasMaterialsTexturesAndColours() throws IOException {
        Mannequin body = Mannequin.inMetres().get(0);
        List<Skin> skins = DressedSkins.of(body.skin());
        for (Target.Encoding encoding : Target.Encoding.values()) {
            Target target = new Target(Optional.empty(), false, skins, Optional.empty(), Optional.empty())
                    .written(Optional.of(encoding), Target.Table.POSITIONS);
            Path out = folder.resolve(encoding + ".fbx");
            MotionWriter.write(new Clip.Builder(body.skeleton(), 0.1, 2).build(), target, out);
            List<Skin> back = MotionFile.read(out).skins();
            assertEquals(2, back.size());
            SkinMaterial cloth = back.get(0).surface().material();
            assertEquals("cloth", cloth.name());
            assertArrayEquals(SmallImages.png(), cloth.texture().orElseThrow().content());
            SkinMaterial paint = back.get(1).surface().material();
            assertEquals(0.25f, paint.red(), 1e-6f);
            assertEquals(0.5f, paint.green(), 1e-6f);
            assertEquals(1, paint.alpha());
            assertEquals(
                    pairs(skins.get(0), skins.get(0).surface().textureCoordinates(), 2),
                    pairs(back.get(0), back.get(0).surface().textureCoordinates(), 2));
            assertEquals(
                    pairs(skins.get(1), skins.get(1).surface().colors(), 4),
                    pairs(back.get(1), back.get(1).surface().colors(), 4));
        }
    }

    /** Returns what corners of triangles have, rounded. */
    private static List<String> pairs(Skin skin, float[] values, int width) {
        return Arrays.stream(skin.triangles())
                .mapToObj(v -> IntStream.range(width * v, width * v + width)
                        .mapToObj(i -> String.valueOf(Math.round(1000 * values[i])))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void coloursOfVerticesAreSrgbAndCountWhereThereIsNoTexture() throws IOException {
        String colors = """
                LayerElementColor: 0 {
                			Version: 101
                			MappingInformationType: "AllSame"
                			ReferenceInformationType: "Direct"
                			Colors: *4 {
                				a: 0.5,0,1,1
                			}
                		}
                		LayerElementMaterial: 0 {""";
        for (String content : List.of(base64(), "")) {
            Path file = square(content, false);
            Files.writeString(file, Files.readString(file).replace("LayerElementMaterial: 0 {", colors));
            for (Skin skin : MotionFile.read(file).skins()) {
                assertEquals(content.isEmpty(), skin.surface().isColored());
                if (skin.surface().isColored()) {
                    assertEquals(0.2140f, skin.surface().colors()[0], 1e-4f);
                    assertEquals(1, skin.surface().colors()[2], 1e-6f);
                }
            }
        }
    }
}

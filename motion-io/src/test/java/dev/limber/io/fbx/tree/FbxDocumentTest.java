package dev.limber.io.fbx.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees come out of files as they went in, byte for byte where nothing was changed. */
class FbxDocumentTest {
    private static final String ASCII = """
            ; FBX 7.4.0 project file
            ; ---
            FBXHeaderExtension:  {
            \tFBXVersion: 7400 ; the version
            }
            Objects:  {
            \tModel: 5000000000, "Model::arm &quot;left&quot;", "LimbNode" {
            \t\tShading: T
            \t\tProperties70:  {
            \t\t\tP: "Lcl Rotation", "Lcl Rotation", "", "A",0,-1.5e2,90
            \t\t}
            \t\tEmpty:  {
            \t\t}
            \t}
            \tAnimationCurve: 7, "AnimCurve::", "" {
            \t\tKeyTime: *3 {
            \t\t\ta: 0,1539538600,
            3079077200
            \t\t}
            \t\tKeyValueFloat: *3 {
            \t\t\ta: 1,2.5,-3
            \t\t}
            \t}
            }
            Connections:  {
            \tC: "OO",5000000000,0
            }
            ; the end
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FbxDocument sample(int version) {
        double[] compressible = new double[500];
        Arrays.fill(compressible, 0.25);
        FbxNode inner = FbxNode.of("Vertices", FbxValue.of(compressible));
        FbxNode object = FbxNode.of(
                "Geometry",
                List.of(FbxValue.of(1L << 40), FbxValue.name("body", "Geometry"), FbxValue.of("Mesh")),
                List.of(inner, FbxNode.of("PolygonVertexIndex", FbxValue.of(new int[] {0, 1, ~2}))));
        FbxNode flags =
                FbxNode.of("Flags", FbxValue.of(true), FbxValue.of(-7), FbxValue.of(0.5), FbxValue.raw(new byte[3]));
        return FbxDocument.of(true, version, List.of(FbxNode.of("Objects", List.of(), List.of(object)), flags));
    }

    @Test
    void binaryFilesOfBothHeaderSizesComeBack() {
        for (int version : new int[] {7400, 7500, 7700}) {
            byte[] written = sample(version).bytes();
            FbxDocument read = FbxDocument.parse(written);
            assertEquals(version, read.version());
            FbxNode geometry =
                    read.root("Objects").orElseThrow().child("Geometry").orElseThrow();
            assertEquals(1L << 40, geometry.integer(0));
            assertEquals("body\0\1Geometry", geometry.string(1));
            double[] vertices = geometry.child("Vertices").orElseThrow().numbers();
            assertEquals(500, vertices.length);
            assertEquals(0.25, vertices[499]);
            assertArrayEquals(
                    new long[] {0, 1, -3},
                    geometry.child("PolygonVertexIndex").orElseThrow().integers());
            assertArrayEquals(written, read.bytes());
            assertTrue(written.length < 1500, "the array is packed");
            assertEquals(0, written.length % 16, "the footer is aligned");
        }
    }

    @Test
    void asciiFilesKeepTheirTextAndSayTheSameInBinary() {
        FbxDocument ascii = FbxDocument.parse(bytes(ASCII));
        assertArrayEquals(bytes(ASCII), ascii.bytes());
        FbxDocument binary = FbxDocument.parse(ascii.as(true).bytes());
        assertTrue(binary.binary());
        for (FbxDocument document : List.of(ascii, binary)) {
            FbxNode model =
                    document.root("Objects").orElseThrow().child("Model").orElseThrow();
            assertEquals(5_000_000_000L, model.integer(0));
            assertEquals("arm \"left\"\0\1Model", model.string(1));
            FbxNode property =
                    model.child("Properties70").orElseThrow().child("P").orElseThrow();
            assertEquals(-150, property.number(5));
            FbxNode curve = document.root("Objects")
                    .orElseThrow()
                    .child("AnimationCurve")
                    .orElseThrow();
            assertArrayEquals(
                    new long[] {0, 1_539_538_600, 3_079_077_200L},
                    curve.child("KeyTime").orElseThrow().integers());
            assertArrayEquals(
                    new double[] {1, 2.5, -3},
                    curve.child("KeyValueFloat").orElseThrow().numbers());
        }
        FbxDocument again = FbxDocument.parse(binary.as(false).bytes());
        assertFalse(again.binary());
        assertArrayEquals(binary.bytes(), again.as(true).bytes());
    }

    @Test
    void whatIsAddedToAnAsciiFileLeavesTheRestAsItStands() {
        FbxDocument more = FbxDocument.parse(bytes(ASCII))
                .with("Connections", list -> list.with(List.of(FbxNode.of("C", FbxValue.of("OO"), FbxValue.of(7L)))));
        String text = new String(more.bytes(), StandardCharsets.UTF_8);
        assertEquals(ASCII.replace("\"OO\",5000000000,0\n}", "\"OO\",5000000000,0\n\tC: \"OO\", 7\n}"), text);
    }

    @Test
    void filesThatMeanHarmAreRefusedWithThePlace() {
        assertRefused("row 2: an array claims '2000000000' numbers", "; FBX\nA: *2000000000 {\na: 1\n}\n");
        assertRefused("row 3: expected '}', found the end of the file", "; FBX\nA:  {\n");
        assertRefused("row 2: '}' without '{'", "; FBX\n}\n");
        assertRefused("row 2: text without a closing quote", "; FBX\nA: \"b\n");
        assertRefused("is of FBX version 6100, expected 7000 to 7999", "FBXHeaderExtension: {\nFBXVersion: 6100\n}\n");
        assertRefused("nodes nest deeper than 64", "A: {\n".repeat(100_000));
        assertRefused("has no FBXVersion", "A: 1\n");
        byte[] whole = sample(7400).bytes();
        assertRefused("ends within its header", Arrays.copyOf(whole, 20));
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(27, Integer.MAX_VALUE);
        assertRefused("byte 40: a node ends at byte 2147483647", whole);
    }

    private static void assertRefused(String message, String text) {
        assertRefused(message, bytes(text));
    }

    private static void assertRefused(String message, byte[] content) {
        FbxException e = assertThrows(FbxException.class, () -> FbxDocument.parse(content));
        assertTrue(String.valueOf(e.getMessage()).contains(message), e::getMessage);
    }
}

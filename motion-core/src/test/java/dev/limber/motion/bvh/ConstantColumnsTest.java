package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.limber.motion.Clip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that repeat what an earlier row has must read as rows that do not. */
class ConstantColumnsTest {
    private static final String HEAD =
            "HIERARCHY\nROOT A\n{\nOFFSET 0 0 0\nCHANNELS 3 Xposition Yposition Zposition\n}\nMOTION\n";

    private static float[] read(List<String> rows, String rowEnd) throws IOException {
        String text = HEAD + "Frames: " + rows.size() + "\nFrame Time: 1\n" + String.join(rowEnd, rows);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Clip clip = BvhReader.read(new ByteArrayInputStream(bytes), bytes.length, "text", BvhOptions.DEFAULT)
                .clip();
        float[] translations = new float[3 * rows.size()];
        for (int frame = 0; frame < rows.size(); frame++) {
            for (int axis = 0; axis < 3; axis++) {
                translations[3 * frame + axis] = (float) clip.pose(frame).translations()[axis];
            }
        }
        return translations;
    }

    private static void assertReads(float[] expected, String... rows) throws IOException {
        assertArrayEquals(expected, read(List.of(rows), "\n"));
        assertArrayEquals(expected, read(List.of(rows), " \r\n"));
    }

    @Test
    void aNumberThatOnlyBeginsLikeTheConstantIsAnother() throws IOException {
        assertReads(
                new float[] {1.5f, -2, 12345.75f, 1.55f, -20, 12345.7f, 1.5f, -2, 12345.75f},
                "1.5 -2 12345.75",
                "1.55 -20 12345.7",
                "1.5 -2 12345.75");
    }

    @Test
    void constantsOfAnyLengthStay() throws IOException {
        assertReads(
                new float[] {
                    7, -0.0000055176f, (float) 0.12345678901234568, 7, -0.0000055176f, (float) 0.12345678901234568
                },
                "7 -5.5176e-06 0.1234567890123456789",
                "7 -5.5176e-06 0.1234567890123456789");
    }

    @Test
    void aSignMayEndAConstant() throws IOException {
        assertReads(new float[] {1, -2, -3, 1, -2, -3, 1, 2, 3}, "1-2-3", "1-2-3", "1 2 3");
    }
}

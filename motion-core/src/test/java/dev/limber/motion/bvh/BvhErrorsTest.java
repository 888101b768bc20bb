package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.MotionFormatException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BvhErrorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "keyword-typo         | 9:3: expected JOINT, End Site or '}', found 'CHANELS'",
                "decimal-comma        | 20:1: expected a number with a decimal point, found a comma in '0,5'",
                "decimal-comma-offset | 12:13: expected a number with a decimal point, found a comma in '-0,5'",
                "nan                  | 20:26: expected a finite number for 'Leg' Xrotation in frame 1, found 'NaN'",
                "nan-visual-c         | 20:26: expected a finite number for 'Leg' Xrotation in frame 1, found 'NaN'",
                "infinity             | 20:5: expected a finite number for 'Hips' Yposition in frame 1, found"
                        + " '-Infinity'",
                "nan-offset           | 4:11: expected a finite number, found 'NaN'",
                "missing-brace        | 15:1: expected JOINT, End Site or '}', found 'MOTION'",
                "missing-brace-at-end | 15:1: expected JOINT, End Site or '}', found the end of the file",
                "extra-brace          | 16:1: expected ROOT or MOTION, found '}'",
                "row-too-short        | 20:1: expected a complete row before this one; frame 0 has 8 of 9 numbers",
                "row-too-long         | 19:23: expected the end of the row after 9 numbers of frame 0",
                "not-a-number         | 20:26: expected a number, found '-45x'",
                "channel-twice        | 9:34: expected a channel such as Xrotation, each but once, found 'Zrotation'",
                "channel-count-wrong  | 9:12: expected a number of channels from 0 to 6, found '7'",
                "channel-missing      | 10:3: expected a channel such as Xrotation, each but once, found 'End'",
                "empty                | 1:1: expected HIERARCHY, found the end of the file",
                "not-bvh              | 1:1: expected HIERARCHY, found 'Kaydara'",
            })
    void errorsNameThePlaceAndWhatWasExpectedThere(String name, String message) {
        MotionFormatException thrown = assertThrows(MotionFormatException.class, () -> TestFiles.read(name));
        assertEquals(name + ".bvh:" + message, thrown.getMessage());
    }

    @Test
    void aFaultFarDownIsNamedWithItsRowAndFrame() {
        String head =
                "HIERARCHY\nROOT A\n{\nOFFSET 0 0 0\nCHANNELS 1 Zrotation\n}\nMOTION\nFrames: 90001\nFrame Time: 1\n";
        byte[] bytes = (head + "7\n".repeat(90_000) + "7 8\n").getBytes(StandardCharsets.US_ASCII);
        MotionFormatException thrown = assertThrows(
                MotionFormatException.class,
                () -> BvhReader.read(new ByteArrayInputStream(bytes), bytes.length, "text", BvhOptions.DEFAULT));
        assertEquals("text:90010:3: expected the end of the row after 1 numbers of frame 90000", thrown.getMessage());
    }
}

package dev.limber.motion.bvh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BvhNumberTest {
    private static void assertParsesLikeJava(String text) {
        BvhNumber number = new BvhNumber((text + "\n").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(text.length(), number.parse(0), text);
        long expected = Double.doubleToRawLongBits(JavaDoubleParser.parseDouble(text));
        assertEquals(expected, Double.doubleToRawLongBits(number.value()), text);
        assertEquals(expected, Double.doubleToRawLongBits(Double.parseDouble(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "+1",
                ".5",
                "-.5",
                "5.",
                "007.250",
                "1e3",
                "1E+3",
                "-3.4931e-15",
                "9007199254740992",
                "9007199254740993",
                "9007199254740993e22",
                "9007199254740991e-22",
                "123456789012345678",
                "9999999999999999999999999",
                "0.1000000000000000055511151231257827",
                "1e22",
                "1e23",
                "1e-23",
                "4.9e-324",
                "2e-324",
                "1e308",
                "1e309",
                "-1e-400",
                "1e99999999999",
                "0e99999999999",
                "17976931348623157e292"
            })
    void cornersAreTheSameDoublesAsJavas(String text) {
        assertParsesLikeJava(text);
    }

    @Test
    void randomNumbersAreTheSameDoublesAsJavas() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 10);
            String format = "%." + random.nextInt(18) + (random.nextInt(4) == 0 ? "e" : "f");
            assertParsesLikeJava(i % 8 == 0 ? String.valueOf(value) : String.format(Locale.ROOT, format, value));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0-7.5, 3", "1e-3-4, 4", "5+6, 1", "1.5 2, 3", "1.5\t2, 3"})
    void aNumberEndsWhereTheNextBegins(String text, int end) {
        assertEquals(end, new BvhNumber((text + "\n").getBytes(StandardCharsets.ISO_8859_1)).parse(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+-1", ".", "-.e5", "e5", "1,5", "1.5.2", "nan", "0x10", "1e", "1e+", "12a", "--1"})
    void whatIsNoNumberIsNotParsed(String text) {
        assertEquals(BvhNumber.NOT_PLAIN, new BvhNumber((text + "\n").getBytes(StandardCharsets.ISO_8859_1)).parse(0));
    }
}

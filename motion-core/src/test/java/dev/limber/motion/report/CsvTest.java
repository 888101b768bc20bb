package dev.limber.motion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void namesWithCommasAndQuotesComeBack() throws IOException {
        List<List<String>> rows = List.of(List.of("walk, slow.bvh", "1"), List.of("the \"run\"", ""), List.of("", "3"));
        String text = Csv.text(List.of("clip", "error"), rows);
        assertEquals("clip,error", text.lines().findFirst().orElseThrow());
        List<List<String>> read = Csv.read(text);
        assertEquals(List.of("clip", "error"), read.get(0));
        assertEquals(rows, read.subList(1, read.size()));
    }

    @Test
    void plainFieldsAreNotQuoted() {
        assertEquals("a,b\nfoot speed,-0.5\n", Csv.text(List.of("a", "b"), List.of(List.of("foot speed", "-0.5"))));
    }

    @Test
    void figuresAreWrittenTheSameEverywhere() {
        assertEquals("0.333333333", Csv.number(1 / 3.0));
        assertEquals("", Csv.number(Double.NaN));
    }
}

package dev.limber.motion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            "Scores", "Less is better.", List.of("method", "error"), List.of(List.of("a", "10.5"), List.of("bb", "1")));

    @Test
    void textLinesColumnsUp() {
        assertEquals("""
                Scores
                Less is better.

                method  error
                a        10.5
                bb          1
                """, TABLE.text());
    }

    @Test
    void listsLineWordsUpToTheLeftButForLongOnes() {
        String name = "a".repeat(50);
        Table words = new Table(
                "", "", List.of("joint", "why"), List.of(List.of("hips", "by name"), List.of(name, "by shape")));
        assertEquals(
                List.of("joint  why", "hips   by name", name + "  by shape"),
                words.list().lines().toList());
    }

    @Test
    void markdownAlignsNumbersToTheRight() {
        assertEquals("""
                ## Scores

                Less is better.

                | method | error |
                |---|---:|
                | a | 10.5 |
                | bb | 1 |
                """, TABLE.markdown());
    }

    @Test
    void refusesRowsOfOtherLength() {
        assertThrows(
                IllegalArgumentException.class, () -> new Table("t", "n", List.of("a"), List.of(List.of("1", "2"))));
    }
}

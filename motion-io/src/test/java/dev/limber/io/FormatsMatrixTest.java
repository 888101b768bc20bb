package dev.limber.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/formats.md has a row for every format that is read and written, and the tests that it names are there. */
class FormatsMatrixTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    /** Returns the rows of the table that begins with a word. */
    private static List<String> rows(String table) throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/formats.md")).stream()
                .dropWhile(line -> !line.startsWith("| " + table + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static boolean names(String row, String word) {
        String first = row.substring(2, row.indexOf("|", 2)).toLowerCase(Locale.ROOT);
        return Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b")
                .matcher(first)
                .find();
    }

    @Test
    void everyFormatHasItsRows() throws IOException {
        for (String pattern : MotionFormat.patterns()) {
            String extension = pattern.substring(2);
            assertTrue(rows("in").stream().anyMatch(row -> names(row, extension)), () -> extension + " is read");
        }
        for (MotionFormat format : MotionFormat.written()) {
            for (String extension : format.outputExtensions()) {
                assertTrue(
                        rows("out").stream().anyMatch(row -> names(row, extension)), () -> extension + " is written");
            }
        }
    }

    @Test
    void everyRowNamesTestsThatThereAre() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (String table : List.of("in", "out")) {
            for (String row : rows(table)) {
                List<String> named =
                        TEST.matcher(row).results().map(match -> match.group(1)).toList();
                assertTrue(!named.isEmpty(), row);
                assertEquals(
                        List.of(),
                        named.stream().filter(test -> !tests.contains(test)).toList(),
                        row);
            }
        }
    }
}

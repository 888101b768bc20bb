package dev.limber.editor.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EditorWordsTest {
    private static final Path ROOT = Path.of(System.getProperty("limber.root"));
    private static final List<String> LIBRARIES = List.of(
            "motion-core", "motion-io", "retarget-geometry", "retarget-core", "inbetween-core", "inbetween-rig");
    /** A literal that names an option or a command, but is none of a message's own examples. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*(--[a-z][a-z-]+|limber [a-z]+)[^\"\\n]*\"");

    @Test
    void controlsAreNamedInsteadOfOptions() {
        assertEquals(
                "shorten its strides (Body and limbs > Stride), or bind other legs (Mapping)",
                EditorWords.of("shorten its strides (--stride), or bind other legs (--bind)"));
        assertEquals("a plain message", EditorWords.of("a plain message"));
    }

    /** What ChainBindings says is about the command line's own option, which the editor never passes. */
    @Test
    void noMessageOfALibraryNamesAnOptionThatTheEditorDoesNotHave() throws IOException {
        for (String library : LIBRARIES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(library + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("ChainBindings.java"))
                        .forEach(EditorWordsTest::check);
            }
        }
    }

    private static void check(Path file) {
        try {
            List<String> literals = LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(EditorWords::of)
                    .filter(words -> words.replaceAll("limber (edit|convert)( --[a-z]+)?", "")
                            .matches(".*(--[a-z]|limber [a-z]).*"))
                    .toList();
            assertTrue(literals.isEmpty(), () -> file + ": " + literals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

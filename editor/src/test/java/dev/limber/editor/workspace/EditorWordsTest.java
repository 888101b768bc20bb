package dev.limber.editor.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.retarget.Advice;
import dev.limber.retarget.Control;
import dev.limber.retarget.Finding;
import dev.limber.retarget.RetargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditorWordsTest {
    private static final Path ROOT = Path.of(System.getProperty("limber.root"));
    private static final List<String> LIBRARIES = List.of(
            "motion-core", "motion-io", "retarget-geometry", "retarget-core", "inbetween-core", "inbetween-rig");
    /** Where options are what is spoken of: the controls' own names, and the option that only the command line has. */
    private static final List<String> OF_OPTIONS = List.of("Control.java", "SettingOption.java", "ChainBindings.java");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"\\n]*(--[a-z][a-z-]+|limber [a-z]+)[^\"\\n]*\"");

    @Test
    void controlsAreNamedInsteadOfOptions() {
        Advice advice = Advice.of("shorten its strides (%s), or bind other legs (%s)", Control.STRIDE, Control.BINDING);
        Finding finding = new Finding(Finding.Kind.LOW, "body", 0, 0, 20, advice);
        assertEquals(
                "the body is 20 % of a leg lower than the source's:"
                        + " shorten its strides (Body and limbs > Stride), or bind other legs (Mapping)",
                EditorWords.of(finding));
        assertEquals(
                "the body is 20 % of a leg lower than the source's:"
                        + " shorten its strides (--stride), or bind other legs (--bind)",
                finding.text());
    }

    @Test
    void errorsNameControlsToo() {
        RetargetException failure =
                new RetargetException("no chain corresponds", Advice.of("bind chains by hand (%s)", Control.BINDING));
        assertEquals(
                "Retargeting: no chain corresponds; bind chains by hand (Mapping)",
                Problem.of("Retargeting", failure).what());
        assertEquals("no chain corresponds; bind chains by hand (--bind)", failure.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Control.class,
            names = {"PROPS", "NAMING_PROFILE"}, // which are files
            mode = EnumSource.Mode.EXCLUDE)
    void thePanelsHaveTheControlsThatMessagesName(Control control) throws IOException {
        String panels = text(ROOT.resolve("editor/src/main/java/dev/limber/editor/ui"));
        for (String label : EditorWords.of(control).split(" > ", -1)) {
            assertTrue(panels.contains(label + "\"") || panels.contains(" " + label + "###"), label);
        }
    }

    private static String text(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(EditorWordsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The editor can be started with --limit and --skeleton, too. */
    @Test
    void noMessageOfALibraryNamesAnOptionThatTheEditorDoesNotHave() throws IOException {
        for (String library : LIBRARIES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(library + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")
                                && OF_OPTIONS.stream().noneMatch(file::endsWith))
                        .forEach(EditorWordsTest::check);
            }
        }
    }

    private static void check(Path file) {
        List<String> literals = LITERAL.matcher(read(file))
                .results()
                .map(MatchResult::group)
                .filter(words -> words.replaceAll("--(limit|skeleton)\\b", "").matches(".*(--[a-z]|limber [a-z]).*"))
                .toList();
        assertTrue(literals.isEmpty(), () -> file + ": " + literals);
    }
}

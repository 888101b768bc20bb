package dev.limber.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    /** Read no rig of a user's own: they make files, pack models, or know the data sets that they read. */
    private static final Set<String> WITHOUT_PROFILES = Set.of(
            "limber demo",
            "limber make-assets",
            "limber pack-model",
            "limber train residual",
            "limber evaluate retarget",
            "limber evaluate builds");

    static Stream<CommandSpec> commands() {
        return Main.commandLine().getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), command.getSubcommands().values().stream()))
                .map(command -> command.getCommandSpec())
                .filter(spec -> spec.userObject().getClass().getPackageName().startsWith("dev.limber"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItselfWithAnExample(CommandSpec command) {
        Object[] args = (command.qualifiedName().substring("limber ".length()) + " --help").split(" ");
        Limber.Run run = Limber.run(args);
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("Usage: " + command.qualifiedName()), run.out());
        boolean isGroup = !command.subcommands().isEmpty();
        if (!isGroup && !command.usageMessage().hidden()) {
            assertTrue(run.out().contains("Example"), run.out());
            assertTrue(run.out().contains("  " + command.qualifiedName()), run.out());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatReadsARigTakesNamingProfilesOfOnesOwn(CommandSpec command) {
        boolean reads = command.subcommands().isEmpty() && !WITHOUT_PROFILES.contains(command.qualifiedName());
        assertEquals(reads, command.findOption("--profile") != null);
    }

    @Test
    void theListShowsWhatUsersNeed() {
        Limber.Run run = Limber.run("--help");
        assertEquals(0, run.exitCode());
        for (String name : List.of("demo", "retarget", "map", "info", "convert", "evaluate", "generate-completion")) {
            assertTrue(run.out().contains("\n  " + name), name);
        }
    }

    @Test
    void versionAndCompletion() {
        assertTrue(Limber.run("--version").out().startsWith("limber "));
        assertTrue(Limber.run("generate-completion").out().contains("_complete_limber"));
    }

    @Test
    void noCommandIsBadUsage() {
        assertEquals(2, Limber.run().exitCode());
        assertEquals(2, Limber.run("evaluate").exitCode());
    }

    @Test
    void onlyTheCommandThatIsNamedIsDescribed() {
        assertEquals(
                Set.of("retarget"),
                Main.commandLine("retarget", "x.bvh").getSubcommands().keySet());
        assertEquals(Set.of(), Main.commandLine("--version").getSubcommands().keySet());
        int all = Main.commandLine().getSubcommands().size();
        assertEquals(all, Main.commandLine("retraget").getSubcommands().size(), "to say what is like it");
        assertEquals(
                all, Main.commandLine("generate-completion").getSubcommands().size());
    }
}

package dev.limber.cli.option;

import dev.limber.cli.terminal.Claims;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where the scores of an evaluation go, besides the terminal. */
public final class ReportOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--markdown", paramLabel = "T.md", description = "Write the tables as Markdown.")
    private @Nullable Path markdown;

    @Option(names = "--csv", paramLabel = "S.csv", description = "Write every single score as CSV.")
    private @Nullable Path csv;

    /**
     * Makes sure, before the work begins, that no file to write is one that is read.
     *
     * @param inputs files, or folders of motion files; null for none
     * @throws dev.limber.cli.terminal.BadUsageException when one is, or both are the same
     */
    public void protect(Collection<? extends @Nullable Path> inputs) throws IOException {
        Claims claims = new Claims(inputs);
        claims.claim(markdown);
        claims.claim(csv);
    }

    /**
     * Prints tables, and writes the files that are asked for.
     *
     * @param csvText every single score, with a head row
     */
    public void print(List<Table> tables, String csvText) throws IOException {
        print(tables, csvText, page(""));
    }

    /** Does the same with a page of another kind. */
    public void print(List<Table> tables, String csvText, Function<List<Table>, String> page) throws IOException {
        command.commandLine().getOut().println(tables.stream().map(Table::text).collect(Collectors.joining("\n")));
        if (markdown != null) {
            AtomicFile.write(markdown, page.apply(tables));
        }
        if (csv != null) {
            AtomicFile.write(csv, csvText);
        }
    }

    /** Returns a page of tables below a head. */
    public static Function<List<Table>, String> page(String head) {
        return tables -> head + tables.stream().map(Table::markdown).collect(Collectors.joining("\n"));
    }
}

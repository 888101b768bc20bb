package dev.limber.reliability;

import dev.limber.motion.AtomicFile;
import dev.limber.motion.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tables of docs/reliability.md. Every attack leaves its row below {@code target/reliability}, so that they can be run
 * one by one; all rows that there are make the page that the system property limber.table names.
 */
final class ReliabilityTable {
    private static final Path ROWS = Path.of("target", "reliability");
    private static final String CELLS = "\t";
    private static final int SLOWEST = 4;
    private static final int LARGEST = 5;

    /** A table and what its columns are. */
    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private enum Kind {
        DAMAGE(
                "Damaged files",
                "The inputs are damaged copies of small files with meshes, materials, skins, morph targets and "
                        + "several clips. Uncaught: anything but an error that says what is wrong with the file. Slowest: "
                        + "processor time of one input; the limit is 1,000 ms. Largest: memory allocated for one input, "
                        + "garbage included; the limit is 537 MB. For j3o, only this process is measured; the process that "
                        + "reads is limited to 1 GB.",
                "file",
                "inputs",
                "refused",
                "uncaught",
                "not finite but accepted",
                "slowest, ms",
                "largest, MB",
                "seconds"),
        COVERAGE(
                "Inputs found by coverage",
                "Jazzer starts with the same small files and mutates every input that reaches new code. Places: "
                        + "parts of Limber's own code that were reached.",
                "file",
                "inputs",
                "places by the first files",
                "places by all",
                "uncaught or not finite",
                "seconds"),
        KILLS(
                "Kills",
                "A process writes the same file over and over, in two versions, and is killed (kill -9) at a random moment."
                        + " Afterwards the file must be complete, in the old or the new version."
                        + " Left over: temporary files after the next write to the folder.",
                "writer",
                "kills",
                "old or new",
                "else",
                "left over"),
        DISKS(
                "Full disks",
                "Writing fails after a number of bytes, from none to all of the file (ulimit -f). Afterwards the "
                        + "old file must be complete, the failure reported, and no temporary file left.",
                "writer",
                "limits",
                "failed and reported",
                "old file complete",
                "left over");

        private final String title;
        private final String note;
        private final List<String> columns;

        Kind(String title, String note, String... columns) {
            this.title = title;
            this.note = note;
            this.columns = List.of(columns);
        }

        private Path folder() {
            return ROWS.resolve(name().toLowerCase(Locale.ROOT));
        }

        private Path row(String name) {
            return folder().resolve(name.replaceAll("\\W+", "-") + ".tsv");
        }

        private void put(List<String> cells) throws IOException {
            AtomicFile.write(row(cells.get(0)), String.join(CELLS, cells));
        }

        private Table table() throws IOException {
            List<List<String>> rows = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder())) {
                for (Path file : files.sorted().toList()) {
                    List<String> row =
                            new ArrayList<>(List.of(Files.readString(file).split(CELLS, -1)));
                    row.replaceAll(cell ->
                            cell.matches("\\d+") ? String.format(Locale.ROOT, "%,d", Long.parseLong(cell)) : cell);
                    rows.add(row);
                }
            }
            return new Table(title, note, columns, rows);
        }
    }

    private ReliabilityTable() {}

    /** Adds what an attack came to, to what attacks of the same name with other seeds have. */
    static void add(Attack.Result r) throws IOException {
        long[] n = {
            r.inputs,
            r.refused,
            r.uncaught + r.foreign,
            r.notFinite,
            r.slowest / 1_000_000,
            r.largest / 1_000_000,
            (long) r.seconds
        };
        Path row = Kind.DAMAGE.row(r.name);
        if (Files.exists(row)) {
            String[] before = Files.readString(row).split(CELLS, -1);
            for (int i = 0; i < n.length; i++) {
                long other = Long.parseLong(before[i + 1]);
                n[i] = i == SLOWEST || i == LARGEST ? Math.max(n[i], other) : n[i] + other;
            }
        }
        List<String> cells = new ArrayList<>(List.of(r.name));
        Arrays.stream(n).mapToObj(Long::toString).forEach(cells::add);
        Kind.DAMAGE.put(cells);
        write();
    }

    static void addCoverage(String name, long inputs, long first, long places, long seconds) throws IOException {
        Kind.COVERAGE.put(cells(name, inputs, first, places, 0, seconds));
        write();
    }

    static void addKills(String writer, int kills, int whole, int leftOver) throws IOException {
        Kind.KILLS.put(cells(writer, kills, whole, kills - whole, leftOver));
        write();
    }

    static void addDisks(String writer, int limits, int failed, int whole, int leftOver) throws IOException {
        Kind.DISKS.put(cells(writer, limits, failed, whole, leftOver));
        write();
    }

    private static List<String> cells(String name, long... numbers) {
        List<String> cells = new ArrayList<>(List.of(name));
        Arrays.stream(numbers).mapToObj(Long::toString).forEach(cells::add);
        return cells;
    }

    private static void write() throws IOException {
        String page = System.getProperty("limber.table", "");
        if (!page.isEmpty()) {
            StringBuilder text = new StringBuilder(
                    "# Reliability: figures\n\nWritten by `mvn verify -Pfuzz`; not to be edited by hand.\n");
            for (Kind kind : Kind.values()) {
                if (Files.exists(kind.folder())) {
                    text.append('\n').append(kind.table().markdown());
                }
            }
            AtomicFile.write(Path.of(page), text.toString());
        }
    }
}

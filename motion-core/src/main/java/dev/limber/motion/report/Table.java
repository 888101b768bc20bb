package dev.limber.motion.report;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table to print.
 *
 * @param note what the figures are, below the title
 * @param columns heads of the columns; the first one names the rows
 * @param rows cells, as many in each as there are columns
 */
public record Table(String title, String note, List<String> columns, List<List<String>> rows) {
    private static final int WIDEST = 40;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size() + " columns: " + row);
            }
        }
    }

    /** Makes a table with those of the columns that tables show. */
    public static <R> Table of(String title, String note, List<Column<R>> columns, List<R> rows) {
        List<Column<R>> shown = columns.stream().filter(Column::isInTables).toList();
        return new Table(
                title,
                note,
                shown.stream().map(Column::heading).toList(),
                rows.stream()
                        .map(row -> shown.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())
                        .toList());
    }

    /** Returns a figure for a cell: a dash if there is none. */
    public static String number(String format, double value) {
        return Format.of(format).cell(value);
    }

    /** Returns the table for a terminal: columns lined up by blanks. */
    public String text() {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        BinaryOperator<String> lines = (a, b) -> a + "\n" + b;
        String body = Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> aligned(row, widths))
                .reduce(lines)
                .orElse("");
        return title + "\n" + note + "\n\n" + body + "\n";
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String aligned(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> {
                    String cell = row.get(i);
                    String blanks = " ".repeat(widths[i] - cell.length());
                    return i == 0 ? cell + blanks : blanks + cell;
                })
                .collect(Collectors.joining("  "));
    }

    /**
     * Returns rows of words for a terminal: cells to the left, without title and note. Cells that are much wider than the
     * rest push what follows to the right.
     */
    public String list() {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> Stream.concat(Stream.of(columns), rows.stream())
                        .mapToInt(row -> row.get(column).length())
                        .filter(width -> width <= WIDEST)
                        .max()
                        .orElse(0))
                .toArray();
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(i -> row.get(i)
                                + " ".repeat(Math.max(0, widths[i] - row.get(i).length())))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the table for a page: numbers to the right. */
    public String markdown() {
        String rule = "|---|" + "---:|".repeat(columns.size() - 1);
        return "## " + title + "\n\n" + note + "\n\n" + line(columns) + "\n" + rule + "\n"
                + rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> row) {
        return row.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}

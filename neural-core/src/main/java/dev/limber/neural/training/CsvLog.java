package dev.limber.neural.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.report.Csv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A log of numbers by step that grows row by row, also after a run is resumed. Incomplete rows, after a full disk or a
 * crash, are ignored.
 */
public final class CsvLog {
    private final Path path;

    /** Opens a log and takes out rows after {@code lastStep}, which a run left that went on after its checkpoint. */
    public CsvLog(Path path, long lastStep) throws IOException {
        this.path = path;
        List<List<String>> rows = rows(path);
        if (rows.isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        List<List<String>> kept = rows.subList(1, rows.size()).stream()
                .filter(row -> Double.parseDouble(row.get(0)) <= lastStep)
                .toList();
        byte[] text = Csv.text(rows.get(0), kept).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(path, out -> out.write(text));
    }

    /** Adds a row; the columns are the same in every row. */
    public void add(long step, Map<String, Double> columns) throws IOException {
        List<String> head = new ArrayList<>(List.of("step"));
        head.addAll(columns.keySet());
        List<String> row = new ArrayList<>(List.of(Long.toString(step)));
        columns.values().forEach(value -> row.add(String.format(Locale.ROOT, "%.6g", value)));
        String text = Files.exists(path) ? Csv.text(row, List.of()) : Csv.text(head, List.of(row));
        Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns the rows of a log file, none where there is no file: the numbers by column, the step first. */
    public static List<Map<String, Double>> read(Path path) throws IOException {
        List<Map<String, Double>> numbers = new ArrayList<>();
        List<List<String>> rows = rows(path);
        for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            Map<String, Double> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                byColumn.put(rows.get(0).get(i), Double.valueOf(row.get(i)));
            }
            numbers.add(byColumn);
        }
        return numbers;
    }

    /** Returns the head and the whole rows of a file. */
    private static List<List<String>> rows(Path path) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path, StandardCharsets.ISO_8859_1)) {
                List<String> row = fields(line);
                if (rows.isEmpty() ? !row.isEmpty() : isWhole(row, rows.get(0).size())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static List<String> fields(String line) throws IOException {
        try {
            List<List<String>> rows = Csv.read(line);
            return rows.isEmpty() ? List.of() : rows.get(0);
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private static boolean isWhole(List<String> row, int columns) {
        try {
            row.forEach(Double::valueOf);
            return row.size() == columns;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

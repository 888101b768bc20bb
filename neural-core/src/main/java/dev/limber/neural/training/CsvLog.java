package dev.limber.neural.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table of numbers by step that grows row by row, so that a run can be watched and a resumed one goes on in it. */
public final class CsvLog {
    private final Path path;

    /** Opens a log and takes out rows after {@code lastStep}, which a run left that went on after its checkpoint. */
    public CsvLog(Path path, long lastStep) throws IOException {
        this.path = path;
        if (Files.exists(path)) {
            List<String> kept = new ArrayList<>();
            for (String line : Files.readAllLines(path)) {
                if (kept.isEmpty() || Long.parseLong(line.substring(0, line.indexOf(','))) <= lastStep) {
                    kept.add(line);
                }
            }
            Files.write(path, kept);
        }
    }

    /** Adds a row; the columns are the same in every row. */
    public void add(long step, Map<String, Double> columns) throws IOException {
        StringBuilder text = new StringBuilder();
        if (!Files.exists(path)) {
            text.append("step,").append(String.join(",", columns.keySet())).append('\n');
        }
        text.append(step);
        columns.values().forEach(value -> text.append(String.format(Locale.ROOT, ",%.6g", value)));
        Files.writeString(path, text.append('\n').toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Returns the rows of a log file, none where there is no file: the numbers by column, the step first. */
    public static List<Map<String, Double>> read(Path path) throws IOException {
        List<Map<String, Double>> rows = new ArrayList<>();
        List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, Double> row = new LinkedHashMap<>();
            String[] names = lines.get(0).split(",", -1);
            String[] cells = line.split(",", -1);
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], Double.valueOf(cells[i]));
            }
            rows.add(row);
        }
        return rows;
    }
}

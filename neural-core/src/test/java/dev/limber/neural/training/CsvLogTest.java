package dev.limber.neural.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLogTest {
    @TempDir
    private Path folder;

    private Path log() throws IOException {
        Path file = folder.resolve("training.csv");
        CsvLog log = new CsvLog(file, 0);
        for (int step = 10; step <= 30; step += 10) {
            Map<String, Double> columns = new LinkedHashMap<>();
            columns.put("loss", 1.0 / step);
            columns.put("loss, rotations", Double.NaN);
            log.add(step, columns);
        }
        return file;
    }

    private static List<Double> steps(Path file) throws IOException {
        return CsvLog.read(file).stream().map(row -> row.get("step")).toList();
    }

    @Test
    void rowsComeBackByColumn() throws IOException {
        Map<String, Double> last = CsvLog.read(log()).get(2);
        assertEquals(List.of("step", "loss", "loss, rotations"), List.copyOf(last.keySet()));
        assertEquals(1 / 30.0, last.getOrDefault("loss", 0.0), 1e-6);
    }

    @Test
    void rowsAfterTheCheckpointAreTakenOut() throws IOException {
        Path file = log();
        CsvLog resumed = new CsvLog(file, 20);
        assertEquals(List.of(10.0, 20.0), steps(file));
        resumed.add(30, Map.of("loss", 0.5));
        assertEquals(4, Files.readAllLines(file).size());
    }

    @Test
    void rowsThatAreNotWholeArePassedOver() throws IOException {
        for (String rest : List.of("17", "40,0.1", "40,\"0.", "\0\0\0\0\0", "40,x,y")) {
            Files.deleteIfExists(folder.resolve("training.csv"));
            Path file = log();
            Files.writeString(file, rest, StandardOpenOption.APPEND);
            assertEquals(List.of(10.0, 20.0, 30.0), steps(file), rest);
            new CsvLog(file, 1000).add(50, new LinkedHashMap<>(Map.of("loss", 1.0, "b", 2.0)));
            assertEquals(List.of(10.0, 20.0, 30.0, 50.0), steps(file), rest);
        }
    }
}

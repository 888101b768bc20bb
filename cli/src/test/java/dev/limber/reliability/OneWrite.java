package dev.limber.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A process that writes the new version of every file once, and says how that went. */
public final class OneWrite {
    private OneWrite() {}

    /**
     * Writes, and prints a line for each writer.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        StringBuilder outcomes = new StringBuilder();
        for (Map.Entry<String, Writers.Writer> writer : Writers.all().entrySet()) {
            try {
                writer.getValue().write(1, folder.resolve(writer.getKey()));
                outcomes.append("OK ").append(writer.getKey()).append(" -\n");
            } catch (IOException e) {
                outcomes.append("FAILED ")
                        .append(writer.getKey())
                        .append(' ')
                        .append(e.getMessage())
                        .append('\n');
            }
        }
        System.out.print(outcomes);
    }
}

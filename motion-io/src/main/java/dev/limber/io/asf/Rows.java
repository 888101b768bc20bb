package dev.limber.io.asf;

import dev.limber.io.file.FileBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The rows of an Acclaim file as words, without comments and empty rows. */
final class Rows {
    private final String file;
    private final List<String> rows;
    private int row; // of the current one, counted from 1
    private List<String> words = List.of();

    private Rows(String file, List<String> rows) {
        this.file = file;
        this.rows = rows;
    }

    static Rows of(Path file) throws IOException {
        String text = new String(FileBytes.read(file), StandardCharsets.ISO_8859_1);
        return new Rows(file.toString(), text.lines().toList());
    }

    /** Goes back to before the first row. */
    void rewind() {
        row = 0;
        words = List.of();
    }

    /** Moves to the next row; false at the end of the file. */
    boolean next() {
        while (row < rows.size()) {
            String text = rows.get(row++).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                words = List.of(text.split("[\\s,()]+"));
                if (!words.isEmpty()) {
                    return true;
                }
            }
        }
        words = List.of();
        return false;
    }

    /** Returns the words of the row; none after the end of the file. */
    String file() {
        return file;
    }

    List<String> words() {
        return words;
    }

    String first() {
        return word(0);
    }

    boolean isSection() {
        return first().startsWith(":");
    }

    String word(int at) {
        if (at >= words.size()) {
            throw error("expected " + (at + 1) + " words, found '" + String.join(" ", words) + "'");
        }
        return words.get(at);
    }

    double number(int at) {
        String word = word(at);
        double value;
        try {
            value = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw error("expected a number, found '" + word + "'");
        }
        if (!Double.isFinite(value)) {
            throw error("expected a finite number, found '" + word + "'");
        }
        return value;
    }

    AcclaimException error(String message) {
        return new AcclaimException(file, row, message);
    }
}

package dev.limber.motion.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Files of comma-separated values, with a row of names above the others; names with commas are quoted. */
public final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private Csv() {}

    /** Returns a figure for a field, of nine digits; empty if there is none. */
    public static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.9g", value);
    }

    /** Returns the text of a file with all columns of the rows. */
    public static <R> String of(List<Column<R>> columns, List<R> rows) {
        return text(
                columns.stream().map(Column::id).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.field().apply(row))
                                .toList())
                        .toList());
    }

    /** Returns the text of a file. */
    public static String text(List<String> head, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (Rows writer = write(text)) {
            writer.add(head);
            for (List<String> row : rows) {
                writer.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never, in memory
        }
        return text.toString();
    }

    /** Starts to write a file row by row; the caller closes the rows, which leaves {@code out} open and flushed. */
    public static Rows write(Writer out) throws IOException {
        return new Rows(MAPPER.writer().writeValues(out));
    }

    /**
     * Reads all rows of a text, the names above them first.
     *
     * @throws JsonProcessingException when a quote is not closed
     */
    public static List<List<String>> read(String text) throws IOException {
        ObjectReader reader = MAPPER.readerForListOf(String.class);
        try (MappingIterator<List<String>> rows = reader.readValues(text)) {
            return rows.readAll();
        }
    }

    /** A file that is being written. */
    public static final class Rows implements AutoCloseable {
        private final SequenceWriter writer;

        private Rows(SequenceWriter writer) {
            this.writer = writer;
        }

        public void add(List<String> fields) throws IOException {
            writer.write(fields);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}

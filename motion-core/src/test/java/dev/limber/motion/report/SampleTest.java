package dev.limber.motion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Format NUMBER = Format.decimals(1);

    /** A walk of so many steps. */
    private record Walk(double metres, double seconds) {}

    private static final Measure<Walk> LENGTH = Measure.mean("length", "length", NUMBER, Walk::metres);
    private static final Measure<Walk> LONGEST = Measure.worst("longest", "longest", NUMBER, Walk::metres);
    private static final Measure<Walk> SPEED =
            Measure.ratio("speed", "speed, m/s", NUMBER, walk -> Tally.ratio(walk.metres(), walk.seconds()));
    private static final Measure<Walk> SECONDS = Measure.mean("seconds", "", NUMBER, Walk::seconds);
    private static final List<Measure<Walk>> ALL = List.of(LENGTH, LONGEST, SPEED, SECONDS);

    private static final Sample BOTH =
            Sample.sum(List.of(Sample.of(ALL, new Walk(1, 1)), Sample.of(ALL, new Walk(5, 9))));

    @Test
    void findingsArePutTogetherAsTheMeasureSays() {
        assertEquals(3, BOTH.value(LENGTH));
        assertEquals(5, BOTH.value(LONGEST));
        assertEquals(0.6, BOTH.value(SPEED), 1e-12); // not the mean of 1 and 5 / 9
    }

    @Test
    void whatWasNotMeasuredHasNoFigure() {
        assertTrue(Double.isNaN(Sample.NONE.value(LENGTH)));
        Sample length = Sample.of(List.of(LENGTH), new Walk(2, 1));
        assertTrue(Double.isNaN(length.value(SPEED)));
        assertEquals(2, length.plus(Sample.of(List.of(SECONDS), new Walk(0, 4))).value(LENGTH));
    }

    @Test
    void oneMeasureMakesItsColumnInTablesAndInFiles() {
        List<Column<Sample>> columns = Column.of(ALL, sample -> sample);
        Table table = Table.of("Walks", "Two.", columns, List.of(BOTH));
        assertEquals(List.of("length", "longest", "speed, m/s"), table.columns());
        assertEquals(List.of("3.0", "5.0", "0.6"), table.rows().get(0));
        assertEquals(
                List.of("length,longest,speed,seconds", "3.00000000,5.00000000,0.600000000,5.00000000"),
                Csv.of(columns, List.of(BOTH)).lines().toList());
    }
}

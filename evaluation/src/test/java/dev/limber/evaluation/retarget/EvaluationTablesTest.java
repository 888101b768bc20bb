package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.metric.PositionError;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluationTablesTest {
    private static final EvaluationReport REPORT = new EvaluationReport(
            List.of("a", "b"),
            List.of(
                    paired("a", "mb->daz", 0),
                    paired("b", "mb->daz", 0),
                    paired("a", "daz->mb", 0.3),
                    paired("b", "daz->mb", 0),
                    score("a", "mb", Sample.of(ErrorMeasures.ROUND_TRIP, new ErrorMeasures.Distance(0.01, 0.05, 0))),
                    score("b", "mb", Sample.of(ErrorMeasures.ROUND_TRIP, new ErrorMeasures.Distance(0, 0, 0))),
                    score("a", "mb", Sample.of(ErrorMeasures.IDENTITY, new ErrorMeasures.Distance(0, 2e-6, 1e-4)))));

    private static Score score(String method, String forms, Sample sample) {
        return new Score(method, forms, "02,01", sample);
    }

    /** Returns the score of a motion that is too large by {@code error} of itself. */
    private static Score paired(String method, String forms, double error) {
        Rig doll = Dolls.rig(2, 0);
        Clip clip = Dolls.swinging(doll, "LeftArm");
        JointPaths paths = JointPaths.of(clip, ScoredJoints.of(doll));
        JointPaths scaled = paths.map(position -> position.times(1 + error));
        ErrorMeasures.Retargeted result = new ErrorMeasures.Retargeted(PositionError.between(scaled, paths, 2), 0.05);
        Sample motion = MotionMeasures.of(clip, doll, clip, doll);
        return score(method, forms, Sample.of(ErrorMeasures.RETARGETED, result).plus(motion));
    }

    private static String cell(Table table, int row, String column) {
        return table.rows().get(row).get(table.columns().indexOf(column));
    }

    @Test
    void overviewAveragesOverDirections() {
        Table overview = EvaluationTables.summary(REPORT).get(0);
        double worse = REPORT.scores().get(2).sample().value(ErrorMeasures.GLOBAL);
        assertEquals(String.format(Locale.ROOT, "%.2f", worse / 2), cell(overview, 0, "R1 global"));
        assertEquals("0.00", cell(overview, 1, "R1 global"));
        assertEquals("1.00", cell(overview, 0, "R3 contact F1"));
        assertEquals("1.00", cell(overview, 0, "R2 mean, % of height"));
        assertEquals("2.0e-06", cell(overview, 0, "R4 heights"));
    }

    @Test
    void aMethodWithoutScoresShowsADash() {
        assertEquals("-", cell(EvaluationTables.summary(REPORT).get(0), 1, "R4 degrees"));
    }

    @Test
    void breakdownHasATableOfJointsForEachMethodAndOneOfRecordings() {
        List<Table> tables = EvaluationTables.breakdown(REPORT);
        assertEquals(3, tables.size());
        assertEquals("0.00 / 0.00", cell(tables.get(0), 0, "mb->daz"));
        assertEquals("daz->mb 02,01", tables.get(2).rows().get(1).get(0));
    }

    @Test
    void csvHoldsEveryFigure() {
        List<String> rows = EvaluationTables.csv(REPORT).lines().toList();
        assertEquals("method,forms,recording,measure,value", rows.get(0));
        assertTrue(rows.contains("a,mb,\"02,01\",R2 worst,0.0500000000"), "names with commas are quoted");
        assertEquals(1 + 4 * (ErrorMeasures.RETARGETED.size() + MotionMeasures.ALL.size()) + 2 * 2 + 2, rows.size());
    }
}

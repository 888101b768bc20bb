package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.metric.ContactAgreement;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.metric.JointPaths;
import dev.limber.motion.metric.Penetration;
import dev.limber.motion.metric.PositionError;
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
                    new RoundTripScore("a", "mb", "02_01", 0.01, 0.05),
                    new RoundTripScore("b", "mb", "02_01", 0, 0),
                    new IdentityScore("a", "mb", "02_01", 1e-4, 2e-6)));

    /** Returns the score of a motion that is too large by {@code error} of itself. */
    private static PairedScore paired(String method, String forms, double error) {
        Rig doll = Dolls.rig(2, 0);
        JointPaths paths = JointPaths.of(Dolls.swinging(doll, "LeftArm"), ScoredJoints.of(doll));
        JointPaths scaled = paths.map(position -> position.times(1 + error));
        MotionScore motion = new MotionScore(
                new FootSkate(2, 10),
                new FootSkate(1, 10),
                new ContactAgreement(9, 1, 1),
                new Penetration(0, 0),
                new Penetration(0, 0),
                3,
                2,
                0,
                0);
        return new PairedScore(method, forms, "02_01", 0.05, PositionError.between(scaled, paths, 2), motion);
    }

    private static String cell(Table table, int row, String column) {
        return table.rows().get(row).get(table.columns().indexOf(column));
    }

    @Test
    void overviewAveragesOverDirections() {
        Table overview = EvaluationTables.summary(REPORT).get(0);
        PairedScore worse = REPORT.scores(PairedScore.class, "a").get(1);
        assertEquals(String.format(Locale.ROOT, "%.2f", worse.error().global() / 2), cell(overview, 0, "R1 global"));
        assertEquals("0.00", cell(overview, 1, "R1 global"));
        assertEquals("2.00", cell(overview, 0, "R3 skate ratio"));
        assertEquals("0.90", cell(overview, 0, "R3 contact F1"));
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
        assertEquals("daz->mb 02_01", tables.get(2).rows().get(1).get(0));
    }

    @Test
    void csvHoldsEveryFigure() {
        List<String> rows = ScoreCsv.of(REPORT).lines().toList();
        assertEquals("method,forms,recording,measure,value", rows.get(0));
        assertTrue(rows.contains("a,mb,02_01,R2 worst,0.0500000000"));
        assertEquals(1 + 4 * (3 + 2 * 15 + 9) + 2 * 2 + 2, rows.size());
    }
}

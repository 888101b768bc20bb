package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the test R3 on characters that take a recording. */
public final class CharacterEvaluation {
    private static final Vec3 UP = new Vec3(0, 1, 0); // in all characters' files that there are

    private CharacterEvaluation() {}

    /**
     * Scores the methods on every character.
     *
     * @param recording with Y up, without a T-pose before the motion
     * @param characters humanoid rigs by name
     */
    public static List<CharacterScore> run(
            Clip recording,
            Map<String, Rig> characters,
            List<RetargetMethod> methods,
            RoundTrip trip,
            Progress progress)
            throws IOException {
        Rig source = Rig.of(recording);
        List<CharacterScore> scores = new ArrayList<>();
        for (Map.Entry<String, Rig> character : characters.entrySet()) {
            for (RetargetMethod method : methods) {
                Clip moved = method.prepare(source, character.getValue()).retarget(recording);
                Clip output = trip.through(moved);
                Sample sample = MotionMeasures.of(recording, source, output, Rig.of(output), UP);
                scores.add(new CharacterScore(method.name(), character.getKey(), sample));
                progress.report(scores.size(), (long) characters.size() * methods.size());
            }
        }
        return scores;
    }

    /** Returns the table of the scores, a character and method a row. */
    public static Table table(String recording, List<CharacterScore> scores) {
        List<Column<CharacterScore>> columns = new ArrayList<>();
        columns.add(Column.label("character and method", score -> score.character() + " " + score.method()));
        columns.addAll(Column.of(MotionMeasures.ALL, CharacterScore::sample));
        return Table.of("R3 of characters with " + recording, MotionMeasures.NOTE, columns, scores);
    }

    /** Returns the text of a file with every figure, one a row. */
    public static String csv(List<CharacterScore> scores) {
        List<List<String>> rows = new ArrayList<>();
        for (CharacterScore score : scores) {
            score.sample()
                    .forEach((measure, value) ->
                            rows.add(List.of(score.method(), score.character(), measure, Csv.number(value))));
        }
        return Csv.text(List.of("method", "character", "measure", "value"), rows);
    }
}

package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Slice;
import dev.limber.motion.report.Column;
import dev.limber.motion.report.Csv;
import dev.limber.motion.report.Measure;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.ResultCheck;
import dev.limber.retarget.ResultMeasures;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.Retargeter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the tests R3 and R6: a recording on many characters. */
public final class CharacterEvaluation {
    private CharacterEvaluation() {}

    /**
     * Scores the methods on every character.
     *
     * @param recording its first frame a T-pose before the motion
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
        Clip pose = Slice.of(recording, 0, 1);
        Clip motion = Slice.of(recording, 1, recording.frameCount());
        List<CharacterScore> scores = new ArrayList<>();
        for (Map.Entry<String, Rig> character : characters.entrySet()) {
            Rig target = character.getValue();
            JointMap map = JointMap.between(source, target);
            for (RetargetMethod method : methods) {
                Retargeter retargeter = method.prepare(source, target);
                Clip moved = retargeter.retarget(motion);
                Clip posed = retargeter.retarget(pose);
                Clip output = trip.through(moved);
                Sample sample = MotionMeasures.of(motion, source, output, Rig.of(output));
                EyeMeasures.Look look = new EyeMeasures.Look(
                        ResultMeasures.of(source, target, map, motion, moved),
                        ResultMeasures.of(source, target, map, pose, posed),
                        ResultCheck.of(source, target, map, motion, moved));
                scores.add(new CharacterScore(
                        method.name(), character.getKey(), sample.plus(Sample.of(EyeMeasures.ALL, look))));
                progress.report(scores.size(), (long) characters.size() * methods.size());
            }
        }
        return scores;
    }

    /** Returns the tables of the scores, a character and method a row. */
    public static List<Table> tables(String recording, List<CharacterScore> scores) {
        return List.of(
                table("R3 of characters with " + recording, MotionMeasures.NOTE, MotionMeasures.ALL, scores),
                table("R6, what the eye sees, with " + recording, EyeMeasures.NOTE, EyeMeasures.ALL, scores));
    }

    private static <C> Table table(String title, String note, List<Measure<C>> measures, List<CharacterScore> scores) {
        List<Column<CharacterScore>> columns = new ArrayList<>();
        columns.add(Column.label("character and method", score -> score.character() + " " + score.method()));
        columns.addAll(Column.of(measures, CharacterScore::sample));
        return Table.of(title, note, columns, scores);
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

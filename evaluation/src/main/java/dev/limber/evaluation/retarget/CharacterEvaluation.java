package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Vec3;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RetargetMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                MotionScore motion = MotionScore.of(recording, source, output, Rig.of(output), UP);
                scores.add(new CharacterScore(method.name(), character.getKey(), motion));
                progress.report(scores.size(), (long) characters.size() * methods.size());
            }
        }
        return scores;
    }

    /** Returns the table of the scores, a character and method a row. */
    public static Table table(String recording, List<CharacterScore> scores) {
        List<List<String>> rows = new ArrayList<>();
        for (CharacterScore score : scores) {
            rows.add(MotionColumns.row(score.character() + " " + score.method(), List.of(score.motion())));
        }
        return new Table(
                "R3 of characters with " + recording,
                MotionColumns.NOTE,
                MotionColumns.heads("character and method"),
                rows);
    }

    /** Returns the text of a file with every figure, one a row, with a head row. */
    public static String csv(List<CharacterScore> scores) {
        StringBuilder text = new StringBuilder("method,character,measure,value\n");
        for (CharacterScore score : scores) {
            score.motion()
                    .measures()
                    .forEach((measure, value) -> text.append(String.format(
                            Locale.ROOT, "%s,%s,%s,%.9g\n", score.method(), score.character(), measure, value)));
        }
        return text.toString();
    }
}

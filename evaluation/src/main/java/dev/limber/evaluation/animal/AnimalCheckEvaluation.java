package dev.limber.evaluation.animal;

import dev.limber.evaluation.animal.AnimalBreaks.Break;
import dev.limber.evaluation.animal.AnimalEvaluation.Take;
import dev.limber.evaluation.retarget.CheckVerdict;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.report.Table;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ChainBindings;
import dev.limber.retarget.Finding;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.ResultCheck;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import java.util.ArrayList;
import java.util.List;

/** Counts what the check of results tells of clips between animals of one plan, good ones and broken ones. */
public final class AnimalCheckEvaluation {
    private AnimalCheckEvaluation() {}

    /** A clip and the animal that it goes to. */
    public record Pair(Take take, String target, Rig rig) {}

    /** Checks every pair as it is and broken in each of several ways. */
    public static List<CheckVerdict> run(List<Pair> pairs, Progress progress) {
        List<CheckVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            progress.report(i, pairs.size());
            AnimalBreaks.of(pair.rig).forEach((how, broken) -> {
                String clip = pair.take.name() + " " + pair.take.clipName();
                verdicts.add(new CheckVerdict(clip, pair.target, how, findings(pair, broken)));
            });
        }
        return verdicts;
    }

    /** Returns how many of each kind were found, and which good results were blamed. */
    public static List<Table> tables(List<CheckVerdict> verdicts) {
        return CheckVerdict.tables("Animals: warnings of the check", verdicts);
    }

    static List<Finding> findings(Pair pair, Break broken) {
        Rig source = pair.take.rig();
        JointMap map = ChainBindings.bind(
                JointMap.between(source, pair.rig), broken.bindings().apply(pair.rig), source, pair.rig);
        Clip clip = broken.clip().of(pair.take.clip(), source);
        Clip result = RetargetMethod.GEOMETRIC
                .prepare(source, pair.rig, map, RetargetSettings.DEFAULT)
                .retarget(clip);
        return ResultCheck.of(source, pair.rig, map, clip, broken.result().of(result, pair.rig));
    }
}

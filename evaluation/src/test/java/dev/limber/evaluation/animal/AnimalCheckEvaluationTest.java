package dev.limber.evaluation.animal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.evaluation.animal.AnimalCheckEvaluation.Pair;
import dev.limber.evaluation.animal.AnimalEvaluation.Take;
import dev.limber.evaluation.retarget.CheckVerdict;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.SketchedBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dog that stands still, on a longer one. */
class AnimalCheckEvaluationTest {
    private static Rig dog(double body) {
        return Rig.of(new SketchedBody()
                .middle("spine", "", 1.2, -0.7 * body, 1.25, -0.2 * body, 1.2, 0.3 * body, 1.2, 0.7 * body)
                .middle("neck", "spine4", 1.5, 0.8 * body + 0.2, 1.8, 0.8 * body + 0.4)
                .middle("head", "neck2", 1.9, 0.8 * body + 0.6, 1.8, 0.8 * body + 0.9)
                .middle("tail", "spine1", 1.1, -body, 0.9, -1.2 * body)
                .pair("frontleg", "spine4", 0.2, 1, 0.7 * body, 0.2, 0.5, 0.7 * body - 0.1, 0.2, 0, 0.7 * body)
                .pair("hindleg", "spine1", 0.2, 1, -0.7 * body, 0.2, 0.5, 0.1 - 0.7 * body, 0.2, 0, -0.7 * body)
                .named());
    }

    private static Clip still(Rig rig) {
        Clip.Builder builder =
                new Clip.Builder(rig.skeleton(), 1 / 30.0, 30, rig.chains().root());
        for (int frame = 0; frame < 30; frame++) {
            builder.set(frame, rig.skeleton().restPose());
        }
        return builder.build();
    }

    @Test
    void whatIsBrokenIsToldAndWhatIsGoodIsNot() {
        Rig source = dog(1);
        Pair pair = new Pair(new Take("dog", source, "Still", still(source)), "long", dog(1.4));
        List<CheckVerdict> verdicts = AnimalCheckEvaluation.run(List.of(pair), Progress.NONE);
        assertTrue(verdicts.size() > 10);
        for (CheckVerdict verdict : verdicts) {
            assertEquals(
                    verdict.how().equals(CheckVerdict.GOOD), verdict.findings().isEmpty(), verdict::toString);
        }
    }
}

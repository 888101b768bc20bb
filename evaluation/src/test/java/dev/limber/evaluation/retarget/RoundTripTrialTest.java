package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.LimberData;
import dev.limber.retarget.RetargetMethod;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTrialTest {
    /**
     * Legs that are straight while both feet stand, a heel that lifts between two contacts, a knee that jumps, hands near the
     * floor, and a foot that lands pitched.
     */
    @ParameterizedTest
    @ValueSource(strings = {"08_06", "08_08", "01_05", "05_06", "02_06", "08_03"})
    void aStretchedRigBringsBackWhatItWasGiven(String recording) throws Exception {
        RoundTripTrial trial = new RoundTripTrial(new CmuClips(LimberData.folder()), recording);
        Score score = trial.run(List.of(RetargetMethod.GEOMETRIC)).get(0);
        double worst = score.sample().value(ErrorMeasures.ROUND_TRIP_WORST);
        assertTrue(worst < 0.03, recording + " is off by " + worst + " heights");
    }
}

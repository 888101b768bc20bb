package dev.limber.inbetween.neural;

import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.measure.PositionStatistics;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.neural.io.Safetensors;
import java.util.Optional;

/**
 * Data for training and testing.
 *
 * @param statistics of the training recordings
 * @param batch what is drawn from them
 * @param initialModel the model file of a run that goes on: the scales in it are what its weights are made for
 */
public record TrainingData(
        MotionSet training,
        PositionStatistics statistics,
        WindowBenchmark validation,
        BatchSettings batch,
        Optional<Safetensors> initialModel) {}

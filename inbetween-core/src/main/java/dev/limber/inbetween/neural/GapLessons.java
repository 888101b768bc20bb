package dev.limber.inbetween.neural;

import dev.limber.inbetween.MotionSet;
import dev.limber.inbetween.evaluate.LafanBenchmark;
import dev.limber.inbetween.evaluate.PositionStatistics;
import dev.limber.neural.Safetensors;
import java.util.Optional;

/**
 * What a network learns from and is tested with.
 *
 * @param statistics of the training recordings
 * @param batch what is drawn from them
 * @param begun the model file of a run that goes on: the scales in it are what its weights are made for
 */
public record GapLessons(
        MotionSet training,
        PositionStatistics statistics,
        LafanBenchmark validation,
        BatchSettings batch,
        Optional<Safetensors> begun) {}

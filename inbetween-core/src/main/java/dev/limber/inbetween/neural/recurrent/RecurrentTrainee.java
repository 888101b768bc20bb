package dev.limber.inbetween.neural.recurrent;

import dev.limber.inbetween.neural.Trainee;
import dev.limber.inbetween.neural.TrainingData;
import dev.limber.inbetween.neural.WindowSampler;
import dev.limber.neural.Compute;
import dev.limber.neural.Weights;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.training.Objective;
import java.util.random.RandomGenerator;

/** The recurrent network with its critics. */
final class RecurrentTrainee implements Trainee {
    private final RecurrentModel model;
    private final MotionCritic shortTerm;
    private final MotionCritic longTerm;
    private final RecurrentObjective objective;

    RecurrentTrainee(
            RecurrentModel model, WindowSampler sampler, TrainingData data, Compute compute, RandomGenerator initial) {
        this.model = model;
        shortTerm = MotionCritic.shortTerm(compute, initial);
        longTerm = MotionCritic.longTerm(compute, initial);
        objective = new RecurrentObjective(model, shortTerm, longTerm, sampler, data);
    }

    @Override
    public Weights weights() {
        return model.weights();
    }

    @Override
    public void load(Safetensors file) {
        model.weights().load(file);
    }

    @Override
    public Objective objective() {
        return objective;
    }

    @Override
    public void close() {
        longTerm.close();
        shortTerm.close();
        model.close();
    }
}

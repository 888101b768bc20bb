package dev.limber.neural.training;

import ai.djl.ndarray.NDManager;
import dev.limber.neural.Compute;
import dev.limber.neural.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The critics' part of every training step. */
public final class CriticTraining implements AutoCloseable {
    private record Player(String name, Critic critic, Optimizer optimizer) {}

    private final Compute compute;
    private final List<Player> players = new ArrayList<>();

    public CriticTraining(Map<String, Critic> critics, Optimizer.Settings settings, Compute compute) {
        this.compute = compute;
        critics.forEach((name, critic) -> players.add(
                new Player(name, critic, settings.over(critic.weights().arrays(), compute))));
    }

    public void addTo(Checkpoint checkpoint) {
        for (Player player : players) {
            checkpoint.add(player.name + ".weights.", player.critic.weights().arrays());
            checkpoint.add(player.name + ".optimizer.", player.optimizer);
        }
    }

    /** Trains every critic on what the network has just made, and returns what to log. */
    public Map<String, Double> step(NDManager scope, long step, double rate, RandomGenerator random) {
        Map<String, Double> logged = new LinkedHashMap<>();
        for (Player player : players) {
            player.critic.weights().setTrained(true);
            Backward.run(compute, step, () -> player.critic.loss(scope, random))
                    .forEach((name, term) -> logged.put(player.name + "_" + name, term));
            player.optimizer.step(rate);
            player.critic.weights().setTrained(false);
        }
        return logged;
    }

    /** Forgets what a step left that ended before its time. */
    void clearGradients() {
        for (Player player : players) {
            player.critic.weights().setTrained(true);
            player.critic.weights().clearGradients();
            player.critic.weights().setTrained(false);
        }
    }

    @Override
    public void close() {
        players.forEach(player -> player.optimizer.close());
    }
}

package dev.limber.cli.terminal;

import dev.limber.neural.Compute;

/** Reads {@code --device}. */
public final class Devices {
    private Devices() {}

    /** Returns the device of that name: auto, cpu or gpu. */
    public static Compute compute(String name) {
        return switch (name) {
            case "auto" -> Compute.best();
            case "cpu" -> Compute.cpu();
            case "gpu" -> {
                Compute best = Compute.best();
                if (!best.isGpu()) {
                    throw new CommandFailedException("--device gpu: there is no GPU that the engine can use");
                }
                yield best;
            }
            default -> throw new BadUsageException("--device: there is no '" + name + "', only auto, cpu and gpu");
        };
    }
}

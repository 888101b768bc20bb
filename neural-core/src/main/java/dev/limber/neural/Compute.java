package dev.limber.neural;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * The engine on the class path and one of its devices. It is chosen once, at the start of a program, and passed to
 * everything that makes tensors.
 */
public record Compute(Engine engine, Device device) {
    /**
     * Returns the first GPU where there is one that the engine can use, else the CPU.
     *
     * @throws MissingEngineException when the engine's library is not here
     */
    public static Compute best() {
        Engine engine = load();
        return new Compute(engine, engine.defaultDevice());
    }

    public static Compute cpu() {
        return new Compute(load(), Device.cpu());
    }

    private static Engine load() {
        try {
            return Engine.getInstance();
        } catch (EngineException e) {
            throw new MissingEngineException(e);
        }
    }

    public boolean isGpu() {
        return device.isGpu();
    }

    /** Returns a manager that owns what is made with it, until the caller closes it. */
    public NDManager newManager() {
        return engine.newBaseManager(device);
    }

    public GradientCollector newGradientCollector() {
        return engine.newGradientCollector();
    }
}

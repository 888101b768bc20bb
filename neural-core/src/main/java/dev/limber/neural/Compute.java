package dev.limber.neural;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

/**
 * The engine and one of its devices. It is chosen once, at the start of a program, and passed to
 * everything that makes tensors.
 */
public record Compute(Engine engine, Device device) {
    /**
     * Returns the first GPU where there is one that the engine can use, else the CPU.
     *
     * @throws MissingEngineException when the engine's library is not here
     */
    public static Compute best() {
        Engine engine = PyTorchLibrary.load();
        return new Compute(engine, engine.defaultDevice());
    }

    public static Compute cpu() {
        return new Compute(PyTorchLibrary.load(), Device.cpu());
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

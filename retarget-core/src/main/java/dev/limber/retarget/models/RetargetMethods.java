package dev.limber.retarget.models;

import dev.limber.neural.Compute;
import dev.limber.neural.io.SafetensorsException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.neural.residual.AutoMethod;
import dev.limber.retarget.neural.residual.ResidualMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The retargeting methods by name. Networks are loaded when a method first needs them and kept until the program ends.
 * Thread-safe.
 */
public final class RetargetMethods {
    private final Path file;
    private volatile @Nullable RetargetMethod neural;

    /** @param file the networks of neural and auto, of any {@link RetargetNetwork} */
    public RetargetMethods(Path file) {
        this.file = file;
    }

    /** Returns the methods with the networks that come with limber, from the folder of its models. */
    public static RetargetMethods in(Path models) {
        return new RetargetMethods(models.resolve("retarget-residual.safetensors"));
    }

    /**
     * Returns a method; slow when its networks are to be read.
     *
     * @throws IOException when the networks cannot be read
     * @throws dev.limber.neural.io.SafetensorsException when their file is damaged, or holds networks that the method
     *     cannot use
     */
    public RetargetMethod open(MethodName name) throws IOException {
        if (name != MethodName.GEOMETRIC) {
            read();
        }
        return opened(name).orElseThrow();
    }

    private synchronized void read() throws IOException {
        if (neural == null) {
            neural = RetargetNetwork.read(file, Compute.best());
        }
    }

    /** Returns a method whose networks are read, or that has none. */
    public Optional<RetargetMethod> opened(MethodName name) {
        if (name == MethodName.GEOMETRIC) {
            return Optional.of(RetargetMethod.GEOMETRIC);
        }
        return Optional.ofNullable(neural).map(read -> name == MethodName.NEURAL ? read : auto(read));
    }

    private RetargetMethod auto(RetargetMethod read) {
        if (read instanceof ResidualMethod residual) {
            return new AutoMethod(residual.model());
        }
        throw new SafetensorsException(file
                + ": these networks only know the bodies that they were trained on; use the method neural, not auto");
    }
}

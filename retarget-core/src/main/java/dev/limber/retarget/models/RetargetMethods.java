package dev.limber.retarget.models;

import dev.limber.neural.Compute;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.neural.residual.AutoMethod;
import dev.limber.retarget.neural.residual.ResidualMethod;
import dev.limber.retarget.neural.residual.ResidualModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways of retargeting by name. The networks are read when a method first needs them and held until the program ends.
 * Many threads may use it at once.
 */
public final class RetargetMethods {
    private final Path file;
    private volatile @Nullable ResidualModel networks;

    /** @param file the networks of neural and auto */
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
     * @throws dev.limber.neural.io.SafetensorsException when their file is damaged or holds something else
     */
    public RetargetMethod open(MethodName name) throws IOException {
        if (name != MethodName.GEOMETRIC) {
            read();
        }
        return opened(name).orElseThrow();
    }

    private synchronized void read() throws IOException {
        if (networks == null) {
            networks = ResidualModel.read(file, Compute.best());
        }
    }

    /** Returns a method whose networks are read, or that has none. */
    public Optional<RetargetMethod> opened(MethodName name) {
        if (name == MethodName.GEOMETRIC) {
            return Optional.of(RetargetMethod.GEOMETRIC);
        }
        return Optional.ofNullable(networks)
                .map(model -> name == MethodName.NEURAL ? new ResidualMethod(model) : new AutoMethod(model));
    }
}

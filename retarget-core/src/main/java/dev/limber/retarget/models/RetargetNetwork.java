package dev.limber.retarget.models;

import dev.limber.neural.Compute;
import dev.limber.neural.io.Safetensors;
import dev.limber.neural.models.ModelKind;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.neural.residual.ResidualMethod;
import dev.limber.retarget.neural.residual.ResidualModel;
import dev.limber.retarget.neural.san.SanMethod;
import dev.limber.retarget.neural.san.SanModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** The kinds of networks that retarget. A new kind is a new constant. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum RetargetNetwork implements ModelKind<RetargetMethod> {
    /** Corrects the geometric solver on any human. */
    RESIDUAL(ResidualModel.ARCHITECTURE, (file, compute) -> new ResidualMethod(ResidualModel.of(file, compute))),

    /** Skeleton-aware networks, for bodies of the groups that they were trained on. */
    SAN(SanModel.ARCHITECTURE, (file, compute) -> new SanMethod("san", SanModel.of(file, compute)));

    private final String architecture;
    private final BiFunction<Safetensors, Compute, RetargetMethod> reader;

    RetargetNetwork(String architecture, BiFunction<Safetensors, Compute, RetargetMethod> reader) {
        this.architecture = architecture;
        this.reader = reader;
    }

    /**
     * Reads a model file of any of the kinds. The model stays open for as long as the program runs.
     *
     * @throws dev.limber.neural.io.SafetensorsException when the file is damaged or holds something else
     */
    public static RetargetMethod read(Path file, Compute compute) throws IOException {
        return ModelKind.read(file, compute, List.of(values()));
    }

    @Override
    public List<String> architectures() {
        return List.of(architecture);
    }

    @Override
    public RetargetMethod model(Safetensors contents, Compute compute) {
        return reader.apply(contents, compute);
    }
}

package dev.limber.cli;

import dev.limber.neural.Compute;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.evaluate.Baselines;
import dev.limber.retarget.neural.residual.AutoMethod;
import dev.limber.retarget.neural.residual.ResidualMethod;
import dev.limber.retarget.neural.residual.ResidualModel;
import dev.limber.retarget.neural.san.SanMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways of retargeting by name. One that needs a model reads it when it is asked for. */
final class RetargetMethods {
    /** Makes a method. */
    @FunctionalInterface
    private interface Source {
        RetargetMethod open() throws IOException;
    }

    private final Map<String, Source> forUsers = new LinkedHashMap<>();
    private final Path residualFile;
    private @Nullable ResidualModel residual;

    /** @param residualFile model of the methods neural and auto; null for the one that comes with limber */
    RetargetMethods(@Nullable Path residualFile) {
        this.residualFile =
                residualFile == null ? Checkout.assets().resolve("models/retarget-residual.safetensors") : residualFile;
        forUsers.put("geometric", () -> RetargetMethod.GEOMETRIC);
        forUsers.put("neural", () -> new ResidualMethod(residual()));
        forUsers.put("auto", () -> new AutoMethod(residual()));
    }

    private ResidualModel residual() throws IOException {
        if (residual == null) {
            residual = ResidualModel.read(residualFile, Compute.best());
        }
        return residual;
    }

    /** Skeleton-aware networks: for the bodies that a model was trained on alone, so not for users of any rig. */
    private static final String SAN = "san";

    private static Path shippedSan() {
        return Checkout.assets().resolve("models").resolve("san-cmu.safetensors");
    }

    /** Returns the method of that name, of those that are for users. */
    RetargetMethod open(String option, String name) throws IOException {
        Source source = forUsers.get(name);
        if (source == null) {
            throw new BadUsageException(
                    option + ": expected " + String.join(", ", forUsers.keySet()) + ", found '" + name + "'");
        }
        return source.open();
    }

    /** Returns the names of all that an evaluation can compare, baselines first. */
    List<String> evaluated() {
        List<String> names = new ArrayList<>();
        Baselines.ALL.forEach(method -> names.add(method.name()));
        names.addAll(forUsers.keySet());
        if (Files.exists(shippedSan())) {
            names.add(SAN);
        }
        return names;
    }

    /** Returns the method of that name, of those that an evaluation can compare. */
    RetargetMethod openEvaluated(String option, String name) throws IOException {
        if (name.startsWith(SAN + "=")) {
            String file = name.substring(SAN.length() + 1);
            return SanMethod.read(Path.of(file), SAN + " " + file);
        }
        if (name.equals(SAN)) {
            return SanMethod.read(shippedSan(), SAN);
        }
        if (!evaluated().contains(name)) {
            throw new BadUsageException(
                    option + ": there is no '" + name + "', only " + String.join(", ", evaluated()));
        }
        for (RetargetMethod method : Baselines.ALL) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return open(option, name);
    }
}

package dev.limber.cli.evaluate;

import dev.limber.cli.terminal.BadUsageException;
import dev.limber.cli.terminal.Checkout;
import dev.limber.evaluation.retarget.Baselines;
import dev.limber.neural.Compute;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.models.MethodName;
import dev.limber.retarget.models.RetargetMethods;
import dev.limber.retarget.models.RetargetNetwork;
import dev.limber.retarget.neural.san.SanMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The methods that an evaluation can compare, by name: baselines, those for users, and skeleton-aware networks. */
public record EvaluatedMethods(RetargetMethods forUsers) {
    /** Skeleton-aware networks: for the bodies that a model was trained on alone, so not for users of any rig. */
    private static final String SAN = "san";

    private static Path shippedSan() {
        return Checkout.models().resolve("san-cmu.safetensors");
    }

    /** Returns the names of all, baselines first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Baselines.ALL.forEach(method -> names.add(method.name()));
        for (MethodName method : MethodName.values()) {
            names.add(method.word());
        }
        if (Files.exists(shippedSan())) {
            names.add(SAN);
        }
        return names;
    }

    /** Returns the methods of those names, in their order; those that need a model read it. */
    public List<RetargetMethod> openAll(String option, List<String> names) throws IOException {
        List<RetargetMethod> methods = new ArrayList<>();
        for (String name : names) {
            methods.add(open(option, name));
        }
        return methods;
    }

    /** Returns the method of that name; one that needs a model reads it. */
    public RetargetMethod open(String option, String name) throws IOException {
        if (name.startsWith(SAN + "=")) {
            String file = name.substring(SAN.length() + 1);
            RetargetMethod method = RetargetNetwork.read(Path.of(file), Compute.best());
            return method instanceof SanMethod san ? san.named(SAN + " " + file) : method;
        }
        if (name.equals(SAN)) {
            return RetargetNetwork.read(shippedSan(), Compute.best());
        }
        for (RetargetMethod method : Baselines.ALL) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        Optional<MethodName> forUser = MethodName.of(name);
        if (forUser.isEmpty()) {
            throw new BadUsageException(option + ": there is no '" + name + "', only " + String.join(", ", names()));
        }
        return forUsers.open(forUser.get());
    }
}

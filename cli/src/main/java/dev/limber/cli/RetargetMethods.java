package dev.limber.cli;

import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.evaluate.Baselines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways of retargeting by name. One that needs a model reads it when it is asked for. */
final class RetargetMethods {
    /** Makes a method. */
    @FunctionalInterface
    private interface Source {
        RetargetMethod open() throws IOException;
    }

    private static final Map<String, Source> FOR_USERS = new LinkedHashMap<>();

    static {
        FOR_USERS.put("geometric", () -> RetargetMethod.GEOMETRIC);
    }

    private RetargetMethods() {}

    /** Returns the method of that name, of those that are for users. */
    static RetargetMethod open(String option, String name) throws IOException {
        Source source = FOR_USERS.get(name);
        if (source == null) {
            throw new BadUsageException(
                    option + ": expected " + String.join(", ", FOR_USERS.keySet()) + ", found '" + name + "'");
        }
        return source.open();
    }

    /** Returns the names of all that an evaluation can compare, baselines first. */
    static List<String> evaluated() {
        List<String> names = new ArrayList<>();
        Baselines.ALL.forEach(method -> names.add(method.name()));
        names.addAll(FOR_USERS.keySet());
        return names;
    }

    /** Returns the method of that name, of those that an evaluation can compare. */
    static RetargetMethod openEvaluated(String option, String name) throws IOException {
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

package dev.limber.cli.option;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ChainBindings;
import dev.limber.retarget.JointMap;
import java.util.List;
import picocli.CommandLine.Option;

/** Chains that the user pairs by hand. */
public final class BindOption {
    @Option(
            names = "--bind",
            paramLabel = "TARGET=SOURCE",
            description = "Make a chain of the target follow a chain of the source, instead of the one that was found. "
                    + "Each is a chain as 'limber info' names it, a joint, or joints FIRST..LAST; 'TARGET=' leaves a "
                    + "chain at rest. May be repeated.")
    private List<String> bindings = List.of();

    /** Returns the map with these chains bound. */
    public JointMap bind(JointMap map, Rig source, Rig target) {
        return ChainBindings.bind(map, bindings, source, target);
    }
}

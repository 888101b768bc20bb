package dev.limber.cli.option;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ChainBindings;
import dev.limber.retarget.JointMap;
import java.util.List;
import picocli.CommandLine.Option;

/** Chains that are bound by hand. */
public final class BindOption {
    @Option(
            names = "--bind",
            paramLabel = "TARGET=SOURCE",
            description =
                    "Let a chain of the target follow one of the source, instead of what was found. Each is a chain as"
                            + " 'limber info' calls it, a joint, or joints FIRST..LAST; 'TARGET=' sets a chain free. May be"
                            + " given many times.")
    private List<String> bindings = List.of();

    /** Returns the map with these chains bound. */
    public JointMap bind(JointMap map, Rig source, Rig target) {
        return ChainBindings.bind(map, bindings, source, target);
    }
}

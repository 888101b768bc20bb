package dev.limber.cli.option;

import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Posture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says how the body of a rig stands. */
public final class PostureOption {
    @Option(
            names = "--posture",
            paramLabel = "P",
            converter = PostureConverter.class,
            description = "How the body of the rig stands: own, as at rest; upright, a quadruped on its hind legs; or"
                    + " all-fours, a person on hands and feet. Default: own.")
    private @Nullable Posture posture;

    /** Returns the posture that is asked for; null for what the settings say. */
    @Nullable
    Posture posture() {
        return posture;
    }

    /** Returns a rig as it is asked to stand. */
    public Rig of(Rig rig) {
        return posture == null ? rig : posture.of(rig);
    }
}

package dev.limber.cli.option;

import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.io.file.Limit;
import dev.limber.io.file.ReadLimits;
import dev.limber.motion.bvh.BvhOptions;
import dev.limber.motion.bvh.BvhOptions.InnerPositions;
import dev.limber.motion.rig.NamingProfile;
import dev.limber.motion.rig.NamingProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how files are read. */
public final class ReadingOptions {
    @Option(
            names = "--profile",
            paramLabel = "FILE|DIR",
            description = "Use this naming profile, or all those in a directory, before limber's own; see"
                    + " docs/profiles.md.")
    private List<Path> profiles = List.of();

    @Option(
            names = "--bvh-positions",
            paramLabel = "MEANING",
            defaultValue = "auto",
            description = "The meaning of position channels below the root in BVH files: ${COMPLETION-CANDIDATES}. auto"
                    + " decides by the values. Default: ${DEFAULT-VALUE}.")
    private InnerPositions positions = InnerPositions.AUTO;

    @Option(
            names = "--skeleton",
            paramLabel = "NAME",
            description =
                    "Which skeleton of a file with several: a name or number; info lists them. Default: the one that "
                            + "moves most of the meshes, with a warning.")
    private Optional<String> skeleton = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "WHAT=N",
            description = "Limit the size of files: ${COMPLETION-CANDIDATES}. See SECURITY.md.",
            completionCandidates = LimitNames.class)
    private Map<Limit, Long> limits = Map.of();

    /** What {@code --limit} takes. */
    static final class LimitNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Limit.values()).map(Limit::label).iterator();
        }
    }

    /** Returns how files are read. */
    public ReadOptions reading() throws IOException {
        List<NamingProfile> own = new ArrayList<>();
        for (Path path : profiles) {
            own.addAll(NamingProfiles.readAll(path));
        }
        return new ReadOptions(
                        NamingProfiles.builtIn(), new BvhOptions(positions), ReadLimits.DEFAULT.with(limits), skeleton)
                .withProfiles(own);
    }

    /** Opens a reader, to be closed by the caller. */
    public MotionReader reader() throws IOException {
        return new MotionReader(reading());
    }
}

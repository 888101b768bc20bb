package dev.limber.cli.option;

import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.motion.rig.NamingProfile;
import dev.limber.motion.rig.NamingProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option for a naming of one's own. */
public final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "FILE|DIR",
            description = "Know joints by this naming profile, or by those in a directory, before limber's own; see"
                    + " docs/profiles.md.")
    private List<Path> profiles = List.of();

    /** Returns how files are read. */
    public ReadOptions reading() throws IOException {
        List<NamingProfile> own = new ArrayList<>();
        for (Path path : profiles) {
            own.addAll(NamingProfiles.readAll(path));
        }
        return ReadOptions.DEFAULT.withProfiles(own);
    }

    /** Opens a reader, to be closed by the caller. */
    public MotionReader reader() throws IOException {
        return new MotionReader(reading());
    }
}

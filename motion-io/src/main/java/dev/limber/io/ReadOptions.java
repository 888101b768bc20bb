package dev.limber.io;

import dev.limber.io.file.ReadLimits;
import dev.limber.motion.bvh.BvhOptions;
import dev.limber.motion.rig.NamingProfile;
import dev.limber.motion.rig.NamingProfiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How files are read.
 *
 * @param profiles what names joints go by; where two explain as much, the first is believed
 * @param bvh how to read what BVH leaves open
 * @param limits how much files may hold
 * @param skeleton which one to take from files that hold several, by its name or its number, counted from 1; empty for
 *     that which moves most of the meshes, with a warning
 */
public record ReadOptions(List<NamingProfile> profiles, BvhOptions bvh, ReadLimits limits, Optional<String> skeleton) {
    /** The profiles that come with Limber, and BVH as most files mean it. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(NamingProfiles.builtIn(), BvhOptions.DEFAULT, ReadLimits.DEFAULT, Optional.empty());

    public ReadOptions {
        profiles = List.copyOf(profiles);
    }

    /** Returns the same options with a user's own profiles before those that there are. */
    public ReadOptions withProfiles(List<NamingProfile> own) {
        return new ReadOptions(Stream.concat(own.stream(), profiles.stream()).toList(), bvh, limits, skeleton);
    }
}

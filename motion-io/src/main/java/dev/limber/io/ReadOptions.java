package dev.limber.io;

import dev.limber.io.file.ReadLimits;
import dev.limber.motion.bvh.BvhOptions;
import dev.limber.motion.rig.NamingProfile;
import dev.limber.motion.rig.NamingProfiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Options of reading.
 *
 * @param profiles naming profiles of joints; if two explain a skeleton equally well, the first wins
 * @param bvh how to read what the BVH format leaves open
 * @param limits how large files may be
 * @param skeleton which skeleton of a file with several, by name or number, counted from 1; if empty, the one that
 *     moves most of the meshes, with a warning
 */
public record ReadOptions(List<NamingProfile> profiles, BvhOptions bvh, ReadLimits limits, Optional<String> skeleton) {
    /** The profiles that come with Limber, and BVH as most files mean it. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(NamingProfiles.builtIn(), BvhOptions.DEFAULT, ReadLimits.DEFAULT, Optional.empty());

    public ReadOptions {
        profiles = List.copyOf(profiles);
    }

    /** Returns the same options with more profiles, which take precedence. */
    public ReadOptions withProfiles(List<NamingProfile> own) {
        return new ReadOptions(Stream.concat(own.stream(), profiles.stream()).toList(), bvh, limits, skeleton);
    }
}

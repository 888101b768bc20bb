package dev.limber.server;

import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.NamingProfile;
import java.util.List;

/**
 * Motion to work on.
 *
 * @param profiles what names its joints go by
 * @param target what a file of the same character is made from
 */
record LoadedClip(Clip clip, List<NamingProfile> profiles, Target target, List<String> warnings) {}

package dev.limber.server;

import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import java.util.List;
import java.util.function.Function;

/**
 * A loaded motion.
 *
 * @param rigOf understands clips of its skeleton
 * @param target what a file of the same character is made from
 */
record LoadedClip(Clip clip, Function<Clip, Rig> rigOf, Target target, List<String> warnings) {}

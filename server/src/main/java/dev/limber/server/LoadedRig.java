package dev.limber.server;

import dev.limber.io.Target;
import dev.limber.motion.rig.Rig;
import java.util.List;

/**
 * A rig that stays loaded.
 *
 * @param target what files of its motion are made from
 */
record LoadedRig(Rig rig, Target target, List<String> warnings) {}

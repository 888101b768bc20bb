package dev.limber.motion.rig;

import java.util.List;

/**
 * A joint's name as a file spells it, read once for all profiles.
 *
 * @param local the name without a namespace
 * @param whole what it says where no prefix is left out
 */
record SpelledName(String local, JointName whole) {
    static SpelledName of(String name) {
        String local = JointName.local(name);
        return new SpelledName(local, JointName.of(local));
    }

    /** Returns what the name says without the longest of the prefixes that fits. */
    JointName without(List<String> prefixes) {
        int length = prefixes.stream()
                .filter(prefix -> local.regionMatches(true, 0, prefix, 0, prefix.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return length == 0 ? whole : JointName.of(local.substring(length));
    }
}

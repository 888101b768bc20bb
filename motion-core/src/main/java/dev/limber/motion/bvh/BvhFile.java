package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import java.util.List;

/**
 * The content of a BVH file.
 *
 * @param warnings what was odd about the file but could be read all the same, each with its place; empty for most files
 */
public record BvhFile(Clip clip, BvhLayout layout, List<String> warnings) {
    public BvhFile {
        warnings = List.copyOf(warnings);
    }
}

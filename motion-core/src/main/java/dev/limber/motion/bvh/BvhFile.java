package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import java.util.List;

/**
 * The content of a BVH file.
 *
 * @param warnings oddities that did not stop the file from being read, each with its place; empty for most files
 */
public record BvhFile(Clip clip, BvhLayout layout, List<String> warnings) {
    public BvhFile {
        warnings = List.copyOf(warnings);
    }
}

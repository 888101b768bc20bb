package dev.limber.io;

import dev.limber.motion.LimberException;

/**
 * The pattern for names of output files, without their extension.
 *
 * @param text in which {@code {clip}} stands for what is moved and {@code {rig}} for what moves
 */
public record NamePattern(String text) {
    private static final String CLIP = "{clip}";
    private static final String RIG = "{rig}";

    /** The clip's own name. */
    public static final NamePattern PLAIN = new NamePattern(CLIP);

    /** The clip's name and what it was put on. */
    public static final NamePattern WITH_RIG = new NamePattern(CLIP + "-" + RIG);

    /** @throws LimberException when all files would have one name, or some would lie elsewhere */
    public NamePattern {
        if (!text.contains(CLIP) || text.contains("/") || text.contains("\\")) {
            throw new LimberException(
                    "a pattern for file names must contain {clip} and no slashes, found '" + text + "'");
        }
    }

    /** Returns the name of a file. */
    public String of(String clip, String rig) {
        return text.replace(RIG, rig).replace(CLIP, clip);
    }

    /** Returns the name of a clip, which may be anything, as a part of the name of a file. */
    public static String safe(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._()+-]+", "-");
        return safe.isEmpty() ? "clip" : safe;
    }
}

package dev.limber.io.file;

import java.util.Locale;

/** The limits of a file, which bound memory and time; real files are far from them. */
public enum Limit {
    /** Of a file on the disk: 1 GB. */
    BYTES(1L << 30),

    /** Of a skeleton; nodes that are no joints count. */
    JOINTS(1 << 17),

    /** Joints from a root to the last below it. */
    DEPTH(1 << 15),

    /** Of one clip: more than two hours at 120 a second. */
    FRAMES(1 << 20),

    /**
     * Of one clip, beyond 128 for each key of its track with the most keys: nine minutes at 60 a second between two keys.
     * A few bytes can claim any number of frames.
     */
    SPARSE_FRAMES(1 << 15),

    /**
     * Joints in frames, of all animations that are sampled between keys: an hour of sixty joints. Their
     * rotations are 256 MB.
     */
    SAMPLES(1 << 23),

    /** Of all meshes. */
    VERTICES(1 << 24);

    private final long usual;

    Limit(long usual) {
        this.usual = usual;
    }

    /** Returns how many are read by default. */
    public long usual() {
        return usual;
    }

    /** Returns what users call it in options. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

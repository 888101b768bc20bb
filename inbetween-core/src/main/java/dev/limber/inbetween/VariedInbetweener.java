package dev.limber.inbetween;

/** An in-betweener with more than one result. */
public interface VariedInbetweener extends Inbetweener {
    /**
     * Returns a filler whose results differ from this one's and from those of other seeds; the same seed gives the same
     * result. It is of use for as long as this one is.
     */
    Inbetweener withNoise(long seed);
}

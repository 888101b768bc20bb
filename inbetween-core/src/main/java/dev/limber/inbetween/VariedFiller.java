package dev.limber.inbetween;

/** A way to fill gaps that knows more than one result. */
public interface VariedFiller extends GapFiller {
    /**
     * Returns a filler whose results differ from this one's and from those of other seeds; the same seed gives the same
     * result. It is of use for as long as this one is.
     */
    GapFiller withNoise(long seed);
}

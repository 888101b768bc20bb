package dev.limber.inbetween;

/** A network that fills gaps, read from a model file. Owned by the caller, who closes it. */
public interface TrainedInbetweener extends Inbetweener, AutoCloseable {
    /** Returns the number of its weights. */
    long weightCount();

    @Override
    void close();
}

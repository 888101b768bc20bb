package dev.limber.io.scene;

import java.util.List;

/**
 * Tracks that play together.
 *
 * @param rate frames a second as the file has it, 0 where it does not say
 */
public record Animation(String name, List<Track> tracks, double rate) {
    public Animation {
        tracks = List.copyOf(tracks);
    }

    /** Makes an animation whose rate only its keys tell. */
    public Animation(String name, List<Track> tracks) {
        this(name, tracks, 0);
    }

    /** Returns how many frames it has from its first key to its last; a whole number, or none where the times are none. */
    public double frames() {
        return Math.rint((end() - start()) * FrameRate.of(this)) + 1;
    }

    /** Returns how many keys the track has that has the most. */
    public int mostKeys() {
        return tracks.stream().mapToInt(track -> track.times().length).max().orElse(0);
    }

    /** Returns the time of the first key in seconds, 0 without tracks. */
    double start() {
        return tracks.stream().mapToDouble(Track::start).min().orElse(0);
    }

    /** Returns the time of the last key in seconds, 0 without tracks. */
    double end() {
        return tracks.stream().mapToDouble(Track::end).max().orElse(0);
    }
}

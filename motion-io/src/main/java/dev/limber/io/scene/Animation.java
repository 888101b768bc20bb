package dev.limber.io.scene;

import java.util.List;

/** Tracks that play together. */
public record Animation(String name, List<Track> tracks) {
    public Animation {
        tracks = List.copyOf(tracks);
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

package dev.limber.inbetween.rig;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import java.util.stream.IntStream;

/** Where feet are in given frames, which tell of the floor what filled ones do not. */
final class GivenFeet {
    private GivenFeet() {}

    /** Returns how low a point of a foot is in given frames, along {@code up}. */
    static double lowest(FootTracks tracks, FootPoint point, MissingFrames missing, Vec3 up) {
        return IntStream.range(0, tracks.frameCount())
                .filter(frame -> !missing.contains(frame))
                .mapToDouble(frame -> tracks.position(point, frame).dot(up))
                .min()
                .orElseThrow();
    }
}

package dev.limber.motion.metric;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Foot skate: how far feet slide over the floor while they should be planted.
 *
 * @param distance that heels and toes slid horizontally, in heights of the character
 * @param seconds that they stood, each counted separately
 */
public record FootSkate(double distance, double seconds) {
    public static final FootSkate NONE = new FootSkate(0, 0);

    /**
     * Measures the slide of every heel and toe from one frame to the next where {@code contacts} say of both frames that
     * this point stands; after a retargeting these are the source's contacts.
     *
     * @param up unit vector
     * @param height of the character, in the tracks' unit
     */
    public static FootSkate of(FootTracks feet, FootContacts contacts, Vec3 up, double height) {
        return of(feet, contacts, up, height, 0, feet.frameCount() - 1);
    }

    /** Measures the same from frame {@code first} to frame {@code last}. */
    public static FootSkate of(FootTracks feet, FootContacts contacts, Vec3 up, double height, int first, int last) {
        FootSkate skate = NONE;
        for (FootPoint point : FootPoint.values()) {
            if (feet.has(point)) {
                skate = skate.plus(of(
                        frame -> feet.position(point, frame).times(1 / height),
                        frame -> contacts.at(point, frame - 1) && contacts.at(point, frame),
                        up,
                        feet.frameTime(),
                        first,
                        last));
            }
        }
        return skate;
    }

    /**
     * Measures the slide of one point.
     *
     * @param path positions by frame, in the unit of the result
     * @param planted whether the point is to stay in its place from the frame before to this one
     * @param up unit vector
     */
    public static FootSkate of(
            IntFunction<Vec3> path, IntPredicate planted, Vec3 up, double frameTime, int first, int last) {
        double distance = 0;
        int steps = 0;
        for (int frame = first + 1; frame <= last; frame++) {
            if (planted.test(frame)) {
                distance += path.apply(frame)
                        .minus(path.apply(frame - 1))
                        .rejectedFrom(up)
                        .length();
                steps++;
            }
        }
        return new FootSkate(distance, steps * frameTime);
    }

    public FootSkate plus(FootSkate other) {
        return new FootSkate(distance + other.distance, seconds + other.seconds);
    }

    /** Returns the mean speed in heights per second; 0 when nothing stood. */
    public double speed() {
        return seconds > 0 ? distance / seconds : 0;
    }
}

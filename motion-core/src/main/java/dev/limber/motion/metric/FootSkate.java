package dev.limber.motion.metric;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;

/**
 * Foot skate: how far feet slide over the floor while they should be planted.
 *
 * @param way that heels and toes slid horizontally, in heights of the character
 * @param seconds that they stood, each counted for itself
 */
public record FootSkate(double way, double seconds) {
    public static final FootSkate NONE = new FootSkate(0, 0);

    /**
     * Measures the slide of every heel and toe from one frame to the next where {@code contacts} say of both frames that
     * this point stands; after a retargeting these are the source's contacts.
     *
     * @param up unit vector
     * @param height of the character, in the tracks' unit
     */
    public static FootSkate of(FootTracks feet, FootContacts contacts, Vec3 up, double height) {
        double way = 0;
        int steps = 0;
        for (FootPoint point : FootPoint.values()) {
            for (int frame = 1; feet.has(point) && frame < feet.frameCount(); frame++) {
                if (contacts.at(point, frame - 1) && contacts.at(point, frame)) {
                    Vec3 step = feet.position(point, frame).minus(feet.position(point, frame - 1));
                    way += step.rejectedFrom(up).length() / height;
                    steps++;
                }
            }
        }
        return new FootSkate(way, steps * feet.frameTime());
    }

    public FootSkate plus(FootSkate other) {
        return new FootSkate(way + other.way, seconds + other.seconds);
    }

    /** Returns the mean speed in heights per second; 0 when nothing stood. */
    public double speed() {
        return seconds > 0 ? way / seconds : 0;
    }
}

package dev.limber.motion.metric;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;

/**
 * Errors of the feet in every frame of a clip: {@link FootSkate} and {@link Penetration} over time. Immutable, its
 * arrays live.
 */
public final class FootErrors {
    private final double[] skate; // (frame), heights per second
    private final double[] depth; // (frame), heights

    private FootErrors(int frameCount) {
        skate = new double[frameCount];
        depth = new double[frameCount];
    }

    /**
     * Measures the fastest slide of what ought to stand and the deepest sinking of a heel or toe.
     *
     * @param contacts which points ought to stand; after a retargeting the source's, of the same frames
     * @param levels contacts of the clip itself, which know at which height each point stands
     * @param up unit vector
     * @param height of the character, in the tracks' unit
     */
    public static FootErrors of(FootTracks feet, FootContacts contacts, FootContacts levels, Vec3 up, double height) {
        FootErrors errors = new FootErrors(feet.frameCount());
        for (FootPoint point : FootPoint.values()) {
            if (feet.has(point)) {
                errors.add(feet, contacts, levels, point, up, height);
            }
        }
        return errors;
    }

    private void add(
            FootTracks feet, FootContacts contacts, FootContacts levels, FootPoint point, Vec3 up, double height) {
        for (int frame = 0; frame < skate.length; frame++) {
            Vec3 at = feet.position(point, frame);
            depth[frame] = Math.max(depth[frame], (levels.level(point) - at.dot(up)) / height);
            boolean planted = frame > 0
                    && frame < contacts.frameCount()
                    && contacts.at(point, frame - 1)
                    && contacts.at(point, frame);
            if (planted) {
                Vec3 step = at.minus(feet.position(point, frame - 1));
                double speed = step.rejectedFrom(up).length() / height / feet.frameTime();
                skate[frame] = Math.max(skate[frame], speed);
            }
        }
    }

    /** Returns (frame), the fastest slide of a point that ought to stand, heights per second. */
    public double[] skate() {
        return skate;
    }

    /** Returns (frame), how deep the deepest point is below where it stands, heights; 0 where none is. */
    public double[] depth() {
        return depth;
    }
}

package dev.limber.motion.metric;

import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;

/**
 * How deep feet sink below the level of planted feet.
 *
 * @param mean over the frames, of the deepest of heels and toes, in heights of the character; 0 where none is below
 * @param worst of all frames, in heights of the character
 */
public record Penetration(double mean, double worst) {
    /**
     * Measures how far heels and toes come below their levels.
     *
     * @param levels contacts that know at which height each point stands
     * @param up unit vector
     * @param height of the character, in the tracks' unit
     */
    public static Penetration of(FootTracks feet, FootContacts levels, Vec3 up, double height) {
        double sum = 0;
        double worst = 0;
        for (int frame = 0; frame < feet.frameCount(); frame++) {
            double deepest = 0;
            for (FootPoint point : FootPoint.values()) {
                if (feet.has(point)) {
                    double depth =
                            levels.level(point) - feet.position(point, frame).dot(up);
                    deepest = Math.max(deepest, depth / height);
                }
            }
            sum += deepest;
            worst = Math.max(worst, deepest);
        }
        return new Penetration(feet.frameCount() == 0 ? 0 : sum / feet.frameCount(), worst);
    }
}

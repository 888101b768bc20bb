package dev.limber.inbetween.rig;

import dev.limber.inbetween.Window;
import dev.limber.motion.contact.FootPoint;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Contact probabilities of the feet in the missing frames of a clip, as the network predicts them. */
final class ContactProbabilities {
    /** Those of {@link dev.limber.inbetween.CanonicalBody#feet()}. */
    private static final List<FootPoint> POINTS =
            List.of(FootPoint.LEFT_HEEL, FootPoint.LEFT_TOE, FootPoint.RIGHT_HEEL, FootPoint.RIGHT_TOE);

    private static final double LIKELY = 0.5;

    private final Map<FootPoint, double[]> chances = new EnumMap<>(FootPoint.class); // (frame), NaN where none is known

    ContactProbabilities(int frameCount) {
        for (FootPoint point : POINTS) {
            double[] unknown = new double[frameCount];
            Arrays.fill(unknown, Double.NaN);
            chances.put(point, unknown);
        }
    }

    /** Takes over what the window has of a gap. */
    void add(Window window, GapPass.Stretch stretch) {
        for (int frame = stretch.missing().first(); frame <= stretch.missing().last(); frame++) {
            // The given frames on either side know nothing.
            int nearest = (int) Math.round(stretch.place(frame));
            int within = Math.max(stretch.before() + 1, Math.min(stretch.after() - 1, nearest));
            for (int i = 0; i < POINTS.size(); i++) {
                of(POINTS.get(i))[frame] = window.contacts()[POINTS.size() * within + i];
            }
        }
    }

    /** Tells whether the point stands rather than not, as far as is known. */
    boolean isContact(FootPoint point, int frame) {
        return of(point)[frame] > LIKELY;
    }

    private double[] of(FootPoint point) {
        return Objects.requireNonNull(chances.get(point));
    }
}

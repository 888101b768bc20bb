package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Vec3;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackCurvesTest {
    private static LayerKey rotated(double degrees) {
        return LayerKey.ZERO
                .withRotation(new Vec3(Math.toRadians(degrees), 0, 0))
                .withTangent(Tangent.LINEAR);
    }

    @Test
    void aTurnPastHalfWayRoundGoesOnAsItCame() {
        LayerTrack track = LayerTrack.of(Map.of(0, rotated(0), 10, rotated(150), 20, rotated(300)));
        TrackCurves curves = TrackCurves.of(track, 21);
        for (int frame = 0; frame <= 20; frame++) {
            assertEquals(15 * frame, curves.degrees(frame).x(), 1e-6, "frame " + frame);
        }
    }

    @Test
    void keysMoveInTimeAndValueAndKeepTheirTangents() {
        LayerTrack track = LayerTrack.of(Map.of(5, rotated(10), 10, rotated(20), 15, rotated(30)));
        LayerTrack moved = TrackCurves.of(track, 30).moved(List.of(10), 2, new Vec3(0, 7, 0), new Vec3(0, 0, 3));
        assertEquals(Set.of(5, 12, 15), moved.keys().keySet());
        LayerKey key = Objects.requireNonNull(moved.keys().get(12));
        assertEquals(20, Math.toDegrees(key.rotation().x()), 1e-9);
        assertEquals(7, Math.toDegrees(key.rotation().y()), 1e-9);
        assertEquals(new Vec3(0, 0, 3), key.translation());
        assertEquals(Tangent.LINEAR, key.tangent());
        assertEquals(track.keys().get(5), moved.keys().get(5));
    }

    @Test
    void keysMoveNoFurtherThanTheClipGoesAndTakeThePlaceOfOthers() {
        LayerTrack track = LayerTrack.of(Map.of(5, rotated(10), 10, rotated(20)));
        TrackCurves curves = TrackCurves.of(track, 12);
        assertEquals(
                Set.of(10),
                curves.moved(Set.of(5), 5, Vec3.ZERO, Vec3.ZERO).keys().keySet());
        assertEquals(
                Set.of(0, 5),
                curves.moved(Set.of(5, 10), -20, Vec3.ZERO, Vec3.ZERO).keys().keySet());
        assertEquals(
                Set.of(6, 11),
                curves.moved(Set.of(5, 10), 20, Vec3.ZERO, Vec3.ZERO).keys().keySet());
        assertTrue(curves.moved(Set.of(7), 1, Vec3.ZERO, Vec3.ZERO) == track, "no key, no change");
    }
}

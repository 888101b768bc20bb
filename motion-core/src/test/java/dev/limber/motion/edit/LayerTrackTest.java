package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Vec3;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LayerTrackTest {
    private static LayerKey rotate(double degrees, Tangent tangent) {
        return new LayerKey(new Vec3(0, 0, Math.toRadians(degrees)), Vec3.ZERO, tangent);
    }

    private static double degrees(LayerTrack track, int frame) {
        return Math.toDegrees(track.at(frame).orElseThrow().rotation().z());
    }

    private static LayerTrack track(Tangent tangent, double... degreesEveryTen) {
        Map<Integer, LayerKey> keys = new TreeMap<>();
        for (int i = 0; i < degreesEveryTen.length; i++) {
            keys.put(10 * i, rotate(degreesEveryTen[i], tangent));
        }
        return LayerTrack.of(keys);
    }

    @Test
    void eachTangentLeavesItsKeyInItsWay() {
        assertEquals(25, degrees(track(Tangent.LINEAR, 0, 50, 0), 5), 1e-9);
        assertEquals(0, degrees(track(Tangent.STEP, 0, 50, 0), 9), 1e-9);
        assertEquals(50 * 0.104, degrees(track(Tangent.FLAT, 0, 50, 0), 2), 1e-9); // 3 t^2 - 2 t^3 at 0.2
    }

    @Test
    void autoPassesThroughItsKeysStaysAtAPeakAndRunsOnThroughASlope() {
        LayerTrack track = track(Tangent.AUTO, 0, 40, 0, 30, 60);
        for (int i = 0; i < 5; i++) {
            assertEquals(new double[] {0, 40, 0, 30, 60}[i], degrees(track, 10 * i), 1e-9);
        }
        for (int frame = 0; frame <= 40; frame++) {
            assertTrue(degrees(track, frame) <= 60 + 1e-9 && degrees(track, frame) >= -1e-9, "frame " + frame);
        }
        assertTrue(40 - degrees(track, 9) < 40 - 36, "slow towards the peak");
        assertEquals(3, degrees(track, 31) - degrees(track, 30), 0.3, "as fast after the key as before");
        assertEquals(3, degrees(track, 30) - degrees(track, 29), 0.3);
    }

    @Test
    void beforeTheFirstAndAfterTheLastKeyItStays() {
        LayerTrack track = track(Tangent.AUTO, 10, 20);
        assertEquals(10, degrees(track, -5), 1e-9);
        assertEquals(20, degrees(track, 99), 1e-9);
        assertTrue(LayerTrack.EMPTY.at(3).isEmpty());
    }

    @Test
    void aTurnPastHalfOfACircleGoesOnTheShortWay() {
        LayerTrack track = track(Tangent.LINEAR, 170, -170);
        assertEquals(180, Math.abs(degrees(track, 5)), 1e-6);
    }
}

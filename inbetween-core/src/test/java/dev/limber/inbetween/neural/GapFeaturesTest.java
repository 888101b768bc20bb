package dev.limber.inbetween.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Sways;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapFeaturesTest {
    private static final int JOINTS = CanonicalBody.JOINTS;

    @Test
    void theEnvelopeIsThatOfAParabolaWhichEntersWithAnotherVelocity() {
        Gap gap = new Gap(10, 5);
        double v = 0.3; // difference of velocity at frame 9; the parabola meets the target in frame 15
        for (int frame = 10; frame < 15; frame++) {
            double t = frame - 9;
            assertEquals(v * t - v * t * t / 6, v * GapFeatures.envelope(gap, frame), 1e-12);
        }
    }

    @Test
    void theEnvelopeVanishesAtKeys() {
        Gap gap = new Gap(10, 9, List.of(14));
        assertEquals(0, GapFeatures.envelope(gap, 14));
        assertEquals(4.0 / 5, GapFeatures.envelope(gap, 13)); // four frames after frame 9, one before the key
        assertEquals(4.0 / 5, GapFeatures.envelope(gap, 15));
    }

    @Test
    void pinsTellHowFarTheInterpolationIsFromThem() {
        WorldWindow there = WorldWindow.of(Window.of(Sways.motion("sway", 9, 1), 0, 3), Sways.offsets());
        WorldWindow here = WorldWindow.of(Window.of(Sways.motion("sway", 9, 1), 1, 3), Sways.offsets());
        int hand = CanonicalBody.NAMES.indexOf("LeftHand");
        Pins pins = new Pins(3);
        pins.set(2, hand, there);
        float[] features = new float[3 * GapFeatures.PINS];
        GapFeatures.pins(pins, here, features, 0);
        int frame = 2 * GapFeatures.PINS;
        int y = 3 * (2 * JOINTS + hand) + 1;
        assertEquals(1, features[frame + hand]);
        assertEquals((there.positions()[y] - here.positions()[y]) / 20, features[frame + JOINTS + JOINTS + hand], 1e-6);
        assertEquals(0, features[hand], "another frame");
        assertEquals(0, features[frame], "another joint");
    }

    @Test
    void velocitiesAreDifferencesOfFrames() {
        WorldWindow body = WorldWindow.of(Window.of(Sways.motion("sway", 9, 1), 0, 3), Sways.offsets());
        float[] features = new float[3 * GapFeatures.SIZE];
        GapFeatures.body(body, features, 0);
        int hand = CanonicalBody.NAMES.indexOf("LeftHand");
        double moved = body.positions()[3 * (2 * JOINTS + hand) + 1] - body.positions()[3 * (JOINTS + hand) + 1];
        assertEquals(moved, features[2 * GapFeatures.SIZE + GapFeatures.VELOCITY + JOINTS + hand], 1e-4);
        assertEquals(features[GapFeatures.SIZE + GapFeatures.SPIN] + features[0], features[GapFeatures.SIZE], 1e-6);
        assertEquals(features[GapFeatures.SIZE + GapFeatures.SPIN], features[GapFeatures.SPIN], "first frame");
    }

    @Test
    void aWindowThatLeavesTheNetworksSpaceIsWhereItWas() {
        Window window = Window.of(Sways.motion("sway", 60, 1), 30, 12);
        double[] rotations = window.rotations().clone();
        double[] root = window.root().clone();
        Gap gap = new Gap(4, 3);
        NetworkSpace space = NetworkSpace.enter(window, gap);
        assertEquals(0, window.root()[3 * 3], 1e-12);
        assertEquals(0, window.root()[3 * 3 + 2], 1e-12);
        space.leave(window);
        assertArrayEquals(rotations, window.rotations(), 1e-12);
        assertArrayEquals(root, window.root(), 1e-10);
    }
}

package dev.limber.io.fbx.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.io.fbx.tree.FbxNode;
import dev.limber.io.fbx.tree.FbxValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Between keys, curves go as their flags say. */
class CurveTest {
    /** A curve from 0 at 0 s to 6 at 1 s and 6 at 2 s. */
    private static Curve curve(int flags, float... data) {
        FbxNode node = FbxNode.of(
                "AnimationCurve",
                List.of(FbxValue.of(1L), FbxValue.name("", "AnimCurve"), FbxValue.of("")),
                List.of(
                        FbxNode.of("KeyTime", FbxValue.of(new long[] {0, TimeMode.TICKS, 2 * TimeMode.TICKS})),
                        FbxNode.of("KeyValueFloat", FbxValue.of(new float[] {0, 6, 6})),
                        FbxNode.of("KeyAttrFlags", FbxValue.of(new int[] {flags})),
                        FbxNode.of("KeyAttrDataFloat", FbxValue.of(data)),
                        FbxNode.of("KeyAttrRefCount", FbxValue.of(new int[] {3}))));
        return Curve.of(FbxObject.of(node, new Templates(Map.of())));
    }

    @Test
    void itRestsBeforeAndAfterItsKeys() {
        Curve linear = curve(4);
        assertEquals(0, linear.at(-1));
        assertEquals(0, linear.at(0));
        assertEquals(1.5, linear.at(0.25), 1e-12);
        assertEquals(6, linear.at(1));
        assertEquals(6, linear.at(9));
    }

    @Test
    void constantKeysHoldOrTakeTheNext() {
        assertEquals(0, curve(2).at(0.99));
        assertEquals(6, curve(2 | 1 << 8).at(0.01));
    }

    @Test
    void cubicKeysFollowTheirTangents() {
        // A slope of 6 at both ends of the first piece is the straight line.
        assertEquals(1.5, curve(8 | 1 << 10, 6, 6, 0, 0).at(0.25), 1e-9);
        // Flat at both ends: the smooth step, 3 t^2 - 2 t^3.
        assertEquals(
                6 * (3 * 0.0625 - 2 * 0.015625), curve(8 | 1 << 10, 0, 0, 0, 0).at(0.25), 1e-9);
        // Automatic tangents do not overshoot where the next piece is level.
        Curve auto = curve(8 | 1 << 8);
        for (double t = 1; t < 2; t += 0.1) {
            assertEquals(6, auto.at(t), 1e-12);
        }
    }

    @Test
    void weightsMoveHandlesInTime() {
        // Both handles at a sixth and five sixths of the time, flat: slower at the ends' middle than the smooth step.
        int sixth = Math.round(9999 / 6f);
        float packed = Float.intBitsToFloat(sixth << 16 | sixth);
        Curve weighted = curve(8 | 1 << 10 | 1 << 24 | 1 << 25, 0, 0, packed, 0);
        assertEquals(3, weighted.at(0.5), 1e-6);
        double u = 0.5 * 0.5; // any parameter: time and value of the Bezier curve agree
        double v = 1 - u;
        double time = 3 * v * v * u / 6 + 3 * v * u * u * 5 / 6 + u * u * u;
        double value = 6 * (3 * v * u * u + u * u * u);
        assertEquals(value, weighted.at(time), 1e-3);
    }
}

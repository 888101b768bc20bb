package dev.limber.motion.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayerStackTest {
    private final Clip walk = WalkingClip.make();

    /** The walk's pose in a frame, with a joint turned and the root raised. */
    private Pose posed(int frame) {
        Pose pose = walk.pose(frame);
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.4, rotation, 0);
        Quat.multiply(pose.rotations(), 4 * 5, rotation, 0, pose.rotations(), 4 * 5);
        pose.translations()[1] += 0.1;
        return pose;
    }

    private static void assertPose(Pose expected, Clip clip, int frame) {
        double[] actual = clip.pose(frame).rotations();
        for (int q = 0; q < actual.length; q += 4) {
            assertEquals(0, Quat.angle(expected.rotations(), q, actual, q), 1e-6, "rotation " + q / 4);
        }
        assertArrayEquals(expected.translations(), clip.pose(frame).translations(), 1e-5);
    }

    @Test
    void aPoseOnALayerIsMetThereAndChangesNothingWhereItEnds() {
        for (Layer.Mode mode : Layer.Mode.values()) {
            Layer layer = Layer.empty("arm", mode).withPose(walk, 100, posed(100), 80, 130);
            assertEquals(Set.of(80, 100, 130), layer.frames());
            assertEquals(Set.of(0, 5), layer.tracks().keySet());
            Clip edited = LayerStack.NONE.plus(layer).over(walk);
            assertPose(posed(100), edited, 100);
            assertPose(walk.pose(80), edited, 80);
            assertPose(walk.pose(130), edited, 130);
        }
        for (Layer.Mode mode : Layer.Mode.values()) {
            Layer layer = Layer.empty("arm", mode).withPose(walk, 100, posed(100), 80, 130);
            assertPose(walk.pose(20), LayerStack.NONE.plus(layer).over(walk), 20);
            assertPose(walk.pose(180), LayerStack.NONE.plus(layer).over(walk), 180);
        }
    }

    private void assertFree(Layer layer, int... frames) {
        Clip edited = LayerStack.NONE.plus(layer).over(walk);
        for (int frame : frames) {
            assertPose(walk.pose(frame), edited, frame);
        }
    }

    @Test
    void anOverrideLayerLetsTheMotionThroughBetweenPosesThatAreFarApart() {
        Layer first = Layer.empty("arm", Layer.Mode.OVERRIDE).withPose(walk, 100, posed(100), 80, 130);
        Layer both = first.withPose(walk, 200, posed(200), 170, 230);
        assertFree(both, 20, 79, 80, 130, 131, 150, 169, 170, 230, 231, 250);
        assertPose(posed(100), LayerStack.NONE.plus(both).over(walk), 100);
        assertPose(posed(200), LayerStack.NONE.plus(both).over(walk), 200);
        Layer earlier = first.withPose(walk, 40, posed(40), 20, 60);
        assertFree(earlier, 10, 20, 60, 70, 80, 130, 140);
        assertPose(posed(40), LayerStack.NONE.plus(earlier).over(walk), 40);
        Layer near = first.withPose(walk, 140, posed(140), 110, 170); // which begins at the end of the other
        assertEquals(Set.of(80, 100, 130, 140, 170), near.frames());
        assertFree(near, 79, 130, 170, 171);
        assertPose(posed(140), LayerStack.NONE.plus(near).over(walk), 140);
        Layer shortest = Layer.empty("arm", Layer.Mode.OVERRIDE).withPose(walk, 100, posed(100), 100, 100);
        assertFree(shortest, 99, 101, 102);
    }

    @Test
    void oneKeyOfAnOverrideLayerHoldsThroughTheClip() {
        Vec3 bent = new Vec3(0, 0, 0.5);
        Layer fist = Layer.empty("fist", Layer.Mode.OVERRIDE).withKey(5, 100, LayerKey.ZERO.withRotation(bent));
        Clip edited = LayerStack.NONE.plus(fist).over(walk);
        for (int frame : new int[] {0, 100, 250}) {
            double[] rotation = edited.pose(frame).rotations();
            assertEquals(Math.cos(0.25), Math.abs(rotation[20]), 1e-6);
        }
    }

    @Test
    void weightMuteAndSoloTellHowMuchALayerDoes() {
        Layer layer = Layer.empty("arm", Layer.Mode.ADDITIVE).withPose(walk, 100, posed(100), 80, 130);
        Layer other = Layer.empty("none", Layer.Mode.ADDITIVE);
        double[] rest = walk.pose(100).rotations();
        double[] half =
                LayerStack.NONE.plus(layer.withWeight(0.5)).over(walk).pose(100).rotations();
        assertEquals(0.2, Quat.angle(rest, 20, half, 20), 1e-6);
        assertSame(walk, LayerStack.NONE.plus(layer.withMuted(true)).over(walk));
        assertSame(walk, new LayerStack(List.of(layer, other), Optional.of(1)).over(walk));
        assertNotEquals(walk, new LayerStack(List.of(layer, other), Optional.of(0)).over(walk));
        assertSame(walk, LayerStack.NONE.plus(layer).beneath(0, walk));
        assertThrows(IllegalArgumentException.class, () -> layer.withWeight(1.5));
    }

    @Test
    void keysAreMovedTogether() {
        Layer layer = Layer.empty("arm", Layer.Mode.ADDITIVE).withPose(walk, 100, posed(100), 80, 130);
        Clip later = LayerStack.NONE.plus(layer.moved(frame -> frame + 10)).over(walk);
        double[] at = later.pose(110).rotations();
        assertEquals(0.4, Quat.angle(walk.pose(110).rotations(), 20, at, 20), 1e-6);
        assertEquals(Set.of(90, 110, 140), layer.moved(frame -> frame + 10).frames());
    }

    @Test
    void whatIsTakenOutOfAPoseComesBackWithTheLayers() {
        Layer layer = Layer.empty("arm", Layer.Mode.ADDITIVE).withPose(walk, 100, posed(100), 80, 130);
        LayerStack stack = LayerStack.NONE.plus(layer).plus(layer.withWeight(0.5));
        Pose pose = stack.over(walk).pose(90);
        stack.takeOut(0, 90, pose);
        assertPose(pose, walk, 90);
    }

    @Test
    void aSecondPoseKeepsTheKeysOfTheFirst() {
        Layer layer = Layer.empty("arm", Layer.Mode.ADDITIVE).withPose(walk, 100, posed(100), 80, 130);
        Clip once = LayerStack.NONE.plus(layer).over(walk);
        Layer twice = layer.withPose(walk, 110, walk.pose(110), 90, 140);
        Clip edited = LayerStack.NONE.plus(twice).over(walk);
        assertPose(once.pose(100), edited, 100);
        assertPose(walk.pose(110), edited, 110);
        assertEquals(Set.of(80, 100, 110, 130), twice.frames());
    }
}

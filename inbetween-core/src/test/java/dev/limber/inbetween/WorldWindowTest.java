package dev.limber.inbetween;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

class WorldWindowTest {
    @Test
    void agreesWithTheKinematicsOfSkeletons() {
        Window window = Window.of(Sways.motion("sway", 10, 2), 4, 1);
        Pose pose = CanonicalBody.skeleton(Sways.offsets()).restPose();
        System.arraycopy(window.rotations(), 0, pose.rotations(), 0, pose.rotations().length);
        System.arraycopy(window.root(), 0, pose.translations(), 0, 3);
        WorldPose world = WorldPose.of(pose);
        WorldWindow frames = WorldWindow.of(window, Sways.offsets());
        assertArrayEquals(world.positions(), frames.positions(), 1e-9);
        assertArrayEquals(world.rotations(), frames.rotations(), 1e-12);
    }
}

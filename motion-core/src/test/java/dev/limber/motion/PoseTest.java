package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PoseTest {
    @Test
    void restHasTheRotationsAndTranslationsOfTheSkeleton() {
        double[] rotated = {0, 1, 0, 0};
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("root", Skeleton.NONE, new Vec3(1, 2, 3), rotated);
        Pose pose = new Pose(builder.build());
        pose.setRest();
        assertArrayEquals(rotated, pose.rotations());
        assertArrayEquals(new double[] {1, 2, 3}, pose.translations());
    }

    @Test
    void settingCopies() {
        Pose pose = TestClips.arm().restPose();
        Pose copy = new Pose(pose.skeleton());
        copy.set(pose);
        pose.translations()[1] = 9;
        assertArrayEquals(new double[] {0, 5, 0, 2, 0, 0}, copy.translations());
    }
}

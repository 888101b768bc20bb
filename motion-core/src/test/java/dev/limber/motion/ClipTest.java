package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTest {
    private final Skeleton arm = TestClips.arm();

    @Test
    void framesComeBackAsTheyWereSet() {
        Clip clip = TestClips.rotating(arm, 0.02, 3, 0.25);
        Pose pose = clip.pose(2);
        assertEquals(2, pose.translations()[2]);
        assertEquals(0.5, TestClips.elbow(pose), 1e-6);
        assertEquals(0.02, clip.frameTime());
        assertEquals(3, clip.frameCount());
    }

    @Test
    void translationsThatAreNotAnimatedStayAtRest() {
        Pose pose = arm.restPose();
        pose.translations()[3] = 50;
        Clip clip = new Clip.Builder(arm, 1, 1, 0).set(0, pose).build();
        assertEquals(2, clip.pose(0).translations()[3]);
        assertArrayEquals(new int[] {0}, clip.translatedJoints());
    }

    @Test
    void framesThatAreNotSetAreAtRest() {
        Clip clip = new Clip.Builder(arm, 1, 2, 0).build();
        assertArrayEquals(arm.restPose().translations(), clip.pose(1).translations());
        assertArrayEquals(arm.restPose().rotations(), clip.pose(1).rotations());
    }

    @Test
    void thereAreNoFramesOutsideTheClip() {
        Clip clip = new Clip.Builder(arm, 1, 2).build();
        assertThrows(IndexOutOfBoundsException.class, () -> clip.pose(2));
        assertThrows(IndexOutOfBoundsException.class, () -> clip.pose(-1));
    }

    @Test
    void aBuiltClipDoesNotChange() {
        Clip.Builder builder = new Clip.Builder(arm, 1, 1);
        builder.build();
        assertThrows(IllegalStateException.class, () -> builder.set(0, arm.restPose()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void frameTimesArePositive(double frameTime) {
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, frameTime, 1));
    }

    @Test
    void translatedJointsAscend() {
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, 1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Clip.Builder(arm, 1, 1, 2));
    }

    @Test
    void everyFrameIsChangedInOrder() {
        Clip clip = TestClips.rotating(TestClips.arm(), 0.1, 4, 0.2);
        Clip changed = clip.map(clip.translatedWith(1, 0), (frame, pose, world) -> {
            world.shift(1, new Vec3(0, frame, 0), pose);
        });
        assertArrayEquals(new int[] {0, 1}, changed.translatedJoints());
        clip.forEach((frame, pose, world) -> {
            Vec3 want = world.position(1).plus(new Vec3(0, frame, 0));
            assertEquals(0, want.distance(WorldPose.of(changed.pose(frame)).position(1)), 1e-6);
        });
    }

    @Test
    void jointsThatAreNotTranslatedKeepTheirPlace() {
        Clip clip = TestClips.rotating(TestClips.arm(), 0.1, 4, 0.2);
        Clip changed = clip.map((frame, pose) -> pose.translations()[3] = 9);
        assertEquals(2, changed.pose(3).translations()[3]);
    }

    @Test
    void aClipGoesOnToASkeletonOfAsManyJoints() {
        Skeleton arm = TestClips.arm();
        Clip clip = TestClips.rotating(arm, 0.1, 4, 0.2);
        Skeleton renamed = arm.withNames(List.of("a", "b"));
        Clip moved = clip.on(renamed);
        assertEquals("b", moved.skeleton().name(1));
        assertArrayEquals(clip.pose(2).rotations(), moved.pose(2).rotations());

        Skeleton.Builder single = new Skeleton.Builder();
        single.joint("only", Skeleton.NONE, Vec3.ZERO);
        assertThrows(IllegalArgumentException.class, () -> clip.on(single.build()));
    }

    @Test
    void aBuilderStartsFromAClip() {
        Skeleton arm = TestClips.arm();
        Clip clip = TestClips.rotating(arm, 0.1, 4, 0.2);
        Clip changed = clip.toBuilder().set(2, arm.restPose()).build();
        assertArrayEquals(arm.restPose().rotations(), changed.pose(2).rotations());
        assertArrayEquals(clip.pose(3).rotations(), changed.pose(3).rotations());
        assertEquals(0.4, TestClips.elbow(clip.pose(2)), 1e-6); // the clip itself is as it was
    }

    @Test
    void someJointsAreWhereTheyAreAmongAll() {
        Skeleton.Builder body = new Skeleton.Builder();
        int hips = body.joint("hips", Skeleton.NONE, Vec3.ZERO);
        int leg = body.joint("leg", hips, new Vec3(0, -1, 0));
        int arm = body.joint("arm", hips, new Vec3(1, 1, 0));
        int hand = body.joint("hand", arm, new Vec3(1, 0, 0));
        Skeleton skeleton = body.build();
        Clip.Builder builder = new Clip.Builder(skeleton, 0.1, 3, hips, hand);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame < 3; frame++) {
            pose.translations()[3 * hips] = frame;
            pose.translations()[3 * hand + 1] = 0.5 * frame;
            Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.3 * frame, pose.rotations(), 4 * hips);
            Quat.fromAxisAngle(new Vec3(0, 0, 1), 0.7 * frame, pose.rotations(), 4 * arm);
            builder.set(frame, pose);
        }
        Clip clip = builder.build();
        assertArrayEquals(new int[] {hips, arm, hand}, skeleton.chainsTo(hand, Skeleton.NONE));
        clip.forEach(new int[] {hand}, (frame, read, world) -> {
            WorldPose all = WorldPose.of(clip.pose(frame));
            assertEquals(all.position(hand), world.position(hand));
            assertEquals(all.position(arm), world.position(arm));
        });
        Clip lower = clip.map(clip.translatedJoints(), new int[] {hand}, (frame, change, world) -> {
            assertEquals(WorldPose.of(clip.pose(frame)).position(hand), world.position(hand));
            change.translations()[3 * hips + 1] = -1;
        });
        assertEquals(
                WorldPose.of(clip.pose(2)).position(leg).minus(new Vec3(0, 1, 0)),
                WorldPose.of(lower.pose(2)).position(leg));
    }

    @Test
    void framesOfAnotherClipAreCopied() {
        Pose pose = new Pose(arm);
        Clip.Builder both = new Clip.Builder(arm, 1, 3, 0, 1);
        for (int frame = 0; frame < 3; frame++) {
            new Vec3(frame, 2, 3).store(pose.translations(), 0);
            new Vec3(4, frame, 6).store(pose.translations(), 3);
            both.set(frame, pose);
        }
        Clip from = both.build();
        Clip same = new Clip.Builder(arm, 1, 4, 0, 1).set(2, from, 1, 3).build();
        assertEquals(new Vec3(1, 2, 3), Vec3.of(same.pose(2).translations(), 0));
        assertEquals(new Vec3(4, 2, 6), Vec3.of(same.pose(3).translations(), 3));
        assertEquals(arm.restTranslation(1), Vec3.of(same.pose(1).translations(), 3));
        Clip fewer = new Clip.Builder(arm, 1, 4, 0).set(2, from, 1, 3).build();
        assertEquals(new Vec3(2, 2, 3), Vec3.of(fewer.pose(3).translations(), 0));
        assertEquals(arm.restTranslation(1), Vec3.of(fewer.pose(3).translations(), 3));
        assertThrows(IndexOutOfBoundsException.class, () -> new Clip.Builder(arm, 1, 4, 0).set(3, from, 1, 3));
    }
}

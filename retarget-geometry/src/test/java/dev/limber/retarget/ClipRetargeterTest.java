package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import dev.limber.retarget.ClipRetargeter.Maps;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClipRetargeterTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig TARGET = Rig.of(Mannequin.all().get(0).skeleton());

    private static ClipRetargeter retargeter(Maps maps, @Nullable Double fps) {
        return new ClipRetargeter(RetargetMethod.GEOMETRIC, TARGET, RetargetSettings.DEFAULT, maps, fps);
    }

    @Test
    void aTargetWithoutABodyIsRefusedBeforeAnySourceIsRead() {
        Skeleton.Builder box = new Skeleton.Builder();
        box.joint("box", Skeleton.NONE, Vec3.ZERO);
        Rig target = Rig.of(box.build());
        RetargetException refused = assertThrows(
                RetargetException.class,
                () -> new ClipRetargeter(
                        RetargetMethod.GEOMETRIC,
                        target,
                        RetargetSettings.DEFAULT,
                        ClipRetargeter.Maps.BY_ROLES,
                        null));
        assertEquals("the target rig cannot be moved: it has 1 joint, too few for a body", refused.getMessage());
    }

    @Test
    void theResultHasTheFrameRateThatWasAskedFor() throws IOException {
        Retargeted result = retargeter(Maps.BY_ROLES, 30.0).retarget(WALK, Rig::of, Progress.NONE);
        assertEquals(1 / 30.0, result.clip().frameTime(), 1e-9);
        assertEquals(result.input().frameCount(), result.clip().frameCount());
        double seconds = WALK.frameTime() * (WALK.frameCount() - 1);
        assertEquals(seconds, (result.clip().frameCount() - 1) / 30.0, 1 / 30.0);
        assertSame(TARGET.skeleton(), result.clip().skeleton());
    }

    @Test
    void jointsFollowTheMapThatIsGiven() throws IOException {
        JointMap partly =
                new JointMap(JointMap.between(Rig.of(WALK), TARGET).pairs().subList(0, 2));
        Retargeted result = retargeter((source, target) -> partly, null).retarget(WALK, Rig::of, Progress.NONE);
        assertEquals(partly, result.map());
        Clip expected =
                new GeometricRetargeter(result.source(), TARGET, partly, RetargetSettings.DEFAULT).retarget(WALK);
        for (int frame = 0; frame < WALK.frameCount(); frame++) {
            assertArrayEquals(
                    expected.pose(frame).rotations(), result.clip().pose(frame).rotations());
        }
    }

    @Test
    void aMapThatCannotBeReadEndsTheWork() {
        Maps broken = (source, target) -> {
            throw new IOException("gone");
        };
        assertThrows(IOException.class, () -> retargeter(broken, null).retarget(WALK, Rig::of, Progress.NONE));
    }

    @Test
    void progressMayEndTheWork() {
        Progress cancelled = done -> {
            throw new CancellationException();
        };
        assertThrows(
                CancellationException.class,
                () -> retargeter(Maps.BY_ROLES, null).retarget(WALK, Rig::of, cancelled));
    }
}

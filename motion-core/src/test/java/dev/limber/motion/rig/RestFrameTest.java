package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A file without a mesh whose nodes were saved in the middle of a walk does not show how the body rests, and says so. */
class RestFrameTest {
    private static final Clip WALK = WalkingClip.make();

    /** The walk, saved while frame {@code at} is shown. */
    private static Clip savedAt(int at, Clip walk) {
        Skeleton saved = walk.skeleton().withRest(walk.pose(at));
        Clip.Builder clip = new Clip.Builder(saved, walk.frameTime(), walk.frameCount(), walk.translatedJoints());
        for (int frame = 0; frame < walk.frameCount(); frame++) {
            clip.set(frame, walk.pose(frame));
        }
        return clip.build();
    }

    @Test
    void aRestPoseInTheMiddleOfTheMotionIsTold() {
        List<String> warnings = Rig.of(savedAt(40, WALK)).warnings();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains("frame 40 of its motion"), warnings.get(0));
    }

    @Test
    void oneOfItsOwnIsNot() {
        assertEquals(List.of(), Rig.of(WALK).warnings());
    }

    /** Many files begin in their rest pose, which is one of its own as long as it is the same on both sides. */
    @Test
    void anEvenOneInTheFirstFrameIsNot() {
        Clip.Builder clip = new Clip.Builder(WALK.skeleton(), WALK.frameTime(), 2, WALK.translatedJoints());
        clip.set(0, WALK.skeleton().restPose());
        clip.set(1, WALK.pose(1));
        Clip posed = clip.build();
        assertEquals(OptionalInt.empty(), RestFrame.of(posed, Rig.of(posed).roles()));
    }
}

package dev.limber.editor.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.EditedClip;
import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditMemoryTest {
    private static final int STEPS = 200;
    private static final int FRAMES = 6000; // 3 MB

    /** A minute and a half of walking: the sample, over and over. */
    private static Clip longWalk() {
        Clip walk = WalkingClip.make();
        Clip.Builder clip = new Clip.Builder(walk.skeleton(), walk.frameTime(), FRAMES, walk.translatedJoints());
        for (int frame = 0; frame < FRAMES; frame++) {
            clip.set(frame, walk.pose(frame % walk.frameCount()));
        }
        return clip.build();
    }

    private static long usedAfterCollection() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void twoHundredStepsOfUndoCostLittleMoreThanWhatTheyChange() throws InterruptedException {
        Clip walk = longWalk();
        LoadedCharacter actor = new LoadedCharacter("walker", Optional.empty(), Rig.of(walk));
        History history = new History(Document.EMPTY.withSource(new Take(actor, walk)));
        long before = usedAfterCollection();
        for (int step = 0; step < STEPS; step++) {
            EditedClip edits = history.document().edits(CharacterSlot.SOURCE).orElseThrow();
            int frame = 100 + 29 * step;
            Pose pose = edits.clip().pose(frame);
            Quat.fromAxisAngle(new Vec3(0, 1, 0), 0.001 * step, pose.rotations(), 8);
            history.apply(new Edit("Pose", d -> d.withEdits(CharacterSlot.SOURCE, edits.withPose(frame, pose))));
        }
        long grown = usedAfterCollection() - before;
        // Whole copies would be 600 MB. A step keeps a second to each side at most: 120 frames of 31 joints, 60 KB.
        assertTrue(grown < 20_000_000, grown + " bytes for " + STEPS + " steps");
        assertEquals(
                STEPS,
                history.document()
                        .edits(CharacterSlot.SOURCE)
                        .orElseThrow()
                        .keys()
                        .size());
        through(history, history::undo);
        assertEquals(walk, history.document().source().orElseThrow().clip());
        through(history, history::redo);
        through(history, history::undo);
        // Going to and fro keeps nothing, though each look at a step makes its clip, 3 MB.
        long kept = usedAfterCollection() - before;
        assertTrue(kept < grown + 3_000_000, kept + " bytes after " + grown);
        assertTrue(history.redoable().isPresent(), "all steps are still there");
    }

    /** Takes as many steps as were made, with a look at some of them. */
    private static void through(History history, Runnable step) {
        for (int i = 0; i < STEPS; i++) {
            step.run();
            if (i % 10 == 0) {
                history.document().source().orElseThrow().clip();
            }
        }
    }
}

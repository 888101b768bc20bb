package dev.limber.editor.clips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.clips.ClipThumbnail.Line;
import dev.limber.editor.document.Take;
import dev.limber.editor.file.SampleDocument;
import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;
import org.junit.jupiter.api.Test;

class ClipThumbnailTest {
    @Test
    void thePosesOfAWalkFillThePicture() {
        Take walk = SampleDocument.document().source().orElseThrow();
        Clip clip = walk.clip();
        Rig rig = walk.actor().rig();
        ClipThumbnail picture = ClipThumbnail.of(clip, rig);
        assertEquals(3 * (clip.skeleton().jointCount() - 1), picture.lines().size());
        double lowest = 0;
        double highest = 1;
        for (Line line : picture.lines()) {
            assertTrue(line.x0() >= 0 && line.x1() <= picture.width(), line::toString);
            lowest = Math.max(lowest, line.y1());
            highest = Math.min(highest, line.y1());
        }
        assertEquals(1, lowest, 1e-6, "feet are at the bottom");
        assertEquals(0, highest, 0.05, "the head is at the top");
    }
}

package dev.limber.editor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BodyContactCacheTest {
    private final JobRunner jobs = new JobRunner();
    private final Problems problems = new Problems();
    private final BodyContactCache cache = new BodyContactCache(jobs, problems);
    private final Document sample = SampleDocument.document();
    private final Clip walk = sample.source().orElseThrow().clip();

    @AfterEach
    void close() {
        jobs.close();
    }

    private void find(Rig rig, Clip clip) throws InterruptedException {
        cache.of(rig, clip);
        while (jobs.current().isPresent()) {
            jobs.poll();
            Thread.sleep(1);
        }
    }

    private Rig rig(CharacterSlot slot) {
        return sample.actor(slot).orElseThrow().rig();
    }

    @Test
    void aFailureIsToldOnceUntilItWorksAgain() throws InterruptedException {
        Rig own = rig(CharacterSlot.SOURCE);
        Rig other = rig(CharacterSlot.TARGET); // which has joints that the clip has not
        find(other, Slice.of(walk, 0, 20));
        String told = problems.first().orElseThrow().what();
        assertTrue(told.startsWith("Finding contacts of the hands: "), told);
        problems.dismissAll();
        find(other, Slice.of(walk, 0, 21));
        assertEquals(0, problems.all().size());
        find(own, Slice.of(walk, 0, 22));
        find(other, Slice.of(walk, 0, 23));
        assertEquals(1, problems.all().size());
    }
}

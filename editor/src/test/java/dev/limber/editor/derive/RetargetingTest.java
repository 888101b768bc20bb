package dev.limber.editor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.Samples;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.RootMotion;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetargetingTest {
    private final JobRunner jobs = new JobRunner();
    private final Problems problems = new Problems();
    private final Retargeting retargeting = new Retargeting(jobs, problems);
    private final Document sample = Samples.document();

    @AfterEach
    void close() {
        jobs.close();
    }

    private void waitForJobs() throws InterruptedException {
        while (jobs.current().isPresent()) {
            jobs.poll();
            Thread.sleep(1);
        }
    }

    @Test
    void aFrameIsShownAtOnceAndTheWholeClipWhenItIsMade() throws InterruptedException {
        retargeting.update(sample);
        Clip preview = retargeting.shown(10).orElseThrow();
        assertEquals(1, preview.frameCount());
        assertSame(preview, retargeting.shown(10).orElseThrow());
        waitForJobs();
        Clip whole = retargeting.result().orElseThrow();
        assertSame(whole, retargeting.shown(10).orElseThrow());
        assertEquals(sample.source().orElseThrow().clip().frameCount(), whole.frameCount());
        assertSame(sample.target().orElseThrow().rig().skeleton(), whole.skeleton());
    }

    @Test
    void onlyAChangeThatMattersMakesTheClipAnew() throws InterruptedException {
        retargeting.update(sample);
        waitForJobs();
        Clip first = retargeting.result().orElseThrow();
        retargeting.update(sample.withSelection(Optional.empty()));
        assertSame(first, retargeting.result().orElseThrow());
        retargeting.update(sample.withSettings(sample.settings().withRootMotion(RootMotion.IN_PLACE)));
        assertTrue(retargeting.result().isEmpty());
        waitForJobs();
        assertTrue(retargeting.result().isPresent());
    }

    @Test
    void aBakedTargetFollowsNothing() throws InterruptedException {
        retargeting.update(sample);
        waitForJobs();
        Clip baked = retargeting.result().orElseThrow();
        Document own = sample.withBaked(baked);
        retargeting.update(own.withSettings(sample.settings().withRootMotion(RootMotion.IN_PLACE)));
        assertTrue(jobs.current().isEmpty());
        assertSame(baked, retargeting.shown(3).orElseThrow());
        retargeting.update(own.withoutBaked());
        waitForJobs();
        assertTrue(retargeting.result().isPresent());
    }

    @Test
    void aTargetThatCannotBeUsedIsAProblemAndHasNoPreview() throws InterruptedException {
        Skeleton.Builder rope = new Skeleton.Builder();
        int end = rope.joint("rope", Skeleton.NONE, Vec3.ZERO);
        rope.joint("knot", end, new Vec3(0, 1, 0));
        Actor target = new Actor("Rope", Optional.empty(), Rig.of(rope.build()));
        retargeting.update(sample.withTarget(target));
        assertTrue(retargeting.shown(0).isEmpty());
        waitForJobs();
        assertTrue(retargeting.shown(0).isEmpty());
        String what = problems.first().orElseThrow().what();
        assertTrue(what.contains("not humanoid"), what);
    }
}

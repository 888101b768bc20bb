package dev.limber.editor.derive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.job.JobRunner;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Problems;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.Finding;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.models.MethodName;
import dev.limber.retarget.models.RetargetMethods;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RetargetingTest {
    private static final Path MODELS = Path.of(System.getProperty("limber.root"), "assets", "models");

    private final JobRunner jobs = new JobRunner();
    private final Problems problems = new Problems();
    private final Retargeting retargeting = new Retargeting(jobs, problems, RetargetMethods.in(MODELS));
    private final Document sample = SampleDocument.document();

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
    void whatAPreviewLacksIsToldUntilTheWholeClipIsThere() throws InterruptedException {
        LoadedCharacter character = sample.target().orElseThrow();
        retargeting.update(sample);
        retargeting.shown(10);
        assertEquals(Optional.empty(), retargeting.previewNote(), "geometry shows all of it");
        waitForJobs();
        LoadedCharacter moving = new LoadedCharacter(
                character.name(),
                Optional.empty(),
                character.rig(),
                List.of(),
                Optional.empty(),
                List.of(new NamedClip("own", retargeting.result().orElseThrow())));
        retargeting.update(sample.withTarget(moving).withManner(Optional.of("own")));
        retargeting.shown(10);
        assertEquals(Optional.of("Preview of this frame, without the manner"), retargeting.previewNote());
        waitForJobs();
        assertEquals(Optional.empty(), retargeting.previewNote());
        retargeting.update(sample.withMethod(MethodName.NEURAL));
        retargeting.shown(10);
        assertEquals(Optional.of("Preview of this frame, without the networks"), retargeting.previewNote());
        waitForJobs();
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
    void whatIsCancelledIsShownFrameByFrameUntilItIsMadeAnew() throws InterruptedException {
        retargeting.update(sample);
        retargeting.running().orElseThrow().cancel();
        waitForJobs();
        retargeting.update(sample);
        assertTrue(retargeting.running().isEmpty());
        assertTrue(retargeting.result().isEmpty());
        assertEquals(1, retargeting.shown(10).orElseThrow().frameCount());
        retargeting.make();
        waitForJobs();
        assertTrue(retargeting.result().isPresent());
        assertTrue(problems.first().isEmpty());
    }

    @Test
    void whoWaitsForTheClipGetsItOnceAlsoAfterACancel() throws InterruptedException {
        List<Clip> taken = new ArrayList<>();
        retargeting.update(sample);
        retargeting.running().orElseThrow().cancel();
        retargeting.update(sample);
        retargeting.whenMade(taken::add);
        assertTrue(retargeting.isAwaited());
        waitForJobs();
        assertEquals(List.of(retargeting.result().orElseThrow()), taken);
        assertFalse(retargeting.isAwaited());
        retargeting.whenMade(taken::add);
        assertEquals(2, taken.size());
    }

    @Test
    void nobodyGetsAClipThatIsCancelled() throws InterruptedException {
        List<Clip> taken = new ArrayList<>();
        retargeting.update(sample);
        retargeting.whenMade(taken::add);
        retargeting.running().orElseThrow().cancel();
        retargeting.update(sample);
        assertFalse(retargeting.isAwaited());
        retargeting.make();
        waitForJobs();
        assertEquals(List.of(), taken);
    }

    @Test
    void networksCorrectTheClipAndAutoTellsWhatItTakes() throws InterruptedException {
        retargeting.update(sample);
        waitForJobs();
        double[] geometric = retargeting.result().orElseThrow().pose(100).rotations();
        retargeting.update(sample.withMethod(MethodName.NEURAL));
        waitForJobs();
        assertFalse(Arrays.equals(
                geometric, retargeting.result().orElseThrow().pose(100).rotations()));
        retargeting.update(sample.withMethod(MethodName.AUTO));
        waitForJobs();
        assertArrayEquals(
                geometric, retargeting.result().orElseThrow().pose(100).rotations());
        RetargetMethod.Choice choice = retargeting.choice().orElseThrow();
        assertEquals("geometric", choice.method());
        assertTrue(choice.reason().contains("rig's bones differ"), choice.reason());
    }

    @Test
    void aMethodThatCannotServeSaysToChooseAnother(@TempDir Path empty) throws InterruptedException {
        Retargeting without = new Retargeting(jobs, problems, RetargetMethods.in(empty));
        without.update(sample.withMethod(MethodName.NEURAL));
        waitForJobs();
        Problem problem = problems.first().orElseThrow();
        assertTrue(problem.what().contains("retarget-residual.safetensors"), problem.what());
        assertTrue(problem.advice().contains("Choose the geometric method"), problem.advice());
        assertTrue(without.shown(0).isEmpty());
        without.update(sample);
        waitForJobs();
        assertTrue(without.result().isPresent());
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
    void whatIsDoubtfulAboutTheClipIsTold() throws InterruptedException {
        retargeting.update(sample);
        waitForJobs();
        assertEquals(List.of(), retargeting.findings());
        JointMap map = sample.map().orElseThrow();
        retargeting.update(sample.withMap(map.withPairs(map.pairs().stream()
                .filter(pair -> pair.part() != BodyPart.FOREARM || pair.side() != Side.LEFT)
                .toList())));
        assertEquals(List.of(), retargeting.findings());
        waitForJobs();
        assertTrue(
                retargeting.findings().stream()
                        .anyMatch(finding -> finding.kind() == Finding.Kind.LOST
                                && finding.claim().contains("left forearm")),
                () -> retargeting.findings().toString());
    }

    @Test
    void aTargetThatCannotBeUsedIsAProblemAndHasNoPreview() throws InterruptedException {
        Skeleton.Builder box = new Skeleton.Builder();
        box.joint("box", Skeleton.NONE, Vec3.ZERO);
        LoadedCharacter target = new LoadedCharacter("Box", Optional.empty(), Rig.of(box.build()));
        retargeting.update(sample.withTarget(target).withMethod(MethodName.AUTO));
        assertTrue(retargeting.shown(0).isEmpty());
        waitForJobs();
        assertTrue(retargeting.shown(0).isEmpty());
        String what = problems.first().orElseThrow().what();
        assertTrue(what.contains("no length"), what);
        String advice = problems.first().orElseThrow().advice();
        assertTrue(advice.contains("mapping"), advice);
    }
}

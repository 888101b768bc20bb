package dev.limber.editor.action;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.EditedMotion;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.io.MotionReader;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinActionsTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");

    @TempDir
    private Path directory;

    private final Workspace workspace = Workspace.create();
    private final MotionReader reader = new MotionReader();
    private final JoinActions joins = new JoinActions(workspace, reader);
    private final Document sample = SampleDocument.document();

    @BeforeEach
    void open() {
        workspace.history().reset(sample);
    }

    @AfterEach
    void close() {
        workspace.jobs().close();
        reader.close();
    }

    private void join(Path file) throws InterruptedException {
        joins.join(file);
        while (workspace.jobs().current().isPresent()) {
            workspace.jobs().poll();
            Thread.sleep(1);
        }
    }

    @Test
    void aMotionGoesOnWhereTheOtherLeadsWithAGapToFill() throws InterruptedException {
        Clip walk = sample.source().orElseThrow().clip();
        Rig rig = sample.actor(CharacterSlot.SOURCE).orElseThrow().rig();
        join(ASSETS.resolve("clips/walk.bvh"));
        EditedMotion joined = workspace.document().motion(CharacterSlot.SOURCE).orElseThrow();
        assertEquals(MissingFrames.of(new FrameSpan(260, 283)), joined.edits().gaps());
        assertEquals(Set.of(259, 284), joined.edits().keys());
        Clip clip = joined.clip();
        assertEquals(260 + 24 + 260, clip.frameCount());
        assertArrayEquals(walk.pose(100).rotations(), clip.pose(100).rotations());
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        Vec3 from = WorldPose.of(clip.pose(259)).position(hips);
        Vec3 to = WorldPose.of(clip.pose(284)).position(hips);
        Vec3 start = WorldPose.of(walk.pose(0)).position(hips);
        double height = rig.height();
        assertTrue(to.minus(from).length() < 0.5 * height, () -> to.minus(from) + " apart");
        assertTrue(to.minus(start).length() > height, "it is moved");
        workspace.history().undo();
        assertEquals(sample, workspace.document());
    }

    @Test
    void aMotionOfAnotherBodyIsRetargetedAndThatIsSaid() throws InterruptedException {
        join(ASSETS.resolve("rigs/mixamo.bvh")); // one pose, of other joints
        String what = workspace.notices().shown().orElseThrow().text();
        assertTrue(what.contains("mixamo.bvh: it is of another body"), what);
        EditedMotion joined = workspace.document().motion(CharacterSlot.SOURCE).orElseThrow();
        assertEquals(260 + 24 + 1, joined.clip().frameCount());
    }

    @Test
    void aMotionOfNoBodyIsRefused() throws IOException, InterruptedException {
        Path box = directory.resolve("box.bvh");
        Files.writeString(box, """
                HIERARCHY
                ROOT box
                {
                OFFSET 0 0 0
                CHANNELS 3 Zrotation Xrotation Yrotation
                End Site
                {
                OFFSET 0 1 0
                }
                }
                MOTION
                Frames: 1
                Frame Time: 0.0333333
                0 0 0
                """);
        join(box);
        String what = workspace.problems().first().orElseThrow().what();
        assertTrue(what.contains("box.bvh"), what);
        assertEquals(sample, workspace.document());
    }
}

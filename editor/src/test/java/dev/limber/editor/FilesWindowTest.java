package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Selection;
import dev.limber.editor.file.ExportTarget;
import dev.limber.editor.file.SampleDocument;
import dev.limber.editor.picture.PictureFormat;
import dev.limber.editor.picture.PictureSettings;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.view.Look;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.retarget.JointMap;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the editor writes and reads again, in a real window on the sample that it opens with. */
@Tag("slow")
class FilesWindowTest {
    private static final int SKINS =
            SampleDocument.document().target().orElseThrow().skins().size();

    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @Test
    void exportsTheCharacterWithItsMotionAndTheLoopForAProgram(@TempDir Path folder) throws Exception {
        window.key("ctrl+e");
        window.frames(10);
        window.screenshot("export");
        window.key("ctrl+e");
        Path glb = folder.resolve("walk.glb");
        Path bvh = folder.resolve("walk.bvh");
        ExportTarget blender = ExportTarget.all().stream()
                .filter(target -> target.label().contains("Blender"))
                .findFirst()
                .orElseThrow();
        window.tell(loop -> {
            loop.workspace().playhead().setLoop(new FrameSpan(10, 39));
            loop.parts().operations().exports().export(ExportTarget.all().get(0), false, glb);
            loop.parts().operations().exports().export(blender, true, bvh);
        });
        window.waitForJobs();
        MotionFile character = MotionFile.read(glb);
        assertEquals(SKINS, character.skins().size());
        assertEquals(260, character.clips().get(0).clip().frameCount());
        assertEquals(30, MotionFile.read(bvh).clips().get(0).clip().frameCount());
    }

    @Test
    void aMotionThatWasCutOffIsShownWithAWarning(@TempDir Path folder) throws Exception {
        Path walk = Path.of(System.getProperty("limber.root"), "assets", "clips", "walk.bvh");
        String text = Files.readString(walk);
        Path cut = Files.writeString(folder.resolve("cut.bvh"), text.substring(0, text.length() - 2000));
        window.tell(loop -> loop.parts().operations().files().openSource(cut));
        window.waitForJobs();
        window.frames(5);
        window.screenshot("cut-off");
        assertTrue(window.ask(loop -> loop.workspace().problems().first().orElseThrow())
                .what()
                .contains("cut.bvh"));
        assertTrue(window.ask(loop -> loop.workspace().playhead().frameCount()) < 260);
        window.tell(loop -> loop.workspace().problems().dismissAll());
    }

    @Test
    void theWindowForExportWritesWhatIsChosenInIt(@TempDir Path folder) throws Exception {
        Path walk = Path.of(System.getProperty("limber.root"), "assets", "clips", "walk.bvh");
        Path clip = Files.copy(walk, folder.resolve("50% walk.bvh"));
        window.tell(loop -> loop.parts().operations().files().openSource(clip));
        window.waitUntil(
                "the clip is open",
                loop -> loop.workspace()
                        .document()
                        .source()
                        .orElseThrow()
                        .actor()
                        .name()
                        .equals("50% walk"));
        window.waitForJobs();
        window.tell(loop -> loop.workspace().playhead().setLoop(new FrameSpan(10, 39)));
        Document document = window.ask(loop -> loop.workspace().document());
        window.move(800, 890);
        BufferedImage closed = window.screenshot("export-closed");

        window.key("ctrl+e");
        window.frames(10);
        assertTrue(changed(closed, window.screenshot("export-open")) > 20_000, "the window is open");
        window.click("Export");
        window.waitForJobs();
        MotionFile character = MotionFile.read(folder.resolve("50-walk-VRM-avatar.glb"));
        assertEquals(SKINS, character.skins().size());
        assertEquals(260, character.clips().get(0).clip().frameCount());

        window.key("ctrl+e");
        window.frames(10);
        window.click("##target");
        window.frames(5);
        window.screenshot("export-choosing");
        window.click("BVH for Blender");
        window.click("Only the loop of the timeline");
        window.screenshot("export-chosen");
        window.click("Export");
        window.waitForJobs();
        Clip exported = MotionFile.read(folder.resolve("50-walk-VRM-avatar.bvh"))
                .clips()
                .get(0)
                .clip();
        assertEquals(30, exported.frameCount());
        assertTrue(window.ask(loop -> loop.workspace().problems().first()).isEmpty());
        assertEquals(document, window.ask(loop -> loop.workspace().document()));
        window.move(800, 890);
        assertEquals(0, changed(closed, window.screenshot("exported")), "the window is closed");
    }

    /** Counts the pixels over the stage that differ. */
    private static long changed(BufferedImage a, BufferedImage b) {
        return Pictures.changed(a, b, 360, 30, 900, 620);
    }

    @Test
    void writesPicturesOfTheLoopAndOfATurn(@TempDir Path folder) throws Exception {
        window.tell(loop -> loop.parts()
                .pictures()
                .start(new PictureSettings(new FrameSpan(0, 2), false, 320, 180, PictureFormat.PNG, folder, "", 60)));
        window.waitForJobs();
        BufferedImage first = ImageIO.read(folder.resolve("0001.png").toFile());
        BufferedImage last = ImageIO.read(folder.resolve("0003.png").toFile());
        assertEquals(320, first.getWidth());
        assertEquals(180, first.getHeight());
        int different = 0;
        for (int x = 0; x < 320; x++) {
            for (int y = 0; y < 180; y++) {
                different += first.getRGB(x, y) == last.getRGB(x, y) ? 0 : 1;
            }
        }
        assertTrue(different > 50, "the character has moved, in " + different + " pixels");
        assertTrue(Files.notExists(folder.resolve("0004.png")));
    }

    @Test
    void aProjectOpensAgainAsItWas(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("walk.limber");
        window.tell(loop -> {
            loop.workspace()
                    .history()
                    .reset(SampleDocument.document()
                            .withSelection(Optional.of(new Selection(CharacterSlot.TARGET, 3))));
            JointMap map = loop.workspace().document().map().orElseThrow();
            loop.workspace()
                    .history()
                    .reset(loop.workspace()
                            .document()
                            .withMap(map.withRotations(map.rotations().with(3, new Vec3(10, 0, -5)))));
        });
        window.frames(3);
        window.tell(loop -> {
            loop.workspace().playhead().setLoop(new FrameSpan(20, 90));
            loop.workspace().playhead().seek(42);
            loop.workspace().view().setArrangement(Arrangement.OVERLAID);
            loop.parts().camera().look(1, 0.5f);
        });
        window.frames(3);
        Look.CameraPlace camera = window.ask(loop -> loop.parts().camera().place());
        window.tell(loop -> loop.parts().operations().projects().save(file));
        window.waitForJobs();
        window.tell(loop -> {
            loop.workspace().history().reset(SampleDocument.document());
            loop.workspace().view().setArrangement(Arrangement.SIDE_BY_SIDE);
            loop.parts().camera().look(0, 0);
        });
        window.frames(3);
        window.tell(loop -> loop.parts().operations().projects().open(file));
        window.waitForJobs();
        window.screenshot("project-reopened");
        int frame = window.ask(loop -> loop.workspace().playhead().frame());
        assertEquals(42, frame);
        assertEquals(
                new FrameSpan(20, 90),
                window.ask(loop -> loop.workspace().playhead().loop()));
        assertEquals(
                Arrangement.OVERLAID, window.ask(loop -> loop.workspace().view().arrangement()));
        Look.CameraPlace again = window.ask(loop -> loop.parts().camera().place());
        assertEquals(camera.yaw(), again.yaw());
        assertEquals(camera.distance(), again.distance());
        assertEquals(camera.x(), again.x());
        assertEquals(camera.z(), again.z());
        assertEquals(
                new Vec3(10, 0, -5),
                window.ask(loop -> loop.workspace()
                        .document()
                        .map()
                        .orElseThrow()
                        .rotations()
                        .of(3)));
    }
}

package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.clips.ClipRow;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.file.ExportTarget;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.ReadOptions;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole job by mouse and keys: twenty clips onto a character, corrected, cleaned up and exported. */
@Tag("slow")
class FullJobWindowTest {
    private static final Path ASSETS = Path.of(System.getProperty("limber.root"), "assets");
    private static final int CLIPS = 20;

    @TempDir
    private Path folder;

    private EditorOptions options(int width, int height) {
        return new EditorOptions(
                Optional.empty(),
                Optional.of(ASSETS.resolve("rigs/unreal.glb")),
                0,
                width,
                height,
                OptionalDouble.empty(),
                List.of(),
                Optional.empty(),
                ReadOptions.DEFAULT,
                Optional.empty());
    }

    /** Parts of the sample walk, each a file of its own. */
    private Path takes() throws Exception {
        Path takes = Files.createDirectories(folder.resolve("takes"));
        Clip walk = MotionFile.read(ASSETS.resolve("clips/walk.bvh")).firstClip();
        for (int i = 0; i < CLIPS; i++) {
            String name = String.format(Locale.ROOT, "take%02d", i + 1);
            Clip part = Slice.of(walk, 5 * i, 5 * i + 150);
            MotionWriter.write(List.of(new NamedClip(name, part)), Target.BARE, takes.resolve(name + ".bvh"));
        }
        return takes;
    }

    private static void waitForJobs(EditorWindow window) throws InterruptedException {
        window.frames(3);
        window.waitUntil(
                "the work in the background is done",
                loop -> loop.workspace().jobs().current().isEmpty());
        window.frames(3);
    }

    private static Document document(EditorWindow window) {
        return window.ask(loop -> loop.workspace().document());
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080"})
    void twentyClipsAreRetargetedCorrectedCleanedAndExported(int width, int height) throws Exception {
        String size = "job-" + width + "-";
        try (EditorWindow window = EditorWindow.open(options(width, height))) {
            waitForJobs(window);
            try {
                work(window, size);
            } finally {
                window.screenshot(size + "end");
            }
        }
    }

    private void work(EditorWindow window, String size) throws Exception {
        addClips(window, size);
        correct(window, size);
        retargetAll(window, size);
        cleanUp(window, size);
        fill(window, size);
        export(window, size, ".fbx");
        export(window, size, ".glb");
        assertEquals("[]", window.ask(loop -> loop.workspace().problems().all().toString()));
    }

    private void addClips(EditorWindow window, String size) throws Exception {
        Path takes = takes();
        window.tell(loop -> loop.parts().operations().files().openDropped(takes));
        window.frames(10);
        window.screenshot(size + "1-dropped");
        window.click("Clips of the list");
        waitForJobs(window);
        window.click("Clips");
        window.click("take01");
        waitForJobs(window);
        window.screenshot(size + "2-listed");
        int frames = window.ask(loop -> loop.workspace().playhead().frameCount());
        assertEquals(150, frames);
    }

    /** Takes a joint out of the spine and raises the pelvis. */
    private static void correct(EditorWindow window, String size) throws Exception {
        List<Integer> spine = document(window)
                .map()
                .orElseThrow()
                .pair(BodyPart.SPINE, Side.CENTER)
                .orElseThrow()
                .target();
        int last = spine.get(spine.size() - 1);
        String name = document(window).target().orElseThrow().rig().skeleton().name(last);
        window.click("spine target");
        window.screenshot(size + "3-chain");
        window.click(name + "##out" + last);
        window.key("Escape");
        assertEquals(
                spine.subList(0, spine.size() - 1),
                document(window)
                        .map()
                        .orElseThrow()
                        .pair(BodyPart.SPINE, Side.CENTER)
                        .orElseThrow()
                        .target());
        window.reveal("Body and limbs");
        window.click("Body and limbs");
        window.reveal("Pelvis height");
        window.hold("ctrl", () -> window.click("Pelvis height"));
        window.key("ctrl+a");
        window.type("0.05");
        window.key("Return");
        assertEquals(0.05, document(window).settings().body().pelvisHeight(), 1e-6);
        waitForJobs(window);
        window.screenshot(size + "4-pelvis");
        window.reveal("Body and limbs");
        window.click("Body and limbs");
    }

    private static void retargetAll(EditorWindow window, String size) throws Exception {
        window.click("Retarget all");
        waitForJobs(window);
        window.screenshot(size + "5-retargeted");
        List<ClipRow> rows = window.ask(
                loop -> List.copyOf(loop.parts().operations().clips().list().rows()));
        assertEquals(CLIPS, rows.size());
        for (ClipRow row : rows) {
            assertTrue(row.state() == ClipRow.State.GOOD || row.state() == ClipRow.State.DOUBTFUL, row::toString);
        }
    }

    /** Bakes and plants the left foot on a layer. */
    private static void cleanUp(EditorWindow window, String size) throws Exception {
        window.click("Timeline");
        window.reveal("Bake");
        window.click("Bake");
        window.waitUntil(
                "it is baked", loop -> loop.workspace().document().baked().isPresent());
        Clip baked = document(window).baked().orElseThrow().clip();
        window.click("Animate");
        window.click("target");
        window.click("Add additive layer");
        int ruler = window.rowY("ruler");
        window.hold("shift", () -> window.drag(window.frameX(20), ruler, window.frameX(110), ruler));
        window.reveal("Whole motion");
        window.click("Whole motion");
        window.reveal("Plant feet");
        window.screenshot(size + "6-before-planting");
        window.click("Plant feet");
        waitForJobs(window);
        window.screenshot(size + "7-planted");
        assertFalse(document(window).baked().orElseThrow().layers().isEmpty());
        assertEquals(baked, document(window).baked().orElseThrow().edits().clip(), "the motion beneath stays");
    }

    private static void fill(EditorWindow window, String size) throws Exception {
        int ruler = window.rowY("ruler");
        window.hold("shift", () -> window.drag(window.frameX(60), ruler, window.frameX(85), ruler));
        window.key("g");
        window.key("b");
        window.waitUntil(
                "there are variants",
                loop -> loop.parts().animation().inBetweening().hasPreviews());
        window.frames(5);
        window.screenshot(size + "8-variants");
        window.key("Return");
        waitForJobs(window);
        assertTrue(document(window)
                .edits(CharacterSlot.TARGET)
                .orElseThrow()
                .gaps()
                .spans()
                .isEmpty());
        window.screenshot(size + "9-filled");
    }

    private void export(EditorWindow window, String size, String extension) throws Exception {
        ExportTarget target = ExportTarget.all().stream()
                .filter(t -> t.extension().equals(extension) && t.preset().isEmpty())
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("out" + extension);
        window.key("ctrl+e");
        window.frames(10);
        window.click("##target");
        window.frames(5);
        window.click(target.label());
        window.click("##path");
        window.key("ctrl+a");
        window.type(file.toString());
        window.screenshot(size + "10-export" + extension.substring(1));
        window.click("Export");
        waitForJobs(window);
        window.screenshot(size + "11-exported" + extension.substring(1));
        MotionFile written = MotionFile.read(file);
        assertEquals(150, written.firstClip().frameCount());
        assertEquals(1, written.skins().size());
    }
}

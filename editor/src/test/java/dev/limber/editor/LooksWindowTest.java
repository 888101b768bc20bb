package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.document.Take;
import dev.limber.editor.view.Arrangement;
import dev.limber.io.MotionFile;
import dev.limber.io.MotionWriter;
import dev.limber.io.Target;
import dev.limber.motion.Clip;
import dev.limber.motion.Skin;
import dev.limber.motion.SkinMaterial;
import dev.limber.motion.SkinMaterial.Alpha;
import dev.limber.motion.SkinSurface;
import dev.limber.motion.TextureImage;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Materials of characters in the view. */
@Tag("slow")
class LooksWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    /** Half of the character has a texture that is green above and red below, of which it shows the upper part. */
    private Path character() throws IOException {
        BufferedImage pixels = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                pixels.setRGB(x, y, y < 4 ? 0x00ff00 : 0xff0000);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(pixels, "png", png);
        Mannequin body = Mannequin.inMetres().get(0);
        Skin skin = body.skin();
        float[] coordinates = new float[2 * skin.vertexCount()];
        for (int v = 0; v < skin.vertexCount(); v++) {
            coordinates[2 * v] = 0.5f;
            coordinates[2 * v + 1] = 0.25f;
        }
        SkinMaterial green = new SkinMaterial(
                "green",
                1,
                1,
                1,
                1,
                TextureImage.of("green.png", png.toByteArray()),
                Optional.empty(),
                Alpha.OPAQUE,
                SkinMaterial.HALF,
                true);
        Skin dressed = new Skin(
                skin.positions(),
                skin.normals(),
                skin.triangles(),
                skin.joints(),
                skin.weights(),
                skin.inverseBindMatrices(),
                new SkinSurface(green, coordinates, new float[0]));
        Path file = folder.resolve("green.glb");
        Target target = new Target(Optional.empty(), false, List.of(dressed), Optional.empty(), Optional.empty());
        MotionWriter.write(new Clip.Builder(body.skeleton(), 0.1, 1).build(), target, file);
        return file;
    }

    private static long count(BufferedImage picture, boolean green) {
        long count = 0;
        for (int y = 60; y < 640; y++) {
            for (int x = 380; x < 1240; x++) {
                int rgb = picture.getRGB(x, y);
                int r = rgb >> 16 & 255;
                int g = rgb >> 8 & 255;
                int b = rgb & 255;
                count += green ? g > 80 && g > 3 * r && g > 3 * b ? 1 : 0 : r > 80 && r > 3 * g && r > 3 * b ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void texturesAreShownTheRightWayUpAndCanBeSwitchedOff() throws Exception {
        Path file = character();
        window.tell(loop -> loop.parts().operations().files().openTarget(file));
        window.waitForJobs();
        window.waitUntil("the texture is there", loop -> loop.parts().scene().isLoaded());
        window.frames(5);
        BufferedImage dressed = window.screenshot("looks-textured");
        assertTrue(count(dressed, true) > 2_000, () -> "green pixels: " + count(dressed, true));
        window.reveal("Without materials");
        window.click("Without materials");
        window.frames(5);
        BufferedImage plain = window.screenshot("looks-plain");
        assertTrue(count(plain, true) < 200, () -> "green pixels: " + count(plain, true));
        window.reveal("Without materials");
        window.click("Without materials");
    }

    @Test
    void bodyVolumesAreDrawnWhenTheyAreAskedFor() throws Exception {
        long before = violet(window.screenshot("without-volumes"));
        window.reveal("Body volumes");
        window.click("Body volumes");
        window.frames(3);
        long shown = violet(window.screenshot("volumes"));
        assertTrue(shown > before + 1000, before + " violet pixels, then " + shown);
        window.reveal("Body volumes");
        window.click("Body volumes");
        window.frames(3);
        assertTrue(violet(window.screenshot("volumes-hidden")) < before + 100);
    }

    @Test
    void charactersHaveAShadowThatGoesWithTheFloor() throws Exception {
        window.tell(loop -> loop.workspace().playhead().seek(60));
        window.frames(5);
        long shadow = black(window.screenshot("shadow"));
        window.reveal("Floor");
        window.click("Floor");
        window.frames(3);
        long without = black(window.screenshot("no-floor"));
        assertTrue(shadow > without + 2000, without + " dark pixels, with a floor " + shadow);
        window.reveal("Floor");
        window.click("Floor");
    }

    /** Returns how far the hips of the two characters are apart over the floor, metres. */
    private static double apart() {
        return window.ask(loop -> {
            double[] rotation = new double[4];
            double[][] at = new double[2][3];
            for (CharacterSlot slot : CharacterSlot.values()) {
                Rig rig = loop.workspace().document().actor(slot).orElseThrow().rig();
                int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
                loop.parts()
                        .viewport()
                        .joint(new Selection(slot, hips), slot == CharacterSlot.SOURCE ? at[0] : at[1], rotation);
            }
            return Math.hypot(at[0][0] - at[1][0], at[0][2] - at[1][2]);
        });
    }

    @Test
    void overlaidCharactersHaveTheirHipsOverEachOther() throws Exception {
        window.tell(loop -> loop.workspace().view().setArrangement(Arrangement.OVERLAID));
        for (int frame : new int[] {0, 120, 240}) {
            window.tell(loop -> loop.workspace().playhead().seek(frame));
            window.frames(3);
            assertEquals(0, apart(), 1e-6, "frame " + frame);
        }
        window.screenshot("overlaid");
        window.tell(loop -> loop.workspace().view().setArrangement(Arrangement.SIDE_BY_SIDE));
        window.frames(3);
        assertTrue(apart() > 0.5);
    }

    /** Returns the coordinate of a hand of a character to the right of the scene, metres. */
    private static double hand(CharacterSlot slot, Side side) {
        return window.ask(loop -> {
            Rig rig = loop.workspace().document().actor(slot).orElseThrow().rig();
            double[] at = new double[3];
            Selection hand = new Selection(slot, rig.roles().joint(BodyPart.HAND, side));
            loop.parts().viewport().joint(hand, at, new double[4]);
            return at[0];
        });
    }

    @Test
    void charactersWithTheirArmsOutStandApart() throws Exception {
        Path file = character();
        MotionFile read = MotionFile.read(file);
        window.tell(loop -> loop.workspace()
                .history()
                .reset(Document.EMPTY.withSource(Take.of(read, 0)).withTarget(LoadedCharacter.of(read))));
        window.waitForJobs();
        window.frames(5);
        double source = Math.max(hand(CharacterSlot.SOURCE, Side.LEFT), hand(CharacterSlot.SOURCE, Side.RIGHT));
        double target = Math.min(hand(CharacterSlot.TARGET, Side.LEFT), hand(CharacterSlot.TARGET, Side.RIGHT));
        window.screenshot("arms-out");
        assertTrue(target > source + 0.1, source + " m, then " + target);
    }

    /** Counts what is darker than the background. */
    private static long black(BufferedImage picture) {
        long count = 0;
        for (int y = 60; y < 640; y++) {
            for (int x = 380; x < 1240; x++) {
                int rgb = picture.getRGB(x, y);
                count += (rgb >> 16 & 0xFF) < 0x18 && (rgb >> 8 & 0xFF) < 0x1A && (rgb & 0xFF) < 0x1E ? 1 : 0;
            }
        }
        return count;
    }

    private static long violet(BufferedImage picture) {
        long count = 0;
        for (int y = 30; y < 640; y++) {
            for (int x = 360; x < 1260; x++) {
                int rgb = picture.getRGB(x, y);
                int blue = rgb & 0xFF;
                int green = rgb >> 8 & 0xFF;
                count += blue - green > 30 && (rgb >> 16 & 0xFF) - green > 5 ? 1 : 0;
            }
        }
        return count;
    }
}

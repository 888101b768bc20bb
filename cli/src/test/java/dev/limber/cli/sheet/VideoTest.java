package dev.limber.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.cli.Limber;
import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.motion.Clip;
import dev.limber.motion.Resample;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films last as long as their clips, and show the frames that were then. */
class VideoTest {
    private static final Clip WALK = WalkingClip.make();

    @TempDir
    private Path folder;

    private static void write(Clip clip, Path file) throws IOException {
        SheetFile sheet = new SheetFile.Converter().convert(file.toString());
        List<SheetRow> rows = List.of(new SheetRow("walk", Rig.of(clip), clip));
        sheet.write("Walk", rows, 0, clip.frameCount() - 1);
    }

    @Test
    void gifsLastAsLongAsTheirClips() throws IOException {
        for (double rate : new double[] {60, 24, 12}) {
            Clip clip = Resample.to(rate, WALK);
            Path file = folder.resolve("walk.gif");
            write(clip, file);
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(in);
                int pictures = reader.getNumImages(true);
                int hundredths = 0;
                for (int i = 0; i < pictures; i++) {
                    IIOMetadataNode root =
                            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                    IIOMetadataNode control = (IIOMetadataNode)
                            root.getElementsByTagName("GraphicControlExtension").item(0);
                    hundredths += Integer.parseInt(control.getAttribute("delayTime"));
                }
                assertEquals(clip.frameCount() / rate, hundredths / 100.0, 0.05, () -> "at " + rate);
                assertEquals(Math.min(25, rate), pictures / (clip.frameCount() / rate), 0.3);
                BufferedImage last = reader.read(pictures - 1);
                assertEquals(0, last.getWidth() % 2 + last.getHeight() % 2);
            }
        }
    }

    @Test
    void picturesMove() {
        MovingFigures figures =
                new MovingFigures("Walk", List.of(new SheetRow("walk", Rig.of(WALK), WALK)), 0, WALK.frameCount() - 1);
        BufferedImage first = figures.draw(0);
        BufferedImage later = figures.draw(20);
        int different = 0;
        for (int y = 60; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                different += first.getRGB(x, y) == later.getRGB(x, y) ? 0 : 1;
            }
        }
        assertTrue(different > 0.02 * first.getWidth() * first.getHeight(), "pixels that differ: " + different);
    }

    @Test
    void videosNeedFfmpegAndSaySo() throws IOException {
        Path file = folder.resolve("walk.mp4");
        if (isInstalled()) {
            write(WALK, file);
            assertEquals("ftyp", new String(Files.readAllBytes(file), 4, 4, StandardCharsets.US_ASCII));
        } else {
            CommandFailedException e = assertThrows(CommandFailedException.class, () -> write(WALK, file));
            assertTrue(String.valueOf(e.getMessage()).contains("ffmpeg, which is not installed"), e::getMessage);
            assertTrue(Files.notExists(file));
        }
    }

    private static boolean isInstalled() {
        try {
            Video.check();
            return true;
        } catch (CommandFailedException | IOException e) {
            return false;
        }
    }

    @Test
    void otherEndingsAreRefusedBeforeAnyWork() {
        Path out = folder.resolve("out.bvh");
        Limber.Run run = Limber.run("retarget", Limber.WALK, "--rig", Limber.WALK, "-o", out, "--sheet", "look.jpg");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("expected .png, .gif or .mp4"), run.err());
        assertTrue(Files.notExists(out));
    }
}

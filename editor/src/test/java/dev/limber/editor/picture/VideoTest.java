package dev.limber.editor.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.FrameSpan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.api.FrameGrab;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos have the pictures, the colours and the duration of what they were made of. */
class VideoTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180; // no multiple of 16, in which H.264 is coded
    private static final Color BACK = new Color(0x23272E);

    @TempDir
    private Path folder;

    /** A square that moves over a dark background. */
    private static BufferedImage picture(int frame) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(BACK);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(4 * frame, 40, 60, 60);
        graphics.dispose();
        return image;
    }

    private Path video(PictureFormat format, int frames, double rate) throws IOException {
        Path file = folder.resolve("video" + format.extension());
        try (PictureWriter writer = format.writer(file, rate)) {
            for (int frame = 0; frame < frames; frame++) {
                writer.add(picture(frame));
            }
            assertTrue(Files.notExists(file), "a video is in its place only once it is whole");
            writer.finish();
        }
        return file;
    }

    private static void assertNear(int rgb, Color color, int within) {
        Color read = new Color(rgb);
        assertTrue(
                Math.abs(read.getRed() - color.getRed()) <= within
                        && Math.abs(read.getGreen() - color.getGreen()) <= within
                        && Math.abs(read.getBlue() - color.getBlue()) <= within,
                read + " for " + color);
    }

    /** Returns how long each picture of a GIF is shown, in hundredths of a second. */
    private static int[] delays(ImageReader reader) throws IOException {
        List<Integer> delays = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            IIOMetadataNode control = (IIOMetadataNode)
                    root.getElementsByTagName("GraphicControlExtension").item(0);
            delays.add(Integer.parseInt(control.getAttribute("delayTime")));
        }
        return delays.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void aGifHasEveryPictureOfASlowMotion() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(video(PictureFormat.GIF, 7, 30).toFile())) {
            reader.setInput(in);
            assertArrayEquals(new int[] {3, 4, 3, 3, 4, 3, 3}, delays(reader)); // 7 / 30 s in all
            BufferedImage last = reader.read(6);
            assertEquals(WIDTH, last.getWidth());
            assertNear(last.getRGB(24 + 30, 70), Color.ORANGE, 6);
            assertNear(last.getRGB(10, 70), BACK, 6);
            IIOMetadataNode root =
                    (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0");
            assertEquals(1, root.getElementsByTagName("ApplicationExtension").getLength(), "it goes round");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 120, 119.88})
    void aGifOfAFastMotionLastsAsLong(double rate) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        int frames = 31;
        try (ImageInputStream in = ImageIO.createImageInputStream(
                video(PictureFormat.GIF, frames, rate).toFile())) {
            reader.setInput(in);
            int sum = 0;
            for (int delay : delays(reader)) {
                assertTrue(delay >= 2, "browsers show " + delay + " hundredths of a second as ten");
                sum += delay;
            }
            assertEquals(100 * frames / rate, sum, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {24, 29.97, 60, 120})
    void anMp4HasEveryPictureAtTheRate(double rate) throws Exception {
        int frames = 6;
        File file = video(PictureFormat.MP4, frames, rate).toFile();
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file);
                MP4Demuxer demuxer = MP4Demuxer.createMP4Demuxer(channel)) {
            assertEquals(frames, demuxer.getVideoTrack().getMeta().getTotalFrames());
            assertEquals(frames / rate, demuxer.getVideoTrack().getMeta().getTotalDuration(), 1e-3);
        }
        Picture last = FrameGrab.getFrameFromFile(file, frames - 1);
        assertEquals(WIDTH, last.getCroppedWidth());
        assertEquals(HEIGHT, last.getCroppedHeight());
        assertLuma(last, 10, 70, 16 + 219 * luma(BACK));
        assertLuma(last, 20 + 30, 70, 16 + 219 * luma(Color.ORANGE));
    }

    /** Returns the luma of a colour by BT.709, from 0 to 1. */
    private static double luma(Color color) {
        return (0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue()) / 255;
    }

    private static void assertLuma(Picture picture, int x, int y, double luma) {
        int read = picture.getPlaneData(0)[y * picture.getWidth() + x] + 128;
        assertEquals(luma, read, 4);
    }

    @Test
    void aVideoThatIsNotFinishedLeavesTheOldOneInPlace() throws IOException {
        Path file = video(PictureFormat.GIF, 3, 30);
        byte[] whole = Files.readAllBytes(file);
        try (PictureWriter writer = PictureFormat.GIF.writer(file, 30)) {
            writer.add(picture(0));
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void aVideoTakesTheNextFreeName() throws IOException {
        PictureSettings settings =
                new PictureSettings(new FrameSpan(0, 2), false, WIDTH, HEIGHT, PictureFormat.GIF, folder, "video", 30);
        assertEquals(folder.resolve("video.gif"), settings.place());
        video(PictureFormat.GIF, 3, 30);
        assertEquals(folder.resolve("video-2.gif"), settings.place());
    }
}

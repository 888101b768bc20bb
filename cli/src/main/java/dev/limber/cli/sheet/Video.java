package dev.limber.cli.sheet;

import dev.limber.cli.terminal.CommandFailedException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * A video of moving figures at the clip's own speed, as GIF or MP4.
 *
 * @param frames of the clip, one per picture
 * @param rate pictures per second
 */
@SuppressWarnings("ArrayRecordComponent") // an array that is never changed
record Video(MovingFigures figures, int[] frames, double rate) {
    private static final String FFMPEG = "ffmpeg";
    private static final double FASTEST = 60; // pictures a second
    private static final double FASTEST_GIF = 25;
    private static final double HUNDREDTHS = 100;
    private static final String GIF = "javax_imageio_gif_image_1.0";

    /** Makes a video of the frames from {@code first} to {@code last}. */
    static Video of(MovingFigures figures, int first, int last, double frameTime) {
        int[] all = IntStream.rangeClosed(first, last).toArray();
        return new Video(figures, all, 1 / frameTime).atMost(FASTEST);
    }

    /** Drops pictures down to a rate. */
    private Video atMost(double fastest) {
        if (rate <= fastest) {
            return this;
        }
        double step = rate / fastest;
        int count = (int) ((frames.length - 1) / step) + 1;
        int[] some = IntStream.range(0, count)
                .map(i -> frames[(int) Math.round(i * step)])
                .toArray();
        return new Video(figures, some, fastest);
    }

    /** Writes a looping GIF to a stream, which stays open. */
    void writeGif(OutputStream out) throws IOException {
        Video video = atMost(FASTEST_GIF);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream images = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(images);
            writer.prepareWriteSequence(null);
            double end = 0;
            for (int frame : video.frames) {
                BufferedImage image = figures.draw(frame);
                long shown = Math.round(end + HUNDREDTHS / video.rate) - Math.round(end);
                end += HUNDREDTHS / video.rate;
                ImageWriteParam settings = writer.getDefaultWriteParam();
                IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), settings);
                describe(about, shown);
                writer.writeToSequence(new IIOImage(image, List.of(), about), settings);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** Sets how long a picture is shown, in hundredths of a second, and that the GIF loops. */
    private static void describe(IIOMetadata about, long shown) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) about.getAsTree(GIF);
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", Long.toString(shown));
        control.setAttribute("disposalMethod", "none");
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        root.appendChild(extensions);
        about.setFromTree(GIF, root);
    }

    /** @throws CommandFailedException when ffmpeg is not installed */
    static void check() throws IOException {
        try {
            Process process = new ProcessBuilder(FFMPEG, "-version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "a video needs ffmpeg, which is not installed or not on the PATH; a .gif does not need it");
        }
    }

    /** @throws CommandFailedException when ffmpeg is not installed or fails */
    void writeMp4(Path file) throws IOException {
        check();
        Path said = Files.createTempFile("limber", ".log");
        try {
            Process process = new ProcessBuilder(command(file))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean taken = feed(process);
            if (process.waitFor() != 0 || !taken) {
                String words =
                        Files.readString(said, StandardCharsets.ISO_8859_1).strip();
                throw new CommandFailedException(
                        "ffmpeg failed to write the video: " + words.substring(words.lastIndexOf('\n') + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while ffmpeg was running");
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private List<String> command(Path file) {
        String size = figures.width() + "x" + figures.height();
        String pictures = String.format(Locale.ROOT, "%.6f", rate);
        return List.of(
                FFMPEG,
                "-y",
                "-loglevel",
                "error",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "-s",
                size,
                "-r",
                pictures,
                "-i",
                "-",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                file.toString());
    }

    /** Returns whether all pictures were taken; what ffmpeg says tells why not. */
    private boolean feed(Process process) {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream())) {
            for (int frame : frames) {
                int[] pixels = ((DataBufferInt) figures.draw(frame).getRaster().getDataBuffer()).getData();
                byte[] bytes = new byte[3 * pixels.length];
                for (int i = 0; i < pixels.length; i++) {
                    bytes[3 * i] = (byte) (pixels[i] >> 16);
                    bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
                    bytes[3 * i + 2] = (byte) pixels[i];
                }
                out.write(bytes);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

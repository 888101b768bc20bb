package dev.limber.editor.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/**
 * An animated GIF that loops. Its pictures last whole hundredths of a second, so that the video is as long as the motion; as
 * browsers slow down pictures of less than two, those of faster motion are left out.
 */
final class GifVideo implements PictureWriter {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int SHORTEST = 2; // hundredths of a second

    private final double framesPerSecond;
    private final VideoFile file;
    private final FileImageOutputStream stream;
    private final ImageWriter writer;
    private Optional<BufferedImage> waiting = Optional.empty(); // until it is known how long it is shown
    private long since; // hundredths of a second, when it begins
    private int count;
    private boolean looped;

    GifVideo(Path path, double framesPerSecond) throws IOException {
        this.framesPerSecond = framesPerSecond;
        file = new VideoFile(path);
        stream = new FileImageOutputStream(file.temporary().toFile());
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        writer.setOutput(stream);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        long start = Math.round(100 * count / framesPerSecond);
        count++;
        if (waiting.isPresent() && start - since < SHORTEST) {
            return;
        }
        flush(start);
        waiting = Optional.of(picture);
        since = start;
    }

    private void flush(long end) throws IOException {
        if (waiting.isPresent()) {
            IIOMetadata metadata = metadata(waiting.get(), Math.max(SHORTEST, end - since));
            writer.writeToSequence(new IIOImage(waiting.get(), null, metadata), null);
        }
    }

    /** @param duration hundredths of a second */
    private IIOMetadata metadata(BufferedImage picture, long duration) throws IIOInvalidTreeException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", String.valueOf(duration));
        control.setAttribute("transparentColorIndex", "0");
        root.appendChild(control);
        if (!looped) {
            looped = true;
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0}); // for ever
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    @Override
    public void finish() throws IOException {
        flush(Math.round(100 * count / framesPerSecond));
        writer.endWriteSequence();
        stream.flush();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        writer.dispose();
        stream.close();
        file.close();
    }
}

package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.inbetween.rig.FrameSpan;
import java.io.File;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Videos of the loop are written with mouse and keys. */
@Tag("slow")
class VideoWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    private void write(String format, Path folder) throws Exception {
        window.tell(loop -> loop.workspace().playhead().setLoop(new FrameSpan(20, 31)));
        window.key("F12");
        window.click(format);
        window.choose("##size", "640 x 360");
        enter("##video", "walk round");
        enter("##folder", folder.toString());
        window.screenshot("video");
        window.click("Write");
        window.waitForJobs();
        assertTrue(window.ask(loop -> loop.workspace().problems().first()).isEmpty());
        window.screenshot("video-written");
    }

    private static void enter(String label, String text) throws Exception {
        window.click(label);
        window.key("ctrl+a");
        window.type(text);
    }

    @Test
    void aGifAndAnMp4OfTheLoop(@TempDir Path folder) throws Exception {
        write("Animated GIF", folder);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in =
                ImageIO.createImageInputStream(folder.resolve("walk-round.gif").toFile())) {
            reader.setInput(in);
            assertEquals(640, reader.read(0).getWidth());
            int pictures = reader.getNumImages(true); // at 60 frames a second, some are too short for a GIF
            assertTrue(pictures >= 6 && pictures < 12, pictures + " pictures");
        }
        write("MP4 video", folder);
        File video = folder.resolve("walk-round.mp4").toFile();
        try (SeekableByteChannel channel = NIOUtils.readableChannel(video);
                MP4Demuxer demuxer = MP4Demuxer.createMP4Demuxer(channel)) {
            assertEquals(12, demuxer.getVideoTrack().getMeta().getTotalFrames());
            assertEquals(0.2, demuxer.getVideoTrack().getMeta().getTotalDuration(), 1e-3);
        }
    }
}

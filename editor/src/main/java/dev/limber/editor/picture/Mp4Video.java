package dev.limber.editor.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * An MP4 video in H.264 at any rate. Every picture is a key frame, so that a player can step back and forth, and is of high
 * quality: JCodec's encoder lets colours drift across flat areas otherwise.
 */
final class Mp4Video implements PictureWriter {
    private static final int TICKS = 1000; // a frame; rates are whole thousandths of a frame a second

    /** The same quality for every picture, whatever its size. */
    private static final RateControl QUALITY = new RateControl() {
        private static final int STEP = 12; // of quantization, from 0 for the best to 51

        @Override
        public int startPicture(Size size, int most, SliceType type) {
            return STEP;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    };

    private final int ticksPerSecond;
    private final VideoFile file;
    private final SeekableByteChannel channel;
    private final MP4Muxer muxer;
    private final H264Encoder encoder = new H264Encoder(QUALITY);
    private Optional<Track> track = Optional.empty(); // from the first picture on
    private int count;

    /** The track and what is used again for every picture. */
    private record Track(MuxerTrack track, Picture picture, ByteBuffer buffer) {}

    Mp4Video(Path path, double framesPerSecond) throws IOException {
        ticksPerSecond = (int) Math.round(TICKS * framesPerSecond);
        file = new VideoFile(path);
        channel = NIOUtils.writableChannel(file.temporary().toFile());
        muxer = MP4Muxer.createMP4MuxerToChannel(channel);
        encoder.setKeyInterval(1);
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        Track to = track.orElseGet(() -> start(picture));
        track = Optional.of(to);
        VideoColors.fill(picture, to.picture());
        to.buffer().clear();
        ByteBuffer data = encoder.encodeFrame(to.picture(), to.buffer()).getData();
        to.track()
                .addFrame(Packet.createPacket(
                        data, (long) count * TICKS, ticksPerSecond, TICKS, count, Packet.FrameType.KEY, null));
        count++;
    }

    private Track start(BufferedImage first) {
        Picture picture = Picture.create(first.getWidth(), first.getHeight(), ColorSpace.YUV420J);
        return new Track(
                muxer.addVideoTrack(
                        Codec.H264,
                        VideoCodecMeta.createSimpleVideoCodecMeta(
                                new Size(first.getWidth(), first.getHeight()), ColorSpace.YUV420J)),
                picture,
                ByteBuffer.allocate(encoder.estimateBufferSize(picture)));
    }

    @Override
    public void finish() throws IOException {
        muxer.finish();
        file.finish();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        file.close();
    }
}

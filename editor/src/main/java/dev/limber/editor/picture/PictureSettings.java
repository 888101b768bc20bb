package dev.limber.editor.picture;

import dev.limber.inbetween.rig.FrameSpan;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The settings of the pictures.
 *
 * @param frames that are shown; of a turntable the first alone
 * @param turntable whether the camera goes once around one frame, in place of the frames passing
 * @param width of the pictures in pixels, even
 * @param height of the pictures in pixels, even
 * @param format pictures, or a video of them
 * @param folder that takes the video, or the pictures {@code 0001.png} and so on; made when missing
 * @param name of the video, without ending
 * @param framesPerSecond of the motion
 */
public record PictureSettings(
        FrameSpan frames,
        boolean turntable,
        int width,
        int height,
        PictureFormat format,
        Path folder,
        String name,
        double framesPerSecond) {
    private static final int TURN_PICTURES = 120;
    private static final double TURN_RATE = 30; // a second

    int count() {
        return turntable ? TURN_PICTURES : frames.length();
    }

    double rate() {
        return turntable ? TURN_RATE : framesPerSecond;
    }

    int frame(int picture) {
        return turntable ? frames.first() : frames.first() + picture;
    }

    /** Returns by how much the camera is turned, in radians. */
    float yaw(int picture) {
        return turntable ? (float) (2 * Math.PI * picture / TURN_PICTURES) : 0;
    }

    /** Returns the folder of pictures, or the file of a video: one that there is not yet, so that no video is lost. */
    Path place() {
        if (!format.isVideo()) {
            return folder;
        }
        Path file = folder.resolve(name + format.extension());
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + format.extension());
        }
        return file;
    }
}

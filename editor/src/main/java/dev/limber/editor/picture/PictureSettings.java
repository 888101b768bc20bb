package dev.limber.editor.picture;

import dev.limber.inbetween.rig.FrameSpan;
import java.nio.file.Path;

/**
 * The settings of the pictures.
 *
 * @param frames that are shown; of a turntable the first alone
 * @param turn whether the camera goes once around one frame, in place of the frames passing
 * @param width of the pictures in pixels
 * @param height of the pictures in pixels
 * @param folder that takes {@code 0001.png} and so on; made when missing
 */
public record PictureSettings(FrameSpan frames, boolean turn, int width, int height, Path folder) {
    private static final int TURN_PICTURES = 120; // four seconds at 30 frames a second

    int count() {
        return turn ? TURN_PICTURES : frames.length();
    }

    int frame(int picture) {
        return turn ? frames.first() : frames.first() + picture;
    }

    /** Returns by how much the camera is turned, in radians. */
    float yaw(int picture) {
        return turn ? (float) (2 * Math.PI * picture / TURN_PICTURES) : 0;
    }
}

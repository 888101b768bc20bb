package dev.limber.motion.contact;

import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Height and speed of a foot point in every frame, in heights of the character. */
final class FootMotion {
    private final double[] heights; // (frame), along up
    private final double[] speeds; // (frame), per second

    private FootMotion(int frameCount) {
        heights = new double[frameCount];
        speeds = new double[frameCount];
    }

    /**
     * Measures a point; speed is that between the ends of {@code window} seconds around the frame (less at the clip's
     * ends), so that it hardly depends on the frame rate.
     *
     * @param up unit vector
     * @param characterHeight in the tracks' unit
     */
    static FootMotion of(FootTracks tracks, FootPoint point, Vec3 up, double characterHeight, double window) {
        int frameCount = tracks.frameCount();
        FootMotion motion = new FootMotion(frameCount);
        double reach = window / 2 / tracks.frameTime();
        for (int frame = 0; frame < frameCount; frame++) {
            motion.heights[frame] = tracks.position(point, frame).dot(up) / characterHeight;
            double from = Math.max(0, frame - reach);
            double to = Math.min(frameCount - 1.0, frame + reach);
            double seconds = (to - from) * tracks.frameTime();
            double moved = tracks.positionAt(point, from).distance(tracks.positionAt(point, to));
            motion.speeds[frame] = seconds > 0 ? moved / seconds / characterHeight : 0;
        }
        return motion;
    }

    int frameCount() {
        return heights.length;
    }

    double height(int frame) {
        return heights[frame];
    }

    double speed(int frame) {
        return speeds[frame];
    }

    DoubleStream heights() {
        return Arrays.stream(heights);
    }
}

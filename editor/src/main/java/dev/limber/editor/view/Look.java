package dev.limber.editor.view;

import java.util.Set;

/**
 * The camera and view settings of a saved project.
 *
 * @param frame that was shown
 * @param loopFirst first frame of the loop
 * @param loopLast last frame of the loop
 * @param speed seconds of the clip in a second
 * @param camera how the camera stood
 */
public record Look(
        int frame,
        int loopFirst,
        int loopLast,
        double speed,
        Arrangement arrangement,
        Set<Overlay> overlays,
        CameraPlace camera) {
    /**
     * The position of an orbiting camera.
     *
     * @param x of the point, scene, metres
     * @param y of the point
     * @param z of the point
     * @param distance from the point, metres
     * @param yaw radians, 0 looks at the front
     * @param pitch radians, positive from above
     */
    public record CameraPlace(float x, float y, float z, float distance, float yaw, float pitch) {}
}

package dev.limber.editor.scene;

import com.jme3.math.Matrix4f;
import com.jme3.renderer.Camera;

/** The part of a view that points of the scene lie in, from -1 to 1 to the right and up. */
final class ScreenRectangle implements SkinBounds.Points {
    private final Matrix4f projection = new Matrix4f();
    private float left;
    private float bottom;
    private float right;
    private float top;

    /** Forgets all points and takes up how a camera sees those that come. */
    void start(Camera camera) {
        projection.set(camera.getViewProjectionMatrix());
        left = Float.POSITIVE_INFINITY;
        bottom = Float.POSITIVE_INFINITY;
        right = Float.NEGATIVE_INFINITY;
        top = Float.NEGATIVE_INFINITY;
    }

    /** Takes a point of the scene, in metres. One behind the eye may have lines to others anywhere in the view. */
    @Override
    public void add(float x, float y, float z) {
        float w = projection.m30 * x + projection.m31 * y + projection.m32 * z + projection.m33;
        if (w <= 0) {
            take(-1, -1);
            take(1, 1);
        } else {
            take(
                    (projection.m00 * x + projection.m01 * y + projection.m02 * z + projection.m03) / w,
                    (projection.m10 * x + projection.m11 * y + projection.m12 * z + projection.m13) / w);
        }
    }

    private void take(float x, float y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
    }

    /** Whether nothing of it is in the view. */
    boolean isEmpty() {
        return !(left < right && bottom < top && right > -1 && left < 1 && top > -1 && bottom < 1);
    }

    float left() {
        return Math.max(-1, left);
    }

    float bottom() {
        return Math.max(-1, bottom);
    }

    float right() {
        return Math.min(1, right);
    }

    float top() {
        return Math.min(1, top);
    }
}

package dev.limber.editor.scene;

import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.limber.editor.view.Look;

/** A camera that orbits a point. */
public final class OrbitCamera {
    private static final float FIELD_OF_VIEW = 40; // degrees, vertical
    private static final float STEEPEST = FastMath.HALF_PI - 0.001f; // radians; straight down has no up
    private static final float NEAREST = 0.05f; // metres
    private static final float FARTHEST = 200;

    private final Vector3f centre = new Vector3f(0, 0.9f, 0);
    private final Vector3f eye = new Vector3f();
    private float distance = 4.5f; // metres
    private float yaw = 0.6f; // radians; 0 looks at the front, along -z
    private String view = ""; // name of the axis that it looks along, without perspective
    private float pitch = 0.25f; // radians, positive from above

    /** Turns about the centre by angles in radians; what looked along an axis is in perspective again. */
    public void orbit(float yawBy, float pitchBy) {
        view = "";
        yaw += yawBy;
        pitch = FastMath.clamp(pitch + pitchBy, -STEEPEST, STEEPEST);
    }

    /** Looks along an axis, without perspective. */
    public void lookAlong(String name, float newYaw, float newPitch) {
        look(newYaw, newPitch);
        view = name;
    }

    /** Returns the name of the axis that it looks along; empty in perspective. */
    public String view() {
        return view;
    }

    public boolean isOrthographic() {
        return !view.isEmpty();
    }

    public void look(float newYaw, float newPitch) {
        view = "";
        yaw = newYaw;
        pitch = FastMath.clamp(newPitch, -STEEPEST, STEEPEST);
    }

    /** Moves along the screen by parts of its height. */
    public void pan(float right, float up) {
        float span = 2 * distance * FastMath.tan(FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2);
        Vector3f forward = direction().negateLocal();
        Vector3f across = forward.cross(Vector3f.UNIT_Y).normalizeLocal();
        Vector3f above = across.cross(forward);
        centre.addLocal(across.multLocal(right * span)).addLocal(above.multLocal(up * span));
    }

    /** Multiplies the distance to the centre. */
    public void zoom(float factor) {
        distance = FastMath.clamp(distance * factor, 2 * NEAREST, FARTHEST / 2);
    }

    /** Brings a ball into view. */
    public void frame(Vector3f ball, float radius) {
        centre.set(ball);
        distance = FastMath.clamp(
                radius / FastMath.sin(FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2), 2 * NEAREST, FARTHEST / 2);
    }

    /** Moves the camera along with what it looks at. */
    public void follow(float x, float z) {
        centre.x += x;
        centre.z += z;
    }

    /** Returns where the camera is. */
    public Look.CameraPlace place() {
        return new Look.CameraPlace(centre.x, centre.y, centre.z, distance, yaw, pitch);
    }

    public void place(Look.CameraPlace place) {
        centre.set(place.x(), place.y(), place.z());
        distance = FastMath.clamp(place.distance(), 2 * NEAREST, FARTHEST / 2);
        look(place.yaw(), place.pitch());
    }

    public Vector3f centre() {
        return centre;
    }

    /** The unit vector from the centre to the eye. */
    private Vector3f direction() {
        float flat = FastMath.cos(pitch);
        return new Vector3f(flat * FastMath.sin(yaw), FastMath.sin(pitch), flat * FastMath.cos(yaw));
    }

    /**
     * Puts a camera where this one is.
     *
     * @param aspect width of the view by its height
     */
    public void apply(Camera camera, float aspect) {
        eye.set(direction()).multLocal(distance).addLocal(centre);
        if (isOrthographic()) {
            float half = distance * FastMath.tan(FIELD_OF_VIEW * FastMath.DEG_TO_RAD / 2);
            camera.setParallelProjection(true);
            camera.setFrustum(-FARTHEST, FARTHEST, -half * aspect, half * aspect, half, -half);
        } else {
            camera.setFrustumPerspective(FIELD_OF_VIEW, aspect, NEAREST, FARTHEST);
        }
        camera.setLocation(eye);
        camera.lookAt(centre, Vector3f.UNIT_Y);
    }
}

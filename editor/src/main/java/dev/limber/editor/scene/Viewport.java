package dev.limber.editor.scene;

import com.jme3.math.Vector2f;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Selection;
import dev.limber.motion.Vec3;
import java.util.Optional;

/** The part of the window that shows the scene, and picking in it. Pixels count from the top left. */
public final class Viewport {
    private static final double REACH = 14; // units of the interface from a joint within which a click picks it
    private static final double SKIN_REACH = 7; // the same where the skin is clicked
    private static final SkinTouch.Hit NOTHING = new SkinTouch.Hit(Float.POSITIVE_INFINITY, -1);
    private static final double HEADROOM = 0.03; // of a character's height, from its top to its name

    private static final CharacterSlot[] SLOTS = CharacterSlot.values();
    private static final double[] NOWHERE = {};

    private final Vector3f scenePoint = new Vector3f(); // scratch
    private final Vector3f screenPoint = new Vector3f(); // scratch
    private final Camera camera;
    private final CharacterScene stage;
    private final OrbitCamera orbit;
    private float scale = 1; // pixels per unit of the interface
    private ViewArea area = new ViewArea(0, 0, 1, 1);

    public Viewport(Camera camera, CharacterScene stage, OrbitCamera orbit) {
        this.camera = camera;
        this.stage = stage;
        this.orbit = orbit;
    }

    /** Returns where a character stands, if it is in view. */
    public Optional<Placement> placement(CharacterSlot slot) {
        return stage.placement(slot);
    }

    /**
     * Writes where a joint is and how it is turned.
     *
     * @param position takes 3 numbers, scene, metres
     * @param rotation takes a quaternion, wxyz, scene
     * @return false when its character is not in view
     */
    public boolean joint(Selection joint, double[] position, double[] rotation) {
        Optional<CharacterView> character = stage.visible(joint.slot());
        character.ifPresent(p -> {
            System.arraycopy(p.figure().positions(), 3 * joint.joint(), position, 0, 3);
            System.arraycopy(p.figure().rotations(), 4 * joint.joint(), rotation, 0, 4);
        });
        return character.isPresent();
    }

    /** Returns the name of the axis that the camera looks along; empty in perspective. */
    public String view() {
        return orbit.view();
    }

    /** Writes the camera's matrices, (16) by columns. */
    public void matrices(float[] view, float[] projection) {
        camera.getViewMatrix().get(view, false);
        camera.getProjectionMatrix().get(projection, false);
    }

    public ViewArea area() {
        return area;
    }

    /**
     * Fits the camera into an area of the window.
     *
     * @param width of the window
     * @param height of the window
     * @param newScale pixels per unit of the interface
     */
    public void fit(ViewArea newArea, float width, float height, float newScale) {
        scale = newScale;
        area = newArea;
        camera.setViewPort(
                area.x() / width,
                (area.x() + area.width()) / width,
                1 - (area.y() + area.height()) / height,
                1 - area.y() / height);
        orbit.apply(camera, area.width() / area.height());
    }

    /**
     * Returns what a click on a pixel means: the joint that is right there, else the one that moves the skin most there, else
     * a joint that is near.
     */
    public Optional<Selection> under(double x, double y) {
        Optional<Selection> skin = pickBySkin((float) x, (float) y);
        return pick(x, y, skin.isPresent() ? SKIN_REACH : REACH).or(() -> skin);
    }

    private Optional<Selection> pickBySkin(float x, float y) {
        Vector2f pixel = new Vector2f(x, camera.getHeight() - y);
        Vector3f from = camera.getWorldCoordinates(pixel, 0);
        Vector3f direction = camera.getWorldCoordinates(pixel, 1).subtractLocal(from);
        SkinTouch.Hit nearest = NOTHING;
        CharacterSlot slot = CharacterSlot.SOURCE;
        for (CharacterSlot candidate : SLOTS) {
            SkinTouch.Hit before = nearest;
            nearest = stage.visible(candidate)
                    .map(character -> character.nearest(from, direction, before))
                    .orElse(before);
            slot = nearest.distance() < before.distance() ? candidate : slot;
        }
        return nearest.joint() < 0 ? Optional.empty() : Optional.of(new Selection(slot, nearest.joint()));
    }

    /** Returns the joint nearest to a pixel, if one is near. */
    public Optional<Selection> pick(double x, double y) {
        return pick(x, y, REACH);
    }

    private Optional<Selection> pick(double x, double y, double reach) {
        double best = scale * scale * reach * reach;
        CharacterSlot slot = CharacterSlot.SOURCE;
        int nearest = -1;
        for (CharacterSlot candidate : SLOTS) {
            Optional<CharacterView> character = stage.visible(candidate).filter(CharacterView::showsBones);
            double[] positions =
                    character.isPresent() ? character.get().figure().positions() : NOWHERE;
            for (int joint = 0; 3 * joint < positions.length; joint++) {
                scenePoint.set((float) positions[3 * joint], (float) positions[3 * joint + 1], (float)
                        positions[3 * joint + 2]);
                camera.getScreenCoordinates(scenePoint, screenPoint);
                double dx = screenPoint.x - x;
                double dy = camera.getHeight() - screenPoint.y - y;
                if (screenPoint.z < 1 && dx * dx + dy * dy < best) {
                    best = dx * dx + dy * dy;
                    slot = candidate;
                    nearest = joint;
                }
            }
        }
        return nearest < 0 ? Optional.empty() : Optional.of(new Selection(slot, nearest));
    }

    /** Returns where the name of a character goes: the middle of its lower edge; empty when it is not in view. */
    public Optional<Vector3f> label(CharacterSlot slot) {
        return stage.visible(slot)
                .map(character -> {
                    Vec3 root = character.rootPosition();
                    double top = character.top() + HEADROOM * character.figure().height();
                    return onScreen(new Vec3(root.x(), top, root.z()));
                })
                .filter(at -> at.z < 1);
    }

    /** Returns the pixel of a point of the scene; empty behind the camera. */
    public Optional<Vector3f> inWindow(Vec3 scene) {
        return Optional.of(onScreen(scene)).filter(at -> at.z < 1);
    }

    /** Returns how a point of the scene moves when it follows the mouse by some pixels, in the plane of the view; metres. */
    public Vec3 moved(Vec3 scene, float right, float down) {
        Vector3f at = camera.getScreenCoordinates(CharacterScene.vector(scene));
        Vector3f from = camera.getWorldCoordinates(new Vector2f(at.x, at.y), at.z);
        Vector3f to = camera.getWorldCoordinates(new Vector2f(at.x + right, at.y - down), at.z);
        return new Vec3(to.x - from.x, to.y - from.y, to.z - from.z);
    }

    /** Returns the direction in which the camera looks, unit, scene. */
    public Vec3 sight() {
        Vector3f direction = camera.getDirection();
        return new Vec3(direction.x, direction.y, direction.z);
    }

    /** Returns the pixel of a joint; empty when its character is not in view, or the joint behind the camera. */
    public Optional<Vector3f> onScreen(Selection joint) {
        return stage.visible(joint.slot())
                .map(character -> onScreen(character.figure().position(joint.joint())))
                .filter(at -> at.z < 1);
    }

    private Vector3f onScreen(Vec3 scene) {
        Vector3f at = camera.getScreenCoordinates(CharacterScene.vector(scene));
        at.y = camera.getHeight() - at.y;
        return at;
    }
}

package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh;
import com.jme3.scene.Spatial;
import com.jme3.scene.VertexBuffer;
import com.jme3.util.BufferUtils;
import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/** A character in the scene as solid bones. Posed anew every frame without allocating. */
final class Figure {
    private static final float DIMMED = 0.45f; // of the brightness of other bones

    private final Rig rig;
    private final Pose pose;
    private final WorldPose world;
    private final double[] positions; // (joint, 3), scene, metres
    private final double[] rotations; // (joint, 4) wxyz, scene
    private final FigureShape shape;
    private final Mesh mesh = new Mesh();
    private final Geometry geometry;
    private final float[] colors; // (corner, 4) rgba
    private final boolean[] helps; // (joint)
    private Placement placement;
    private @Nullable Clip shownClip;
    private boolean onTop;
    private int shownFrame = -1; // -1 when the figure has to be posed anew

    Figure(String name, Rig rig, Material material) {
        this.rig = rig;
        Skeleton skeleton = rig.skeleton();
        pose = new Pose(skeleton);
        world = new WorldPose(skeleton);
        positions = new double[3 * skeleton.jointCount()];
        rotations = new double[4 * skeleton.jointCount()];
        placement = Placement.of(rig);
        shape = new FigureShape(
                DrawnBones.of(skeleton, this::carriesAll),
                skeleton.jointCount(),
                placement.scale(),
                rig.height() * placement.scale());
        colors = new float[4 * shape.cornerCount()];
        helps = HelperBones.of(rig);
        mesh.setDynamic();
        mesh.setBuffer(VertexBuffer.Type.Position, 3, BufferUtils.createFloatBuffer(shape.positions.length));
        mesh.setBuffer(VertexBuffer.Type.Normal, 3, BufferUtils.createFloatBuffer(shape.normals.length));
        mesh.setBuffer(VertexBuffer.Type.Color, 4, BufferUtils.createFloatBuffer(colors.length));
        geometry = new Geometry(name, mesh);
        geometry.setMaterial(material);
        // The mesh moves by its corners, so that its bounds would be stale; a figure or two need no culling.
        geometry.setCullHint(Spatial.CullHint.Never);
    }

    /** Returns what the bones hide of the sky from the floor. */
    ShadowGrid shadow() {
        return new ShadowGrid(DrawnBones.of(rig.skeleton(), this::carriesAll), placement.scale(), height());
    }

    Geometry geometry() {
        return geometry;
    }

    void place(Placement newPlacement) {
        if (newPlacement != placement) {
            placement = newPlacement;
            shownFrame = -1;
        }
    }

    Placement placement() {
        return placement;
    }

    /** Takes up a frame; returns false when it was shown already. */
    boolean showFrame(Clip clip, int frame) {
        if (clip == shownClip && frame == shownFrame) {
            return false;
        }
        shownClip = clip;
        shownFrame = frame;
        clip.read(frame, pose);
        show();
        return true;
    }

    /** Takes up the reference pose; returns false when it was shown already. */
    boolean showStanding() {
        if (shownClip == null && shownFrame == 0) {
            return false;
        }
        shownClip = null;
        shownFrame = 0;
        pose.set(rig.referencePose());
        show();
        return true;
    }

    private void show() {
        world.update(pose);
        placement.toScene(world, positions, rotations);
        shape.update(positions, rotations);
        upload(VertexBuffer.Type.Position, shape.positions);
        upload(VertexBuffer.Type.Normal, shape.normals);
    }

    /**
     * Colours the bones by their side, those of helpers dimmed.
     *
     * @param highlights (joint), of which the colours take the place of those of the side; null for none
     */
    void paint(SideColors palette, float alpha, @Nullable Highlight[] highlights) {
        for (int corner = 0; corner < shape.cornerCount(); corner++) {
            int joint = shape.joints[corner];
            Highlight highlight = highlights[joint];
            if (highlight == null) {
                color(corner, palette.of(rig.roles().of(joint).side()), alpha, helps(corner) ? DIMMED : 1);
            } else {
                color(corner, SideColors.of(highlight), alpha, 1);
            }
        }
        upload(VertexBuffer.Type.Color, colors);
    }

    /** Returns what draws the highlighted bones for outlines. */
    BoneMask mask(Material forMasks) {
        return new BoneMask(shape, mesh, forMasks);
    }

    private boolean helps(int corner) {
        int tail = shape.tail(corner);
        return helps[shape.joints[corner]] || (tail != Skeleton.NONE && helps[tail]);
    }

    private void color(int corner, ColorRGBA color, float alpha, float brightness) {
        colors[4 * corner] = brightness * color.r;
        colors[4 * corner + 1] = brightness * color.g;
        colors[4 * corner + 2] = brightness * color.b;
        colors[4 * corner + 3] = alpha;
    }

    /** Draws the bones before all that is not, or where they are. */
    void setOnTop(boolean newOnTop) {
        if (newOnTop == onTop) {
            return;
        }
        onTop = newOnTop;
        if (onTop) {
            geometry.getMaterial().setBoolean("OnTop", true);
        } else {
            geometry.getMaterial().clearParam("OnTop");
        }
    }

    private void upload(VertexBuffer.Type type, float[] values) {
        VertexBuffer buffer = mesh.getBuffer(type);
        FloatBuffer data = (FloatBuffer) buffer.getData();
        data.clear();
        data.put(values);
        data.flip();
        buffer.updateData(data);
    }

    /** Returns the live array of joint positions, (joint, 3) in metres of the scene. */
    double[] positions() {
        return positions;
    }

    /** Returns the live array of joint rotations, (joint, 4) wxyz, scene. */
    double[] rotations() {
        return rotations;
    }

    /** Writes where a point that moves with a joint is: 3 numbers, scene, metres. */
    void place(EndSite site, double[] out) {
        site.offset().store(out, 0);
        Quat.rotate(rotations, 4 * site.joint(), out, 0, out, 0);
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = positions[3 * site.joint() + axis] + out[axis] * placement.scale();
        }
    }

    Vec3 position(int joint) {
        return Vec3.of(positions, 3 * joint);
    }

    /** Returns the height of the highest bone over the floor, in metres. */
    double top() {
        double top = Double.NEGATIVE_INFINITY;
        for (int at = 1; at < shape.positions.length; at += 3) {
            top = Math.max(top, shape.positions[at]);
        }
        return top;
    }

    /** Adds the joints, but for those that carry the character and stay behind when it moves. */
    void addTo(Extent extent) {
        for (int joint = 0; 3 * joint < positions.length; joint++) {
            if (!carriesAll(joint)) {
                extent.add(positions, 3 * joint);
            }
        }
    }

    private boolean carriesAll(int joint) {
        return rig.roles().of(joint).part() == BodyPart.ROOT;
    }

    double height() {
        return rig.height() * placement.scale();
    }
}

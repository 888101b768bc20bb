package dev.limber.editor.scene;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;

/**
 * The placement of a character in the scene, which is in metres with y up, whatever the character's own unit and axes.
 */
public final class Placement {
    private final double[] rotation = new double[4]; // wxyz, from the rig's world to the scene's axes
    private final double scale; // metres per unit
    private final Vec3 offset; // metres

    private Placement(double[] rotation, double scale, Vec3 offset) {
        System.arraycopy(rotation, 0, this.rotation, 0, 4);
        this.scale = scale;
        this.offset = offset;
    }

    /** Stands the rig upright at its own place; its unit is guessed from its height. */
    public static Placement of(Rig rig) {
        double[] rotation = new double[4];
        Quat.between(rig.up(), new Vec3(0, 1, 0), rotation, 0);
        return new Placement(rotation, BodyUnit.guess(rig), Vec3.ZERO);
    }

    /** Returns the same placement, moved by {@code metres}. */
    public Placement moved(Vec3 metres) {
        return new Placement(rotation, scale, offset.plus(metres));
    }

    /** Returns metres per unit of the rig. */
    public double scale() {
        return scale;
    }

    public Vec3 toScene(Vec3 world) {
        return Quat.rotate(rotation, 0, world).times(scale).plus(offset);
    }

    /** Takes a way in the scene, in metres, back to the rig's world and unit. */
    public Vec3 toRig(Vec3 metres) {
        double[] out = new double[3];
        metres.times(1 / scale).store(out, 0);
        Quat.inverseRotate(rotation, 0, out, 0, out, 0);
        return Vec3.of(out, 0);
    }

    /** Takes a rotation in the scene back to the rig's world: out = rotation⁻¹ inScene rotation, all wxyz. */
    public void rotationToRig(double[] inScene, double[] out) {
        Quat.inverseMultiply(rotation, 0, inScene, 0, out, 0);
        Quat.multiply(out, 0, rotation, 0, out, 0);
    }

    /** Takes a rotation (wxyz) of the rig's world to the scene. */
    public void rotationToScene(double[] rotations, int i, double[] out) {
        Quat.multiply(rotation, 0, rotations, i, out, 0);
    }

    /**
     * Takes a whole figure to the scene.
     *
     * @param positions takes (joint, 3) in metres
     * @param rotations takes (joint, 4) wxyz, scene
     */
    void toScene(WorldPose pose, double[] positions, double[] rotations) {
        double[] p = pose.positions();
        for (int j = 0; j < pose.skeleton().jointCount(); j++) {
            Quat.rotate(rotation, 0, p, 3 * j, positions, 3 * j);
            positions[3 * j] = positions[3 * j] * scale + offset.x();
            positions[3 * j + 1] = positions[3 * j + 1] * scale + offset.y();
            positions[3 * j + 2] = positions[3 * j + 2] * scale + offset.z();
            Quat.multiply(rotation, 0, pose.rotations(), 4 * j, rotations, 4 * j);
        }
    }
}

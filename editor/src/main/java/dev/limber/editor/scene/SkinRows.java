package dev.limber.editor.scene;

import com.jme3.math.Vector4f;
import dev.limber.motion.Skin;

/** The matrices that take the vertices of a chunk from the bind pose to the scene, rebuilt for every pose. */
final class SkinRows {
    private final int[] joints; // (slot) of the skeleton
    private final float[] inverseBinds; // (joint, 16), column by column
    private final Vector4f[] rows; // (slot, 3), of 3 by 4 matrices
    private final double[] rotation = new double[9]; // scratch: a rotation, row by row, times the scale

    SkinRows(Skin skin, SkinChunk chunk) {
        joints = chunk.joints();
        inverseBinds = skin.inverseBindMatrices();
        rows = new Vector4f[3 * joints.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Vector4f();
        }
    }

    /** Returns the live array of rows, (slot, 3). */
    Vector4f[] rows() {
        return rows;
    }

    /**
     * Takes up a pose.
     *
     * @param p (joint, 3), scene, metres
     * @param r (joint, 4) wxyz, scene
     * @param scale metres per unit of the skin
     */
    void update(double[] p, double[] r, double scale) {
        for (int slot = 0; slot < joints.length; slot++) {
            int joint = joints[slot];
            setRotation(r, 4 * joint, scale);
            for (int row = 0; row < 3; row++) {
                rows[3 * slot + row].set(
                        (float) times(row, 16 * joint),
                        (float) times(row, 16 * joint + 4),
                        (float) times(row, 16 * joint + 8),
                        (float) (times(row, 16 * joint + 12) + p[3 * joint + row]));
            }
        }
    }

    private double times(int row, int column) {
        return rotation[3 * row] * inverseBinds[column]
                + rotation[3 * row + 1] * inverseBinds[column + 1]
                + rotation[3 * row + 2] * inverseBinds[column + 2];
    }

    private void setRotation(double[] q, int i, double scale) {
        double w = q[i];
        double x = q[i + 1];
        double y = q[i + 2];
        double z = q[i + 3];
        rotation[0] = scale * (1 - 2 * (y * y + z * z));
        rotation[1] = scale * 2 * (x * y - w * z);
        rotation[2] = scale * 2 * (x * z + w * y);
        rotation[3] = scale * 2 * (x * y + w * z);
        rotation[4] = scale * (1 - 2 * (x * x + z * z));
        rotation[5] = scale * 2 * (y * z - w * x);
        rotation[6] = scale * 2 * (x * z - w * y);
        rotation[7] = scale * 2 * (y * z + w * x);
        rotation[8] = scale * (1 - 2 * (x * x + y * y));
    }
}

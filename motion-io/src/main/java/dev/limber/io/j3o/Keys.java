package dev.limber.io.j3o;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;

/** The engine's keys as numbers. */
final class Keys {
    private Keys() {}

    /** Returns (key, 3). */
    static double[] of(Vector3f[] vectors) {
        double[] numbers = new double[3 * vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            numbers[3 * k] = vectors[k].x;
            numbers[3 * k + 1] = vectors[k].y;
            numbers[3 * k + 2] = vectors[k].z;
        }
        return numbers;
    }

    /** Returns (key, 4) wxyz. */
    static double[] of(Quaternion[] rotations) {
        double[] numbers = new double[4 * rotations.length];
        for (int k = 0; k < rotations.length; k++) {
            numbers[4 * k] = rotations[k].getW();
            numbers[4 * k + 1] = rotations[k].getX();
            numbers[4 * k + 2] = rotations[k].getY();
            numbers[4 * k + 3] = rotations[k].getZ();
        }
        return numbers;
    }
}

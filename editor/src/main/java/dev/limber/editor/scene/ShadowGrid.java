package dev.limber.editor.scene;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of an even sky bones hide from points of the floor: dark and sharp where a foot stands, faint and wide under what is
 * high. A square of points goes with the body. Recomputed every frame without allocating.
 */
final class ShadowGrid {
    /** Points of a side. */
    static final int POINTS = 32;

    private static final double THICKNESS = 0.035; // of the height, half of a limb's
    private static final double SPREAD = 0.2; // m that a shadow gets wider for each metre up
    private static final double STRENGTH = 1; // of what lies on the floor
    private static final double SHORT = 0.04; // of the height: shorter bones hide nothing by themselves

    private final int[] bones; // (bone, 2), joints
    private final double thickness; // m
    private final double margin; // m
    private final float[] light = new float[POINTS * POINTS]; // (z, x)
    private double left; // x of the first column, m
    private double back; // z of the first row, m
    private double step; // m

    /**
     * @param drawn bones, of which those without a joint at their tail are left out
     * @param scale metres per unit of the skeleton
     * @param height of the body, m
     */
    ShadowGrid(DrawnBones drawn, double scale, double height) {
        bones = drawn.list().stream()
                .filter(bone -> bone.tail() >= 0 && bone.length() * scale > SHORT * height)
                .flatMapToInt(bone -> IntStream.of(bone.head(), bone.tail()))
                .toArray();
        thickness = THICKNESS * height;
        margin = 0.2 * height;
    }

    /** Takes up where joints are: (joint, 3) in metres, y up, the floor at 0. */
    void update(double[] positions) {
        double right = Double.NEGATIVE_INFINITY;
        double front = Double.NEGATIVE_INFINITY;
        left = Double.POSITIVE_INFINITY;
        back = Double.POSITIVE_INFINITY;
        for (int joint : bones) {
            left = Math.min(left, positions[3 * joint]);
            right = Math.max(right, positions[3 * joint]);
            back = Math.min(back, positions[3 * joint + 2]);
            front = Math.max(front, positions[3 * joint + 2]);
        }
        double size = Math.max(right - left, front - back) + 2 * margin;
        left = (left + right - size) / 2;
        back = (back + front - size) / 2;
        step = size / (POINTS - 1);
        Arrays.fill(light, 1);
        for (int bone = 0; bone < bones.length; bone += 2) {
            hide(positions, 3 * bones[bone], 3 * bones[bone + 1]);
        }
    }

    /** Whether there is anything that hides the sky. */
    boolean isEmpty() {
        return bones.length == 0;
    }

    /** Darkens the points near a bone. */
    private void hide(double[] p, int a, int b) {
        double highest = Math.max(0, Math.max(p[a + 1], p[b + 1]));
        double reach = radius(highest);
        int firstX = column(Math.min(p[a], p[b]) - reach - left);
        int lastX = column(Math.max(p[a], p[b]) + reach - left + step);
        int firstZ = column(Math.min(p[a + 2], p[b + 2]) - reach - back);
        int lastZ = column(Math.max(p[a + 2], p[b + 2]) + reach - back + step);
        double distanceX = p[b] - p[a];
        double distanceZ = p[b + 2] - p[a + 2];
        double length2 = distanceX * distanceX + distanceZ * distanceZ;
        for (int z = firstZ; z <= lastZ; z++) {
            for (int x = firstX; x <= lastX; x++) {
                double toX = x(x) - p[a];
                double toZ = z(z) - p[a + 2];
                double along =
                        length2 == 0 ? 0 : Math.max(0, Math.min(1, (toX * distanceX + toZ * distanceZ) / length2));
                double offX = toX - along * distanceX;
                double offZ = toZ - along * distanceZ;
                double radius = radius(Math.max(0, p[a + 1] + along * (p[b + 1] - p[a + 1])));
                double near = 1 - (offX * offX + offZ * offZ) / (radius * radius);
                if (near > 0) {
                    double wide = thickness / radius;
                    light[z * POINTS + x] *= (float) (1 - STRENGTH * wide * Math.sqrt(wide) * near * near);
                }
            }
        }
    }

    private double radius(double height) {
        return 1.6 * thickness + SPREAD * height;
    }

    private int column(double distance) {
        return (int) Math.max(0, Math.min(POINTS - 1, distance / step));
    }

    /** Returns where a column is, in metres. */
    double x(int column) {
        return left + column * step;
    }

    /** Returns where a row is, in metres. */
    double z(int row) {
        return back + row * step;
    }

    /** Returns how dark a point is, from 0 to 1. */
    float darkness(int column, int row) {
        return 1 - light[row * POINTS + column];
    }
}

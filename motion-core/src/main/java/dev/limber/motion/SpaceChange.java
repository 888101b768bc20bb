package dev.limber.motion;

/**
 * Changes the axes and the unit of a motion. All local spaces of a skeleton change alike, so a rest pose without
 * rotations stays one, as BVH needs: a local translation t becomes {@code scale R t}, a local rotation q becomes {@code
 * R q R⁻¹}.
 *
 * @param rotation R, from the old axes to the new
 * @param scale new units in an old one, more than 0
 */
public record SpaceChange(Rotation rotation, double scale) {
    /** A rotation that maps coordinate axes to coordinate axes. */
    public enum Rotation {
        NONE(0),
        /** Y up, Z forward becomes Z up, -Y forward. */
        Y_UP_TO_Z_UP(Math.PI / 2),
        /** Z up, -Y forward becomes Y up, Z forward. */
        Z_UP_TO_Y_UP(-Math.PI / 2);

        private final double aboutX; // radians

        Rotation(double aboutX) {
            this.aboutX = aboutX;
        }
    }

    public SpaceChange {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("scale must be more than 0, not " + scale);
        }
    }

    /** Returns a new skeleton with the rest pose and the end sites of {@code skeleton} in the new space. */
    public Skeleton apply(Skeleton skeleton) {
        Pose rest = skeleton.restPose();
        apply(rest);
        double[] rotation = quaternion();
        return skeleton.withRest(rest)
                .withEndSites(site -> Quat.rotate(rotation, 0, site.offset()).times(scale));
    }

    /** Returns the clip in the new space, on a skeleton of its own. */
    public Clip apply(Clip clip) {
        return clip.map((frame, pose) -> apply(pose)).on(apply(clip.skeleton()));
    }

    private void apply(Pose pose) {
        double[] rotation = quaternion();
        double[] r = pose.rotations();
        double[] t = pose.translations();
        for (int j = 0; j < pose.skeleton().jointCount(); j++) {
            Quat.multiply(rotation, 0, r, 4 * j, r, 4 * j);
            Quat.multiplyInverse(r, 4 * j, rotation, 0, r, 4 * j);
            Quat.rotate(rotation, 0, t, 3 * j, t, 3 * j);
            for (int axis = 0; axis < 3; axis++) {
                t[3 * j + axis] *= scale;
            }
        }
    }

    private double[] quaternion() {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), this.rotation.aboutX, rotation, 0);
        return rotation;
    }
}

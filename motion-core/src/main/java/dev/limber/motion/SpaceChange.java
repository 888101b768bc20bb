package dev.limber.motion;

/**
 * Another choice of axes and unit for the same motion. All of a skeleton's spaces change alike, so that a rest pose
 * without rotations stays one, as BVH needs: a local translation t becomes {@code scale R t}, a local rotation q becomes
 * {@code R q R⁻¹}.
 *
 * @param rotation R, from the old axes to the new
 * @param scale new units in an old one, more than 0
 */
public record SpaceChange(Rotation rotation, double scale) {
    /** A turn of the axes that keeps them axes. */
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
        double[] rotation = new double[4];
        Skeleton.Builder changed = new Skeleton.Builder();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            Quat.copy(rest.rotations(), 4 * j, rotation, 0);
            changed.joint(skeleton.name(j), skeleton.parent(j), Vec3.of(rest.translations(), 3 * j), rotation);
        }
        double[] turn = turn();
        for (EndSite site : skeleton.endSites()) {
            changed.endSite(site.joint(), Quat.rotate(turn, 0, site.offset()).times(scale));
        }
        return changed.build();
    }

    /** Returns the clip in the new space, on a skeleton of its own. */
    public Clip apply(Clip clip) {
        Clip.Builder changed =
                new Clip.Builder(apply(clip.skeleton()), clip.frameTime(), clip.frameCount(), clip.translatedJoints());
        Pose pose = new Pose(clip.skeleton());
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            clip.read(frame, pose);
            apply(pose);
            changed.set(frame, pose);
        }
        return changed.build();
    }

    private void apply(Pose pose) {
        double[] turn = turn();
        double[] r = pose.rotations();
        double[] t = pose.translations();
        for (int j = 0; j < pose.skeleton().jointCount(); j++) {
            Quat.multiply(turn, 0, r, 4 * j, r, 4 * j);
            Quat.multiplyInverse(r, 4 * j, turn, 0, r, 4 * j);
            Quat.rotate(turn, 0, t, 3 * j, t, 3 * j);
            for (int axis = 0; axis < 3; axis++) {
                t[3 * j + axis] *= scale;
            }
        }
    }

    private double[] turn() {
        double[] turn = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), rotation.aboutX, turn, 0);
        return turn;
    }
}

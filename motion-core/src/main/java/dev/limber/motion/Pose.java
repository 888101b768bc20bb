package dev.limber.motion;

/**
 * One frame of a skeleton in local space: a reusable buffer. Its arrays are live, so that kernels work on them in
 * place.
 */
public final class Pose {
    private final Skeleton skeleton;
    private final double[] rotations; // (joint, 4) wxyz, local
    private final double[] translations; // (joint, 3), local, in the skeleton's unit

    /** Makes a pose whose numbers are all zero; {@link Skeleton#restPose} makes one at rest. */
    public Pose(Skeleton skeleton) {
        this.skeleton = skeleton;
        rotations = new double[4 * skeleton.jointCount()];
        translations = new double[3 * skeleton.jointCount()];
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the live array of local rotations, (joint, 4) wxyz, unit quaternions. */
    public double[] rotations() {
        return rotations;
    }

    /** Returns the live array of local translations, (joint, 3) in the skeleton's unit. */
    public double[] translations() {
        return translations;
    }

    public void set(Pose other) {
        System.arraycopy(other.rotations, 0, rotations, 0, rotations.length);
        System.arraycopy(other.translations, 0, translations, 0, translations.length);
    }

    /** Puts every joint at rest. */
    public void setRest() {
        skeleton.copyRestRotations(rotations);
        skeleton.copyRestTranslations(translations);
    }

    void setRestTranslations() {
        skeleton.copyRestTranslations(translations);
    }
}

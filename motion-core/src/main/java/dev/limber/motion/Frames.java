package dev.limber.motion;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The frames of a clip, in flat arrays of the caller. */
final class Frames {
    /** How far the squared length of a quaternion may be off, which is more than floats need. */
    private static final double UNIT = 0.01;

    private final Skeleton skeleton;
    private final double frameTime; // s
    private final int count;
    private final float[] rotations; // (frame, joint, 4) wxyz, local
    private final int[] translatedJoints; // (k), ascending
    private final float[] translations; // (frame, k, 3), local, in the skeleton's unit

    /** @throws IllegalArgumentException as {@link Clip#of} */
    Frames(Skeleton skeleton, double frameTime, int[] translatedJoints, float[] rotations, float[] translations) {
        if (!(frameTime > 0) || Double.isInfinite(frameTime)) {
            throw new IllegalArgumentException("frame time must be more than 0 s, not " + frameTime);
        }
        for (int k = 0; k < translatedJoints.length; k++) {
            int previous = k == 0 ? -1 : translatedJoints[k - 1];
            if (translatedJoints[k] <= previous || translatedJoints[k] >= skeleton.jointCount()) {
                throw new IllegalArgumentException("translated joints must be ascending joints of the skeleton");
            }
        }
        this.skeleton = skeleton;
        this.frameTime = frameTime;
        this.rotations = rotations;
        this.translatedJoints = translatedJoints;
        this.translations = translations;
        count = rotations.length / (4 * skeleton.jointCount());
        if (rotations.length != 4L * skeleton.jointCount() * count
                || translations.length != 3L * translatedJoints.length * count) {
            throw new IllegalArgumentException("rotations and translations are not of the same whole frames");
        }
    }

    /** Returns frames that are all at rest. */
    static Frames atRest(Skeleton skeleton, double frameTime, int count, int[] translatedJoints) {
        Frames frames = new Frames(
                skeleton,
                frameTime,
                translatedJoints,
                new float[Math.multiplyExact(count, 4 * skeleton.jointCount())],
                new float[Math.multiplyExact(count, 3 * translatedJoints.length)]);
        if (count > 0) {
            frames.set(0, skeleton.restPose());
            repeatFirst(frames.rotations, 4 * skeleton.jointCount());
            repeatFirst(frames.translations, 3 * translatedJoints.length);
        }
        return frames;
    }

    private static void repeatFirst(float[] numbers, int length) {
        int done = length;
        while (done < numbers.length) {
            int next = Math.min(done, numbers.length - done);
            System.arraycopy(numbers, 0, numbers, done, next);
            done += next;
        }
    }

    Frames copy() {
        return new Frames(skeleton, frameTime, translatedJoints, rotations.clone(), translations.clone());
    }

    /** Returns the same frames of another skeleton of as many joints; they share their numbers. */
    Frames on(Skeleton other) {
        return new Frames(other, frameTime, translatedJoints, rotations, translations);
    }

    Skeleton skeleton() {
        return skeleton;
    }

    double frameTime() {
        return frameTime;
    }

    int count() {
        return count;
    }

    /** Returns the joints whose translation is animated, ascending; must not be changed. */
    int[] translatedJoints() {
        return translatedJoints;
    }

    void read(int frame, Pose pose) {
        check(frame);
        double[] r = pose.rotations();
        for (int i = 0, at = frame * r.length; i < r.length; i++) {
            r[i] = rotations[at + i];
        }
        pose.setRestTranslations();
        readTranslations(frame, pose);
    }

    /** Reads some joints alone. */
    void read(int frame, Pose pose, int[] joints) {
        check(frame);
        double[] r = pose.rotations();
        int at = frame * r.length;
        for (int joint : joints) {
            for (int i = 4 * joint; i < 4 * joint + 4; i++) {
                r[i] = rotations[at + i];
            }
        }
        pose.setRestTranslations();
        readTranslations(frame, pose);
    }

    private void readTranslations(int frame, Pose pose) {
        double[] t = pose.translations();
        for (int k = 0, at = frame * translatedJoints.length * 3; k < translatedJoints.length; k++, at += 3) {
            for (int axis = 0; axis < 3; axis++) {
                t[3 * translatedJoints[k] + axis] = translations[at + axis];
            }
        }
    }

    void set(int frame, Pose pose) {
        check(frame);
        double[] r = pose.rotations();
        for (int i = 0, at = frame * r.length; i < r.length; i++) {
            rotations[at + i] = (float) r[i];
        }
        double[] t = pose.translations();
        for (int k = 0, at = frame * translatedJoints.length * 3; k < translatedJoints.length; k++, at += 3) {
            for (int axis = 0; axis < 3; axis++) {
                translations[at + axis] = (float) t[3 * translatedJoints[k] + axis];
            }
        }
    }

    /** Copies frames {@code first} to {@code end}, not included, of others of as many joints to {@code at} and behind. */
    void set(int at, Frames from, int first, int end) {
        Objects.checkFromToIndex(first, end, from.count);
        Objects.checkFromIndexSize(at, end - first, count);
        if (Arrays.equals(translatedJoints, from.translatedJoints)) {
            copy(from.rotations, first, end, rotations, at, 4 * skeleton.jointCount());
            copy(from.translations, first, end, translations, at, 3 * translatedJoints.length);
            return;
        }
        Pose pose = new Pose(from.skeleton);
        for (int frame = first; frame < end; frame++) {
            from.read(frame, pose);
            set(at + frame - first, pose);
        }
    }

    private static void copy(float[] from, int first, int end, float[] to, int at, int length) {
        System.arraycopy(from, first * length, to, at * length, (end - first) * length);
    }

    private void check(int frame) {
        if (frame < 0 || frame >= count) {
            throw new IndexOutOfBoundsException("frame " + frame + " of a clip of " + count);
        }
    }

    /** Returns the first place of a number that is not finite, not of a unit quaternion, or beyond {@code farthest}. */
    Optional<Place> firstFault(String file, double farthest) {
        int joints = skeleton.jointCount();
        for (int i = 0; i < rotations.length; i += 4) {
            double squares = 0;
            for (int k = 0; k < 4; k++) {
                squares += (double) rotations[i + k] * rotations[i + k];
            }
            if (!(Math.abs(squares - 1) < UNIT)) {
                return Optional.of(place(file, i / 4 / joints, i / 4 % joints));
            }
        }
        for (int i = 0; i < translations.length; i++) {
            if (!(Math.abs(translations[i]) <= farthest)) {
                int k = i / 3;
                return Optional.of(
                        place(file, k / translatedJoints.length, translatedJoints[k % translatedJoints.length]));
            }
        }
        return Optional.empty();
    }

    private Place place(String file, int frame, int joint) {
        return Place.in(file).joint(skeleton.name(joint)).frame(frame);
    }
}

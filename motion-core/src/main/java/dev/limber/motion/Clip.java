package dev.limber.motion;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Motion of a skeleton: a rotation of every joint in every frame, and a translation of those joints that move relative
 * to their parent (usually the root). Immutable. Numbers are stored as floats, which halves the memory of long clips;
 * arithmetic is done in doubles on a {@link Pose}.
 */
public final class Clip {
    /** How far the squared length of a quaternion may be off, which is more than floats need. */
    private static final double UNIT = 0.01;

    private final Skeleton skeleton;
    private final double frameTime;
    private final int frameCount;
    private final float[] rotations; // (frame, joint, 4) wxyz, local
    private final int[] translatedJoints; // (k), ascending
    private final float[] translations; // (frame, k, 3), local, in the skeleton's unit

    private Clip(Skeleton skeleton, double frameTime, int[] translatedJoints, float[] rotations, float[] translations) {
        checkFrameTime(frameTime);
        checkTranslatedJoints(skeleton, translatedJoints);
        this.skeleton = skeleton;
        this.frameTime = frameTime;
        this.rotations = rotations;
        this.translatedJoints = translatedJoints;
        this.translations = translations;
        frameCount = rotations.length / (4 * skeleton.jointCount());
        if (rotations.length != 4L * skeleton.jointCount() * frameCount
                || translations.length != 3L * translatedJoints.length * frameCount) {
            throw new IllegalArgumentException("rotations and translations are not of the same whole frames");
        }
    }

    /**
     * Makes a clip of arrays that the caller gives away.
     *
     * @param frameTime seconds from one frame to the next, more than 0
     * @param translatedJoints joints whose translation is animated, ascending
     * @param rotations (frame, joint, 4) wxyz, local, unit length
     * @param translations (frame, k, 3) of the translated joints, local, in the skeleton's unit
     * @throws IllegalArgumentException when the frame time is not positive, the joints are not ascending or the arrays
     *     are not of the same number of frames
     */
    public static Clip of(
            Skeleton skeleton, double frameTime, int[] translatedJoints, float[] rotations, float[] translations) {
        return new Clip(skeleton, frameTime, translatedJoints, rotations, translations);
    }

    private static void checkFrameTime(double frameTime) {
        if (!(frameTime > 0) || Double.isInfinite(frameTime)) {
            throw new IllegalArgumentException("frame time must be more than 0 s, not " + frameTime);
        }
    }

    private static void checkTranslatedJoints(Skeleton skeleton, int[] joints) {
        for (int k = 0; k < joints.length; k++) {
            int previous = k == 0 ? -1 : joints[k - 1];
            if (joints[k] <= previous || joints[k] >= skeleton.jointCount()) {
                throw new IllegalArgumentException("translated joints must be ascending joints of the skeleton");
            }
        }
    }

    public Skeleton skeleton() {
        return skeleton;
    }

    /** Returns the seconds from one frame to the next. */
    public double frameTime() {
        return frameTime;
    }

    public int frameCount() {
        return frameCount;
    }

    /** Returns the joints whose translation is animated, ascending; all others stay at their rest translation. */
    public int[] translatedJoints() {
        return translatedJoints.clone();
    }

    /**
     * Copies a frame into {@code pose}, which is of the same skeleton.
     *
     * @throws IndexOutOfBoundsException when there is no such frame
     */
    public void read(int frame, Pose pose) {
        checkFrame(frame, frameCount);
        double[] r = pose.rotations();
        for (int i = 0, at = frame * r.length; i < r.length; i++) {
            r[i] = rotations[at + i];
        }
        pose.setRestTranslations();
        readTranslations(frame, pose);
    }

    /** Copies some joints of a frame into {@code pose}, which takes less time; the others have no frame's pose. */
    public void read(int frame, Pose pose, int[] joints) {
        checkFrame(frame, frameCount);
        double[] r = pose.rotations();
        for (int joint : joints) {
            for (int i = 4 * joint; i < 4 * joint + 4; i++) {
                r[i] = rotations[frame * r.length + i];
            }
            skeleton.restTranslation(joint).store(pose.translations(), 3 * joint);
        }
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

    /**
     * Returns the first place at which a number is none, or is of no use: a rotation that is no unit quaternion, a
     * translation further than {@code farthest} away.
     *
     * @param file whose motion it is
     */
    public Optional<Place> firstFault(String file, double farthest) {
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

    /** Returns a new pose that holds the frame. */
    public Pose pose(int frame) {
        Pose pose = new Pose(skeleton);
        read(frame, pose);
        return pose;
    }

    /** Reads a frame, or changes it in place. */
    @FunctionalInterface
    public interface FrameChange {
        /** Takes a frame; {@code pose} is one buffer for all of them. */
        void apply(int frame, Pose pose);
    }

    /** Reads a frame, or changes it in place, with its joints in world space. */
    @FunctionalInterface
    public interface WorldFrameChange {
        /** Takes a frame; {@code pose} and {@code world}, of the pose as it comes in, are buffers for all of them. */
        void apply(int frame, Pose pose, WorldPose world);
    }

    /** Goes through all frames, in order. */
    public void forEach(WorldFrameChange reader) {
        Pose pose = new Pose(skeleton);
        WorldPose world = new WorldPose(skeleton);
        for (int frame = 0; frame < frameCount; frame++) {
            read(frame, pose);
            world.update(pose);
            reader.apply(frame, pose, world);
        }
    }

    /**
     * Goes through all frames, in order, with some joints and those that they hang on, which takes less time: all others
     * have no frame's pose.
     */
    public void forEach(int[] joints, WorldFrameChange reader) {
        int[] chains = skeleton.chainsTo(joints);
        Pose pose = skeleton.restPose();
        WorldPose world = new WorldPose(skeleton);
        for (int frame = 0; frame < frameCount; frame++) {
            read(frame, pose, chains);
            world.update(pose, chains);
            reader.apply(frame, pose, world);
        }
    }

    /** Returns the clip with each frame changed, in order; joints that are not translated keep their rest translation. */
    public Clip map(FrameChange change) {
        return map(new Builder(skeleton, frameTime, frameCount, translatedJoints), change);
    }

    /**
     * Returns the clip with each frame changed, in order.
     *
     * @param translated joints whose translation is animated in the result, ascending, as {@link #translatedWith} gives
     */
    public Clip map(int[] translated, WorldFrameChange change) {
        return map(translated, IntStream.range(0, skeleton.jointCount()).toArray(), change);
    }

    /**
     * Returns the clip with each frame changed, in order, for changes that need to know where some joints are in the world:
     * these and those that they hang on are up to date, which takes less time.
     *
     * @param translated as above
     */
    public Clip map(int[] translated, int[] joints, WorldFrameChange change) {
        int[] chains = skeleton.chainsTo(joints);
        Builder builder = new Builder(skeleton, frameTime, frameCount, translated);
        WorldPose world = new WorldPose(skeleton);
        return map(builder, (frame, pose) -> {
            world.update(pose, chains);
            change.apply(frame, pose, world);
        });
    }

    private Clip map(Builder builder, FrameChange change) {
        Pose pose = new Pose(skeleton);
        for (int frame = 0; frame < frameCount; frame++) {
            read(frame, pose);
            change.apply(frame, pose);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns the joints whose translation is animated and those given, ascending. */
    public int[] translatedWith(int... joints) {
        return IntStream.concat(IntStream.of(translatedJoints), IntStream.of(joints))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns the same local motion on another skeleton of as many joints; it shares the frames of this one. */
    public Clip on(Skeleton other) {
        if (other.jointCount() != skeleton.jointCount()) {
            throw new IllegalArgumentException(
                    "a skeleton of " + other.jointCount() + " joints for a clip of " + skeleton.jointCount());
        }
        return new Clip(other, frameTime, translatedJoints, rotations, translations);
    }

    /** Returns a builder that holds a copy of this clip. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    private static void checkFrame(int frame, int count) {
        if (frame < 0 || frame >= count) {
            throw new IndexOutOfBoundsException("frame " + frame + " of a clip of " + count);
        }
    }

    /** Builds a clip from frames, set in any order. Frames that are not set stay at rest. */
    public static final class Builder {
        private final Skeleton skeleton;
        private final double frameTime;
        private final int frameCount;
        private final int[] translatedJoints;
        private final float[] rotations;
        private final float[] translations;
        private boolean built;

        /**
         * Starts a clip.
         *
         * @param frameTime seconds from one frame to the next, more than 0
         * @param translatedJoints joints whose translation is animated, ascending; copied
         * @throws IllegalArgumentException when the frame time is not positive or the joints are not ascending
         */
        public Builder(Skeleton skeleton, double frameTime, int frameCount, int... translatedJoints) {
            checkFrameTime(frameTime);
            checkTranslatedJoints(skeleton, translatedJoints);
            this.skeleton = skeleton;
            this.frameTime = frameTime;
            this.frameCount = frameCount;
            this.translatedJoints = translatedJoints.clone();
            rotations = new float[Math.multiplyExact(frameCount, 4 * skeleton.jointCount())];
            translations = new float[Math.multiplyExact(frameCount, 3 * translatedJoints.length)];
            if (frameCount > 0) {
                set(0, skeleton.restPose());
                repeatFirst(rotations, 4 * skeleton.jointCount());
                repeatFirst(translations, 3 * translatedJoints.length);
            }
        }

        private static void repeatFirst(float[] numbers, int length) {
            int done = length;
            while (done < numbers.length) {
                int next = Math.min(done, numbers.length - done);
                System.arraycopy(numbers, 0, numbers, done, next);
                done += next;
            }
        }

        private Builder(Clip clip) {
            skeleton = clip.skeleton;
            frameTime = clip.frameTime;
            frameCount = clip.frameCount;
            translatedJoints = clip.translatedJoints;
            rotations = clip.rotations.clone();
            translations = clip.translations.clone();
        }

        /** Copies {@code pose} into a frame; translations of joints that are not animated are left out. */
        public Builder set(int frame, Pose pose) {
            checkFrame(frame, frameCount);
            checkOpen();
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
            return this;
        }

        /**
         * Copies the frames of a clip from {@code first} up to, not including, {@code end} to {@code at} and behind;
         * translations of joints that are not animated here are left out.
         *
         * @param clip of a skeleton with as many joints
         * @throws IndexOutOfBoundsException when one of the two has no such frames
         */
        public Builder set(int at, Clip clip, int first, int end) {
            Objects.checkFromToIndex(first, end, clip.frameCount);
            Objects.checkFromIndexSize(at, end - first, frameCount);
            if (Arrays.equals(translatedJoints, clip.translatedJoints)) {
                checkOpen();
                copy(clip.rotations, first, end, rotations, at, 4 * skeleton.jointCount());
                copy(clip.translations, first, end, translations, at, 3 * translatedJoints.length);
                return this;
            }
            Pose pose = new Pose(clip.skeleton);
            for (int frame = first; frame < end; frame++) {
                clip.read(frame, pose);
                set(at + frame - first, pose);
            }
            return this;
        }

        private static void copy(float[] from, int first, int end, float[] to, int at, int length) {
            System.arraycopy(from, first * length, to, at * length, (end - first) * length);
        }

        private void checkOpen() {
            if (built) {
                throw new IllegalStateException("the clip is already built");
            }
        }

        /** Returns the clip; the builder takes no more frames. */
        public Clip build() {
            built = true;
            return new Clip(skeleton, frameTime, translatedJoints, rotations, translations);
        }
    }
}

package dev.limber.motion;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Motion of a skeleton: a rotation of every joint in every frame, and a translation of those joints that move relative
 * to their parent (usually the root). Immutable. Numbers are stored as floats, which halves the memory of long clips;
 * arithmetic is done in doubles on a {@link Pose}.
 */
public final class Clip {
    private final Frames frames;

    private Clip(Frames frames) {
        this.frames = frames;
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
        return new Clip(new Frames(skeleton, frameTime, translatedJoints, rotations, translations));
    }

    public Skeleton skeleton() {
        return frames.skeleton();
    }

    /** Returns the seconds from one frame to the next. */
    public double frameTime() {
        return frames.frameTime();
    }

    public int frameCount() {
        return frames.count();
    }

    /** Returns the joints whose translation is animated, ascending; all others stay at their rest translation. */
    public int[] translatedJoints() {
        return frames.translatedJoints().clone();
    }

    /**
     * Copies a frame into {@code pose}, which is of the same skeleton.
     *
     * @throws IndexOutOfBoundsException when there is no such frame
     */
    public void read(int frame, Pose pose) {
        frames.read(frame, pose);
    }

    /** Copies some joints of a frame into {@code pose}, which takes less time; the others have no frame's pose. */
    public void read(int frame, Pose pose, int[] joints) {
        frames.read(frame, pose, joints);
    }

    /**
     * Returns the first place of a value that is not usable: a rotation that is no unit quaternion, a
     * translation further than {@code farthest} away.
     *
     * @param file whose motion it is
     */
    public Optional<Place> firstFault(String file, double farthest) {
        return frames.firstFault(file, farthest);
    }

    /** Returns a new pose that holds the frame. */
    public Pose pose(int frame) {
        Pose pose = new Pose(skeleton());
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
        Pose pose = new Pose(skeleton());
        WorldPose world = new WorldPose(skeleton());
        for (int frame = 0; frame < frameCount(); frame++) {
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
        int[] chains = skeleton().chainsTo(joints);
        Pose pose = skeleton().restPose();
        WorldPose world = new WorldPose(skeleton());
        for (int frame = 0; frame < frameCount(); frame++) {
            read(frame, pose, chains);
            world.update(pose, chains);
            reader.apply(frame, pose, world);
        }
    }

    /** Returns the clip with each frame changed, in order; joints that are not translated keep their rest translation. */
    public Clip map(FrameChange change) {
        return map(new Builder(skeleton(), frameTime(), frameCount(), frames.translatedJoints()), change);
    }

    /**
     * Returns the clip with each frame changed, in order.
     *
     * @param translated joints whose translation is animated in the result, ascending, as {@link #translatedWith} gives
     */
    public Clip map(int[] translated, WorldFrameChange change) {
        return map(translated, IntStream.range(0, skeleton().jointCount()).toArray(), change);
    }

    /**
     * Returns the clip with each frame changed, in order, for changes that need to know where some joints are in the world:
     * these and those that they hang on are up to date, which takes less time.
     *
     * @param translated as above
     */
    public Clip map(int[] translated, int[] joints, WorldFrameChange change) {
        int[] chains = skeleton().chainsTo(joints);
        Builder builder = new Builder(skeleton(), frameTime(), frameCount(), translated);
        WorldPose world = new WorldPose(skeleton());
        return map(builder, (frame, pose) -> {
            world.update(pose, chains);
            change.apply(frame, pose, world);
        });
    }

    private Clip map(Builder builder, FrameChange change) {
        Pose pose = new Pose(skeleton());
        for (int frame = 0; frame < frameCount(); frame++) {
            read(frame, pose);
            change.apply(frame, pose);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Returns the joints whose translation is animated and those given, ascending. */
    public int[] translatedWith(int... joints) {
        return IntStream.concat(IntStream.of(frames.translatedJoints()), IntStream.of(joints))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns the same local motion on another skeleton of as many joints; it shares the frames of this one. */
    public Clip on(Skeleton other) {
        if (other.jointCount() != skeleton().jointCount()) {
            throw new IllegalArgumentException("a skeleton of " + other.jointCount() + " joints for a clip of "
                    + skeleton().jointCount());
        }
        return new Clip(frames.on(other));
    }

    /** Returns a builder that holds a copy of this clip. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Builds a clip from frames, set in any order. Frames that are not set stay at rest. */
    public static final class Builder {
        private final Frames frames;
        private boolean built;

        /**
         * Starts a clip.
         *
         * @param frameTime seconds from one frame to the next, more than 0
         * @param translatedJoints joints whose translation is animated, ascending; copied
         * @throws IllegalArgumentException when the frame time is not positive or the joints are not ascending
         */
        public Builder(Skeleton skeleton, double frameTime, int frameCount, int... translatedJoints) {
            frames = Frames.atRest(skeleton, frameTime, frameCount, translatedJoints.clone());
        }

        private Builder(Clip clip) {
            frames = clip.frames.copy();
        }

        /** Copies {@code pose} into a frame; translations of joints that are not animated are left out. */
        public Builder set(int frame, Pose pose) {
            checkOpen();
            frames.set(frame, pose);
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
            checkOpen();
            frames.set(at, clip.frames, first, end);
            return this;
        }

        private void checkOpen() {
            if (built) {
                throw new IllegalStateException("the clip is already built");
            }
        }

        /** Returns the clip; the builder takes no more frames. */
        public Clip build() {
            built = true;
            return new Clip(frames);
        }
    }
}

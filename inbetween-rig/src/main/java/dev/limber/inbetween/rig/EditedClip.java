package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Slice;
import dev.limber.motion.edit.PoseWarp;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A recording and its edits: frames that were posed by hand or filled, gaps, and keys. Keys are frames that no other
 * edit may change; in gaps the motion is interpolated until they are filled. Immutable. Unchanged data is shared
 * between edits, so that hundreds can be kept for undo.
 */
public final class EditedClip {
    /** Seconds within which the change of a pose fades out where no key ends it sooner. */
    public static final double REACH = 1;

    private final Clip recording;
    private final List<Patch> patches; // later ones lie over earlier ones
    private final NavigableSet<Integer> keys; // never in a gap
    private final MissingFrames gaps;
    private WeakReference<Clip> made = new WeakReference<>(null);

    private EditedClip(Clip recording, List<Patch> patches, NavigableSet<Integer> keys, MissingFrames gaps) {
        this.recording = recording;
        this.patches = patches;
        this.keys = Collections.unmodifiableNavigableSet(keys);
        this.gaps = gaps;
    }

    /** A recording as it is. */
    public static EditedClip of(Clip recording) {
        return of(recording, List.of(), List.of(), MissingFrames.of());
    }

    /**
     * Puts together what {@link #recording}, {@link #patches}, {@link #keys} and {@link #gaps} have told.
     *
     * @throws IllegalArgumentException when a patch, a key or a gap is not of the recording, or a key lies in a gap
     */
    public static EditedClip of(Clip recording, List<Patch> patches, Collection<Integer> keys, MissingFrames gaps) {
        int count = recording.frameCount();
        gaps.check(count);
        for (int key : keys) {
            if (key < 0 || key >= count || gaps.contains(key)) {
                throw new IllegalArgumentException("there can be no key at frame " + key);
            }
        }
        for (Patch patch : patches) {
            Clip frames = patch.frames();
            if (patch.last() >= count
                    || frames.skeleton().jointCount() != recording.skeleton().jointCount()
                    || !Arrays.equals(frames.translatedJoints(), recording.translatedJoints())) {
                throw new IllegalArgumentException("the frames from " + patch.first() + " on are of another motion");
            }
        }
        return new EditedClip(recording, List.copyOf(patches), new TreeSet<>(keys), gaps);
    }

    /** Returns the motion before all edits. */
    public Clip recording() {
        return recording;
    }

    /** Returns the frames that were changed, later changes after earlier ones. */
    public List<Patch> patches() {
        return patches;
    }

    /** Returns the frames of the keys, ascending. */
    public NavigableSet<Integer> keys() {
        return keys;
    }

    public MissingFrames gaps() {
        return gaps;
    }

    /** Whether it differs from the recording, or has keys. */
    public boolean isEdited() {
        return !patches.isEmpty() || !keys.isEmpty() || !gaps.spans().isEmpty();
    }

    public int frameCount() {
        return recording.frameCount();
    }

    /** Returns the motion as edited, interpolated in the gaps. Made when it is asked for, and again once forgotten. */
    public synchronized Clip clip() {
        Clip clip = made.get();
        if (clip == null) {
            clip = patches.isEmpty() ? recording : patched();
            clip = gaps.spans().isEmpty() ? clip : Interpolation.fill(clip, gaps);
            made = new WeakReference<>(clip);
        }
        return clip;
    }

    private Clip patched() {
        Clip.Builder builder = recording.toBuilder();
        Pose pose = new Pose(recording.skeleton());
        for (Patch patch : patches) {
            for (int i = 0; i < patch.frames().frameCount(); i++) {
                patch.frames().read(i, pose);
                builder.set(patch.first() + i, pose);
            }
        }
        return builder.build();
    }

    /** Makes a frame a key; one in a gap keeps the pose that it is shown with. */
    public EditedClip withKey(int frame) {
        if (keys.contains(frame)) {
            return this;
        }
        return gaps.contains(frame) ? withPose(frame, clip().pose(frame)) : withKeys(added(frame));
    }

    /**
     * Changes the pose of a frame, which becomes a key. Outside of gaps the frames about it change along, less and less up
     * to the next keys or {@value #REACH} s.
     *
     * @param pose of the recording's skeleton; unaffected
     */
    public EditedClip withPose(int frame, Pose pose) {
        return withPose(frame, pose, REACH);
    }

    /**
     * Changes the pose of a frame as {@link #withPose(int, Pose)} does.
     *
     * @param seconds up to which the frames about it change along where no key ends that sooner, 0 for none
     */
    public EditedClip withPose(int frame, Pose pose, double seconds) {
        FrameSpan reach = reach(frame, seconds);
        return withPosed(frame, reach.first(), PoseWarp.spread(clip(), reach.first(), frame, reach.last(), pose));
    }

    /** Returns the frames that change along with a frame: up to the next keys, gaps or so many seconds. */
    public FrameSpan reach(int frame, double seconds) {
        int reach = (int) Math.ceil(seconds / recording.frameTime());
        int first = frame;
        int last = frame;
        if (!gaps.contains(frame)) {
            while (first > Math.max(0, frame - reach) && isFree(first - 1)) {
                first--;
            }
            while (last < Math.min(frameCount() - 1, frame + reach) && isFree(last + 1)) {
                last++;
            }
        }
        return new FrameSpan(first, last);
    }

    /**
     * Takes frames that were posed together with one of them, which becomes a key.
     *
     * @param first the frame that {@code posed} begins with
     */
    public EditedClip withPosed(int frame, int first, Clip posed) {
        return new EditedClip(
                recording, laid(new Patch(first, posed)), added(frame), gaps.without(new FrameSpan(frame, frame)));
    }

    private boolean isFree(int frame) {
        return !keys.contains(frame) && !gaps.contains(frame);
    }

    /** Makes frames no keys any more. One with gaps on both sides becomes part of them; others keep their pose. */
    public EditedClip withoutKeys(Collection<Integer> frames) {
        NavigableSet<Integer> left = new TreeSet<>(keys);
        List<FrameSpan> missing = new ArrayList<>(gaps.spans());
        for (int frame : frames) {
            boolean between = gaps.contains(frame - 1) && gaps.contains(frame + 1);
            if (left.remove(frame) && between) {
                missing.add(new FrameSpan(frame, frame));
            }
        }
        return left.equals(keys) ? this : new EditedClip(recording, patches, left, MissingFrames.of(missing));
    }

    /**
     * Throws away the frames of a range except its keys, which with the frames about the range are keys from now on. The
     * first and the last frame of the clip stay.
     */
    public EditedClip withGap(FrameSpan range) {
        int first = Math.max(1, range.first());
        int last = Math.min(frameCount() - 2, range.last());
        if (first > last) {
            return this;
        }
        NavigableSet<Integer> all = new TreeSet<>(keys);
        List<FrameSpan> missing = new ArrayList<>(gaps.spans());
        int start = first;
        for (int key : keys.subSet(first, true, last, true)) {
            if (key > start) {
                missing.add(new FrameSpan(start, key - 1));
            }
            start = key + 1;
        }
        if (start <= last) {
            missing.add(new FrameSpan(start, last));
        }
        for (int border : new int[] {first - 1, last + 1}) {
            if (!gaps.contains(border)) {
                all.add(border);
            }
        }
        return new EditedClip(recording, patches, all, MissingFrames.of(missing));
    }

    /**
     * Leaves nothing but keys: all frames between them are gaps, those before the first and after the last stay. Nothing lies
     * between fewer than two.
     */
    public EditedClip reducedTo(Collection<Integer> frames) {
        NavigableSet<Integer> reduced = new TreeSet<>(frames);
        MissingFrames between = reduced.size() < 2 ? MissingFrames.of() : MissingFrames.between(reduced);
        return new EditedClip(recording, patches, reduced, between);
    }

    /** Brings back the frames that a range of gaps threw away. */
    public EditedClip withoutGaps(FrameSpan range) {
        MissingFrames left = gaps.without(range);
        return left.equals(gaps) ? this : new EditedClip(recording, patches, keys, left);
    }

    /**
     * Takes the frames of gaps from a clip that fills them.
     *
     * @param filled of as many frames
     * @param filledGaps those of the gaps that it fills
     */
    public EditedClip filled(Clip filled, MissingFrames filledGaps) {
        List<Patch> all = patches;
        MissingFrames left = gaps;
        for (FrameSpan gap : filledGaps.spans()) {
            Clip frames = Slice.of(filled, gap.first(), gap.last() + 1);
            all = laid(all, new Patch(gap.first(), frames));
            left = left.without(gap);
        }
        return new EditedClip(recording, all, keys, left);
    }

    /**
     * Moves keys in time; the motion between them and their neighbours is stretched.
     *
     * @param frames of keys
     * @param delta frames, negative for earlier; cut down to what {@link KeyShift#limit} allows
     */
    public EditedClip withKeysMoved(Collection<Integer> frames, int delta) {
        return KeyShift.move(this, frames, delta);
    }

    EditedClip with(Patch patch, NavigableSet<Integer> newKeys, MissingFrames newGaps) {
        return new EditedClip(recording, laid(patch), newKeys, newGaps);
    }

    private EditedClip withKeys(NavigableSet<Integer> newKeys) {
        return new EditedClip(recording, patches, newKeys, gaps);
    }

    private NavigableSet<Integer> added(int key) {
        NavigableSet<Integer> all = new TreeSet<>(keys);
        all.add(key);
        return all;
    }

    private List<Patch> laid(Patch patch) {
        return laid(patches, patch);
    }

    /** Returns the patches with one over them, without those that it hides. */
    private static List<Patch> laid(List<Patch> below, Patch patch) {
        List<Patch> all = new ArrayList<>(below);
        all.removeIf(patch::covers);
        all.add(patch);
        return List.copyOf(all);
    }
}

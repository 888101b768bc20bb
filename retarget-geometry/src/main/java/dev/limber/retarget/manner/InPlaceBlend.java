package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.retarget.manner.PatchSearch.Patch;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Blends patches over their overlaps, and into the plain motion where no patch resembles it. */
final class InPlaceBlend {
    /** Differences from which on the plain motion is blended in, and stays alone. */
    private static final double LIKE = 1.2;

    private static final double UNLIKE = 1.8;

    private final InPlaceClip query;
    private final int[] centers;
    private final List<Patch> patches;
    private final BitSet unlike = new BitSet();

    InPlaceBlend(InPlaceClip query, int[] centers, List<Patch> patches) {
        this.query = query;
        this.centers = centers;
        this.patches = patches;
    }

    /** Returns the frames of {@link #clip} in which the plain motion has more weight than the patches. */
    BitSet unlike() {
        return unlike;
    }

    /** Returns the blend in place, of some frames. */
    Clip clip(int frames) {
        Clip plain = query.clip();
        int[] patched = patches.stream()
                .flatMapToInt(patch -> Arrays.stream(patch.example().clip().translatedJoints()))
                .distinct()
                .toArray();
        Clip.Builder builder =
                new Clip.Builder(plain.skeleton(), plain.frameTime(), frames, plain.translatedWith(patched));
        Pose pose = new Pose(plain.skeleton());
        Pose other = new Pose(plain.skeleton());
        int k = 0;
        for (int frame = 0; frame < frames; frame++) {
            while (k + 2 < centers.length && frame >= centers[k + 1]) {
                k++;
            }
            int hop = centers[k + 1] - centers[k];
            double t = hop == 0 ? 0 : ease((frame - centers[k]) / (double) hop);
            read(k, frame, pose);
            read(k + 1, frame, other);
            PoseBlend.blend(pose, other, t, pose);
            double share = (1 - t) * share(k) + t * share(k + 1);
            if (share > 0) {
                plain.read(frame, other);
                PoseBlend.blend(pose, other, share, pose);
            }
            unlike.set(frame, share > 0.5);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    private void read(int k, int frame, Pose pose) {
        Example example = patches.get(k).example();
        int there = patches.get(k).frame() + frame - centers[k];
        example.clip().read(example.frame(there), pose);
    }

    /** Returns the share of the plain motion at the middle of a patch. */
    private double share(int k) {
        double far = (patches.get(k).difference() - LIKE) / (UNLIKE - LIKE);
        return ease(Math.max(0, Math.min(1, far)));
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}

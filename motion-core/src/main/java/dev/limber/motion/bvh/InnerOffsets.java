package dev.limber.motion.bvh;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhOptions.InnerPositions;
import java.util.stream.IntStream;

/**
 * Finds the meaning of position channels below the root. Bones hardly change their length, so positions near a joint's
 * OFFSET are absolute, and positions near zero are displacements. If all OFFSETs are zero, the positions define the
 * skeleton.
 */
final class InnerOffsets {
    /** A joint that moves by less than this share of its bone is no moving root. */
    private static final double STEADY = 0.25;

    private static final int TELLING = 256; // frames that say what the positions of a clip mean

    private final Skeleton skeleton;
    private final int[] translated; // joints with position channels, ascending
    private final int[] inner; // indices k into translated of those with a parent
    private final float[] translations; // (frame, k, 3), local, as the file has them
    private final int frames;

    InnerOffsets(Skeleton skeleton, int[] translated, float[] translations) {
        this.skeleton = skeleton;
        this.translated = translated;
        this.translations = translations;
        inner = IntStream.range(0, translated.length)
                .filter(k -> skeleton.parent(translated[k]) != Skeleton.NONE)
                .toArray();
        frames = translated.length == 0 ? 0 : translations.length / (3 * translated.length);
    }

    /** Makes all positions places in the parent's space, in the array that was given; returns what they were. */
    InnerPositions settle(InnerPositions given) {
        boolean displaced = given == InnerPositions.DISPLACEMENT || (given == InnerPositions.AUTO && nearZero());
        for (int k : inner) {
            Vec3 offset = skeleton.restTranslation(translated[k]);
            if (displaced || (given == InnerPositions.AUTO && isUnused(k))) {
                for (int frame = 0; frame < frames; frame++) {
                    set(k, frame, at(k, frame).plus(offset));
                }
            }
        }
        return displaced ? InnerPositions.DISPLACEMENT : InnerPositions.ABSOLUTE;
    }

    /**
     * Whether positions are nearer to zero than to the OFFSETs. Those that are far from both say nothing, and each bone
     * counts as much as another: hips below a root may travel far.
     */
    private boolean nearZero() {
        double sum = 0;
        for (int k : inner) {
            Vec3 offset = skeleton.restTranslation(translated[k]);
            for (int frame = 0; frame < frames; frame += 1 + frames / TELLING) {
                Vec3 at = at(k, frame);
                double fromOffset = at.distance(offset);
                if (Math.min(fromOffset, at.length()) < offset.length()) {
                    sum += (fromOffset - at.length()) / offset.length();
                }
            }
        }
        return sum > 0;
    }

    private boolean isUnused(int k) {
        return IntStream.range(0, frames).allMatch(frame -> at(k, frame).length() == 0);
    }

    /** Whether any displacement is not zero. */
    boolean moves() {
        return IntStream.of(inner).anyMatch(k -> !isUnused(k));
    }

    /** Returns the skeleton with OFFSETs taken from the mean positions of steady joints that have none. */
    Skeleton rebuilt() {
        Pose rest = skeleton.restPose();
        boolean changed = false;
        for (int k : inner) {
            if (skeleton.restTranslation(translated[k]).length() > 0) {
                continue;
            }
            Vec3 mean = mean(k);
            if (mean.length() > 0 && isSteady(k, mean)) {
                mean.store(rest.translations(), 3 * translated[k]);
                changed = true;
            }
        }
        return changed ? skeleton.withRest(rest) : skeleton;
    }

    private boolean isSteady(int k, Vec3 mean) {
        return IntStream.range(0, frames).allMatch(frame -> at(k, frame).distance(mean) < STEADY * mean.length());
    }

    private Vec3 mean(int k) {
        Vec3 sum = Vec3.ZERO;
        for (int frame = 0; frame < frames; frame++) {
            sum = sum.plus(at(k, frame));
        }
        return frames == 0 ? sum : sum.times(1.0 / frames);
    }

    private Vec3 at(int k, int frame) {
        int i = 3 * (frame * translated.length + k);
        return new Vec3(translations[i], translations[i + 1], translations[i + 2]);
    }

    private void set(int k, int frame, Vec3 at) {
        int i = 3 * (frame * translated.length + k);
        translations[i] = (float) at.x();
        translations[i + 1] = (float) at.y();
        translations[i + 2] = (float) at.z();
    }
}

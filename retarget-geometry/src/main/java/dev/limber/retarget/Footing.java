package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the root of a person's clip and its feet fit together. Hips are as high as they are above the lowest foot, and rise and
 * fall about as that does; where the body travels, one foot mostly rests.
 */
final class Footing {
    /** Of a leg: the hips of a body that stands are farther above its feet. */
    private static final double STANDS = 0.5;
    /** The same of one that walks rather than crawls or rolls. */
    private static final double UPRIGHT = 0.7;
    /** Units differ by more. */
    private static final double OTHER_UNIT = 5;
    /** Factors are about the same within this factor. */
    private static final double ALIKE = 3;
    /** Heights a second: slower bodies do not travel. */
    private static final double TRAVELS = 0.25;
    /** Seconds between two places that are compared. */
    private static final double STEP = 1 / 30.0;
    /** Of the way of the hips, in half of the steps: the foot that moves least moves less. */
    private static final double RESTS = 0.6;
    /** Heights from where it was first that a body comes at least before its feet are judged: one that sways goes nowhere. */
    private static final double WAY = 1;

    private static final int FEW = 10; // samples

    private final Rig rig;
    private final FootTracks feet;
    private final List<FootPoint> points;
    private final float[] hips; // (frame, 3), in world space
    private final int[] frames; // that are looked at

    /** @param hips where they are, (frame, 3) world, at least as many frames as the clip has */
    Footing(Rig rig, Clip clip, float[] hips) {
        this.rig = rig;
        this.hips = hips;
        feet = FootTracks.of(clip, rig.roles());
        points = Stream.of(FootPoint.values()).filter(feet::has).toList();
        int step = Math.max(1, (int) Math.round(STEP / clip.frameTime()));
        frames = IntStream.iterate(0, frame -> frame < clip.frameCount(), frame -> frame + step)
                .toArray();
    }

    private Vec3 hips(int frame) {
        return new Vec3(hips[3 * frame], hips[3 * frame + 1], hips[3 * frame + 2]);
    }

    /** Returns the height of the hips above the origin that half of the frames are below, in the skeleton's unit. */
    double height() {
        double[] heights = heights();
        Arrays.sort(heights);
        return heights[heights.length / 2];
    }

    private double[] heights() {
        return Arrays.stream(frames)
                .mapToDouble(frame -> hips(frame).dot(rig.up()))
                .toArray();
    }

    private double[] carried() {
        return Arrays.stream(frames).mapToDouble(this::carried).toArray();
    }

    /** Returns how far the hips are above the lowest foot. */
    private double carried(int frame) {
        return points.stream()
                .mapToDouble(
                        point -> hips(frame).minus(feet.position(point, frame)).dot(rig.up()))
                .max()
                .orElse(0);
    }

    /**
     * Returns how many times too large the positions of the root are; 1 where they fit, or where nothing shows. Both how high
     * the hips are and how far they rise and fall must be off by about the same factor: displacements are low, but rise as
     * far.
     */
    double factor() {
        double[] needed = carried();
        double[] there = heights();
        double height = mean(needed);
        double level = mean(there) / height;
        double swing = deviation(there) / deviation(needed);
        boolean stands = needed.length >= FEW && height > STANDS * rig.legLength();
        boolean differs = level > OTHER_UNIT || (level > 0 && level < 1 / OTHER_UNIT);
        boolean alike = swing < ALIKE * level && level < ALIKE * swing;
        return stands && differs && alike ? level : 1;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    /** Whether no foot rests in most of the time in which the body travels. */
    boolean slides() {
        List<Double> parts = new ArrayList<>();
        double farthest = 0;
        for (int i = 1; i < frames.length; i++) {
            int from = frames[i - 1];
            int to = frames[i];
            double step = hips(to).minus(hips(from)).rejectedFrom(rig.up()).length();
            if (carried(to) < UPRIGHT * rig.legLength()
                    || step < TRAVELS * rig.height() * (to - from) * feet.frameTime()) {
                continue;
            }
            farthest = Math.max(
                    farthest,
                    hips(to).minus(hips(frames[0])).rejectedFrom(rig.up()).length());
            parts.add(points.stream()
                            .mapToDouble(point -> feet.position(point, to)
                                    .minus(feet.position(point, from))
                                    .rejectedFrom(rig.up())
                                    .length())
                            .min()
                            .orElse(0)
                    / step);
        }
        if (parts.size() < FEW || farthest < WAY * rig.height()) {
            return false;
        }
        return parts.stream().sorted().skip(parts.size() / 2).findFirst().orElse(0.0) > RESTS;
    }
}

package dev.limber.retarget.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Corrects guessed volumes by the motion: people do not penetrate themselves, so volumes that overlap whenever they
 * touch were guessed too thick.
 */
public final class VolumeCorrection {
    private static final double SUSTAINED = 0.1; // s
    private static final double USUAL =
            0.75; // of the frames with an overlap, so many are no deeper than it is corrected by
    private static final double THINNEST = 0.55;

    private VolumeCorrection() {}

    /**
     * Returns how much thinner the guessed volumes of a body are to be.
     *
     * @return (part) 1 for as it is
     */
    public static double[] factors(Clip clip, BodyVolumes volumes) {
        return factors(clip, volumes, pose -> {});
    }

    static double[] factors(Clip clip, BodyVolumes volumes, Consumer<Pose> rotation) {
        double[] factors = new double[BodyVolumes.COUNT];
        Arrays.fill(factors, 1);
        if (!volumes.isGuessed()) {
            return factors;
        }
        BodyTrack track = BodyTrack.of(clip, volumes, rotation);
        List<DoubleStream.Builder> shares = new ArrayList<>(); // (pair) of both radii that overlap, where they do
        PartPairs.list().forEach(pair -> shares.add(DoubleStream.builder()));
        Overlaps.forEach(track, (frame, pair, depth, nearest) -> {
            double radii = Capsules.radius(track.radii(), pair.a().index(), nearest[0])
                    + Capsules.radius(track.radii(), pair.b().index(), nearest[1]);
            shares.get(pair.index()).add(depth / radii);
        });
        int fewest = (int) Math.max(1, Math.round(SUSTAINED / clip.frameTime()));
        for (PartPairs.Pair pair : PartPairs.list()) {
            double[] sorted = shares.get(pair.index()).build().sorted().toArray();
            if (sorted.length >= fewest) {
                double factor = Math.max(THINNEST, 1 - sorted[(int) (USUAL * (sorted.length - 1))]);
                for (Part part : List.of(pair.a(), pair.b())) {
                    factors[part.index()] = Math.min(factors[part.index()], factor);
                }
            }
        }
        return factors;
    }
}

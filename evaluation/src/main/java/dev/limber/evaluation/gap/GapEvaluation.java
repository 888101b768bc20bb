package dev.limber.evaluation.gap;

import dev.limber.evaluation.retarget.RoundTrip;
import dev.limber.inbetween.CanonicalBody;
import dev.limber.inbetween.measure.WindowBenchmark;
import dev.limber.inbetween.rig.ClipInbetweener;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.Interpolation;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.report.Sample;
import dev.limber.motion.report.Tally;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts gaps into clips a second apart, fills them, and scores the results. */
public final class GapEvaluation {
    private final List<Method> methods;
    private final Map<Cell, Sample> samples = new LinkedHashMap<>();
    private final Map<Cell, Map<PinnedJoint, Tally>> paths = new LinkedHashMap<>(); // how far kept ones are missed
    private final List<ScoredGap> gaps = new ArrayList<>();
    private final Map<String, ClipInbetweenSpeed> speeds = new LinkedHashMap<>(); // by method
    private int clips;

    /** A method that is scored. */
    public record Method(String name, ClipInbetweener inbetweener, InbetweenOptions options) {}

    /** @param missing frames at 30 a second */
    record Cell(String method, int missing) {}

    /** @param methods the first of them is what the others are compared with */
    public GapEvaluation(List<Method> methods) {
        this.methods = List.copyOf(methods);
    }

    /**
     * Fills a clip with all methods.
     *
     * @param rigOf understands a clip of that skeleton
     * @param trip what filled clips go through before they are scored
     */
    public void add(String name, Clip clip, Function<Clip, Rig> rigOf, RoundTrip trip) throws IOException {
        clips++;
        for (int missing : WindowBenchmark.LENGTHS) {
            MissingFrames cut = RegularGaps.in(clip, missing * CanonicalBody.FRAME_TIME);
            if (cut.spans().isEmpty()) {
                continue;
            }
            Rig rig = rigOf.apply(Interpolation.fill(clip, cut));
            ClipComparison comparison = new ClipComparison(rig, clip);
            for (Method method : methods) {
                Clip filled = method.inbetweener()
                        .fill(rig, clip, cut, method.options(), done -> {})
                        .get(0);
                Clip readBack = trip.through(filled);
                Cell cell = new Cell(method.name(), missing);
                for (PinnedJoint path : method.options().kept()) {
                    paths.computeIfAbsent(cell, c -> new EnumMap<>(PinnedJoint.class))
                            .merge(path, PathError.of(rig, clip, readBack, cut, path), Tally::plus);
                }
                samples.merge(cell, comparison.keys(readBack, cut), Sample::plus);
                comparison.gaps(readBack, cut).forEach((gap, sample) -> {
                    samples.merge(cell, sample, Sample::plus);
                    gaps.add(new ScoredGap(name, method.name(), missing, gap, sample));
                });
            }
        }
        if (speeds.isEmpty()) {
            ClipInbetweenSpeed.gaps(clip).ifPresent(ten -> time(clip, rigOf.apply(Interpolation.fill(clip, ten)), ten));
        }
    }

    private void time(Clip clip, Rig rig, MissingFrames ten) {
        for (Method method : methods) {
            speeds.put(method.name(), ClipInbetweenSpeed.of(method.inbetweener(), rig, clip, ten, method.options()));
        }
    }

    /** Returns whether no clip was long enough for a gap. */
    public boolean isEmpty() {
        return gaps.isEmpty();
    }

    int clips() {
        return clips;
    }

    List<Method> methods() {
        return methods;
    }

    Map<Cell, Sample> samples() {
        return samples;
    }

    Map<Cell, Map<PinnedJoint, Tally>> paths() {
        return paths;
    }

    List<ScoredGap> gaps() {
        return gaps;
    }

    /** Returns how fast each method is on the first clip with place for ten gaps; nothing where no clip has that. */
    Map<String, ClipInbetweenSpeed> speeds() {
        return speeds;
    }
}

package dev.limber.motion.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/** The results of some measures, for one subject or accumulated over many. Immutable. */
public final class Sample {
    public static final Sample NONE = new Sample(Map.of());

    private final Map<Measure<?>, Tally> tallies; // in the order of the measures

    private Sample(Map<Measure<?>, Tally> tallies) {
        this.tallies = tallies;
    }

    /** Measures a subject. */
    public static <C> Sample of(List<Measure<C>> measures, C subject) {
        Map<Measure<?>, Tally> tallies = new LinkedHashMap<>();
        measures.forEach(measure -> tallies.put(measure, measure.of().apply(subject)));
        return new Sample(tallies);
    }

    /** Returns what both found. */
    public Sample plus(Sample other) {
        Map<Measure<?>, Tally> both = new LinkedHashMap<>(tallies);
        other.tallies.forEach((measure, tally) -> both.merge(measure, tally, Tally::plus));
        return new Sample(both);
    }

    /** Puts samples together. */
    public static Sample sum(Iterable<Sample> samples) {
        Sample sum = NONE;
        for (Sample sample : samples) {
            sum = sum.plus(sample);
        }
        return sum;
    }

    public Set<Measure<?>> measures() {
        return Collections.unmodifiableSet(tallies.keySet());
    }

    public boolean has(Measure<?> measure) {
        return tallies.containsKey(measure);
    }

    /** Returns all that a measure found, {@link Tally#NONE} where it was not asked. */
    public Tally tally(Measure<?> measure) {
        return tallies.getOrDefault(measure, Tally.NONE);
    }

    /** Returns the figure, NaN where the measure was not asked or found nothing. */
    public double value(Measure<?> measure) {
        return has(measure) ? measure.value().applyAsDouble(tally(measure)) : Double.NaN;
    }

    /** Tells every figure by its name in CSV files. */
    public void forEach(BiConsumer<String, Double> reader) {
        measures().forEach(measure -> reader.accept(measure.id(), value(measure)));
    }

    @Override
    public String toString() {
        StringJoiner figures = new StringJoiner(", ");
        forEach((id, value) -> figures.add(id + " " + value));
        return figures.toString();
    }
}

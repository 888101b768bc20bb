package dev.limber.inbetween.neural;

import dev.limber.inbetween.Blocking;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Pins;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws the batch of a training step: gaps with given motion on either side, or isolated keys as animators set them.
 * Batches of longer windows have fewer windows.
 */
final class BatchSampler {
    /** Of varied batches, those of isolated keys. */
    private static final double BLOCKED = 0.5;

    /** Of varied windows, those of somebody built a little differently. */
    private static final double OTHER_BUILD = 0.5;

    /** Of varied windows, those of somebody who does the same on the ground, or falls or gets up meanwhile. */
    private static final double LYING = 0.4;

    private static final int MOST_KEYS = 12;
    private static final int CLOSEST_KEYS = 6; // frames on average
    private static final int WIDEST_KEYS = 90;
    private static final int LONGEST = 128; // frames of a window of isolated keys
    private static final double HELD = 0.3;
    /** A batch has as many windows as its settings say when they are of so many frames. */
    private static final int USUAL = 45;

    private static final int FEWEST = 6;

    private final BatchSettings settings;
    private final WindowSampler windows;
    private final GapSampler gaps;
    private final BuildVariation builds;
    private final LyingVariation lying;
    private final float[] offsets;

    BatchSampler(BatchSettings settings, WindowSampler windows, float[] offsets) {
        this.settings = settings;
        this.windows = windows;
        this.offsets = offsets;
        gaps = new GapSampler(settings);
        builds = new BuildVariation(offsets);
        lying = new LyingVariation(offsets);
    }

    /**
     * A batch: the input of a network, and the expected output.
     *
     * @param asked in the network's space, as the bodies are
     * @param truth of each window
     */
    record Batch(GapWindows asked, List<WorldWindow> truth) {
        /** Returns the same with every window so many times in a row. */
        Batch repeated(int times) {
            List<Window> copies = new ArrayList<>();
            for (Window window : asked.windows()) {
                for (int i = 0; i < times; i++) {
                    copies.add(window.first(window.frameCount()));
                }
            }
            return new Batch(
                    new GapWindows(copies, each(asked.gaps(), times), each(asked.pins(), times)), each(truth, times));
        }

        private static <T> List<T> each(List<T> list, int times) {
            return list.stream()
                    .flatMap(element -> Collections.nCopies(times, element).stream())
                    .toList();
        }
    }

    /**
     * Draws a batch.
     *
     * @param share of the usual number of windows
     */
    Batch draw(double share, RandomGenerator random) {
        List<Window> drawn = new ArrayList<>();
        List<Gap> asked = new ArrayList<>();
        if (settings.varied() && random.nextDouble() < BLOCKED) {
            drawBlocked(share, drawn, asked, random);
        } else {
            GapSampler.Layout layout = gaps.layout(windows.longest(), random);
            int count = count(layout.frames(), share);
            for (int i = 0; i < count; i++) {
                drawn.add(windows.draw(layout.frames(), random));
                asked.add(layout.gap());
            }
        }
        List<WorldWindow> truth = new ArrayList<>();
        List<Pins> pins = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (settings.varied() && random.nextDouble() < OTHER_BUILD) {
                builds.apply(drawn.get(i), random);
            }
            if (settings.varied() && random.nextDouble() < LYING) {
                lying.apply(drawn.get(i), random);
            }
            NetworkSpace.enter(drawn.get(i), asked.get(i));
            truth.add(WorldWindow.of(drawn.get(i), offsets));
            pins.add(gaps.pins(asked.get(i), truth.get(i), random));
        }
        return new Batch(new GapWindows(drawn, asked, pins), truth);
    }

    private void drawBlocked(double share, List<Window> drawn, List<Gap> asked, RandomGenerator random) {
        int longest = Math.min(LONGEST, windows.longest());
        double spacing = CLOSEST_KEYS * Math.pow((double) WIDEST_KEYS / CLOSEST_KEYS, random.nextDouble());
        int keys = 2 + random.nextInt(Math.max(1, Math.min(MOST_KEYS - 1, (int) (longest / spacing))));
        int frames = (int) Math.max(8, Math.min(longest, Math.round((keys - 1) * spacing) + 1));
        int count = count(frames, share);
        for (int i = 0; i < count; i++) {
            Blocking blocking = blocked(frames, keys, random);
            drawn.add(blocking.motion());
            asked.add(blocking.gap());
        }
    }

    private Blocking blocked(int frames, int keys, RandomGenerator random) {
        if (random.nextDouble() < HELD) {
            int[] holds = Blocking.holds(keys, random);
            int recorded = frames - Blocking.lengthening(holds);
            if (recorded > keys * CLOSEST_KEYS) {
                Blocking extremes = Blocking.extremes(windows.draw(recorded, random), keys, offsets);
                return extremes.keys().size() == keys ? extremes.held(holds) : blocked(frames, keys, random);
            }
        }
        Window window = windows.draw(frames, random);
        return switch (random.nextInt(3)) {
            case 0 -> Blocking.even(window, (int) Math.ceil((frames - 1.0) / (keys - 1)));
            case 1 -> Blocking.random(window, keys, random);
            default -> Blocking.extremes(window, keys, offsets);
        };
    }

    private int count(int frames, double share) {
        double usual = Math.min(1, (double) USUAL / frames) * settings.windows();
        return (int) Math.max(1, Math.round(share * Math.max(Math.min(FEWEST, settings.windows()), usual)));
    }
}

package dev.limber.retarget.neural.san;

import static dev.limber.retarget.neural.san.SanNetworkSettings.WINDOW;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws windows of a group, at all offsets with equal probability. Half of them are reversed in time, as in the
 * published code; half of those of bodies with two sides are mirrored, as there is little data.
 */
final class WindowSampler {
    private final MotionGroup group;
    private final int[] ends; // (recording): places for windows up to and with it

    WindowSampler(MotionGroup group) {
        this.group = group;
        ends = new int[group.recordings().size()];
        int places = 0;
        for (int i = 0; i < ends.length; i++) {
            places += Math.max(1, group.recordings().get(i).motion().frameCount() - WINDOW + 1);
            ends[i] = places;
        }
        if (places == 0) {
            throw new IllegalArgumentException("group '" + group.name() + "' has no recording to train on");
        }
    }

    /**
     * Windows and the bodies that they are of.
     *
     * @param motion (batch, edge x 4, frame), as measured
     * @param offsets (batch, edge x 3) in heights
     */
    record Batch(NDArray motion, NDArray offsets) {
        static Batch of(List<BodyWindow> windows, List<float[]> offsets, NDManager manager) {
            return new Batch(
                    SanModel.batch(windows.stream().map(BodyWindow::features).toList(), WINDOW, manager),
                    SanModel.batch(offsets, 1, manager).squeeze(2));
        }
    }

    Batch draw(int count, NDManager manager, RandomGenerator random) {
        List<BodyWindow> windows = new ArrayList<>();
        List<float[]> offsets = new ArrayList<>();
        List<Integer> mirror = group.kind().mirror();
        for (int i = 0; i < count; i++) {
            int place = random.nextInt(ends[ends.length - 1]);
            int recording = 0;
            while (place >= ends[recording]) {
                recording++;
            }
            int start = recording == 0 ? place : place - ends[recording - 1];
            MotionGroup.Recording chosen = group.recordings().get(recording);
            BodyWindow window = BodyWindow.of(chosen.motion(), start);
            window = random.nextBoolean() ? window.reversed() : window;
            float[] body = group.characters().get(chosen.character());
            boolean mirrored = !mirror.isEmpty() && random.nextBoolean();
            windows.add(mirrored ? window.mirrored(mirror) : window);
            offsets.add(mirrored ? BodyWindow.mirrored(body, mirror) : body);
        }
        return Batch.of(windows, offsets, manager);
    }

    /** Returns offsets of bodies of the group, (batch, edge x 3) in heights. */
    NDArray drawBodies(int count, NDManager manager, RandomGenerator random) {
        List<float[]> offsets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Only bodies whose motion is seen in training, so that the critic knows them.
            MotionGroup.Recording any =
                    group.recordings().get(random.nextInt(group.recordings().size()));
            offsets.add(group.characters().get(any.character()));
        }
        return SanModel.batch(offsets, 1, manager).squeeze(2);
    }
}

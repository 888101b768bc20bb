package dev.limber.inbetween.neural.recurrent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.limber.inbetween.Baselines;
import dev.limber.inbetween.Gap;
import dev.limber.inbetween.Inbetweener;
import dev.limber.inbetween.Window;
import dev.limber.inbetween.WorldWindow;
import java.util.List;

/**
 * The input of the network: windows in its space, of {@link Inbetweener#PAST} given frames, a gap and a target. Frames come
 * first in all shapes, as the network goes from frame to frame.
 *
 * @param past (frame, window, pose)
 * @param contacts (past frame, window, foot joint) 1 where it stands, else 0
 * @param straight (frame, window, pose) interpolation, from the last past frame to the target, both included
 */
record RecurrentBatch(NDArray past, NDArray contacts, NDArray straight) {
    /** Overwrites the gap of every window with its interpolation, and makes the batch of them. */
    static RecurrentBatch of(List<Window> windows, Gap gap, float[] offsets, NDManager manager) {
        Baselines.interpolate(windows, gap);
        int count = windows.size();
        int last = Inbetweener.PAST - 1;
        int frames = gap.end() - last + 1;
        float[] past = new float[Inbetweener.PAST * count * Poses.SIZE];
        float[] contacts = new float[Inbetweener.PAST * count * Poses.FEET];
        float[] straight = new float[frames * count * Poses.SIZE];
        for (int w = 0; w < count; w++) {
            WorldWindow body = WorldWindow.of(windows.get(w), offsets);
            for (int frame = 0; frame <= last; frame++) {
                Poses.write(body, frame, past, (frame * count + w) * Poses.SIZE);
                Poses.writeContacts(body, frame, contacts, (frame * count + w) * Poses.FEET);
            }
            for (int i = 0; i < frames; i++) {
                Poses.write(body, last + i, straight, (i * count + w) * Poses.SIZE);
            }
        }
        return new RecurrentBatch(
                manager.create(past, new Shape(Inbetweener.PAST, count, Poses.SIZE)),
                manager.create(contacts, new Shape(Inbetweener.PAST, count, Poses.FEET)),
                manager.create(straight, new Shape(frames, count, Poses.SIZE)));
    }

    long windowCount() {
        return past.getShape().get(1);
    }

    int missing() {
        return Math.toIntExact(straight.getShape().get(0)) - 2;
    }
}

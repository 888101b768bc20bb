package dev.limber.retarget.contact;

import dev.limber.motion.contact.ContactSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weight of each contact, of a pair or of a point and the floor, in each frame: blended in and out. Immutable. */
final class ContactWeights {
    private static final double EASE = 0.16; // s

    private final float[] @Nullable [] weights; // (pair or point) null, or (frame)

    ContactWeights(List<List<ContactSpan>> contacts, int frames, double frameTime) {
        weights = new float[contacts.size()][];
        int ease = (int) Math.max(1, Math.round(EASE / frameTime));
        for (int pair = 0; pair < contacts.size(); pair++) {
            for (ContactSpan contact : contacts.get(pair)) {
                float[] of = weights[pair] == null ? new float[frames] : weights[pair];
                weights[pair] = of;
                int end = Math.min(frames, contact.end() + ease);
                for (int frame = Math.max(0, contact.first() - ease); frame < end; frame++) {
                    int off = Math.max(0, Math.max(contact.first() - frame, frame - contact.end() + 1));
                    double t = 1 - off / (ease + 1.0);
                    of[frame] = (float) Math.max(of[frame], t * t * (3 - 2 * t));
                }
            }
        }
    }

    double of(int pair, int frame) {
        float[] of = weights[pair];
        return of == null ? 0 : of[frame];
    }
}

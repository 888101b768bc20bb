package dev.limber.motion.metric;

import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;

/**
 * Contact agreement: in how many frames two motions agree that a heel or toe is planted.
 *
 * @param both frames in which it stands in both motions, summed over heels and toes
 * @param onlyReference frames in which it stands in the reference alone
 * @param onlyOutput frames in which it stands in the output alone
 */
public record ContactAgreement(int both, int onlyReference, int onlyOutput) {
    public static final ContactAgreement NONE = new ContactAgreement(0, 0, 0);

    /** Compares two motions of one length by the heels and toes that both bodies have. */
    public static ContactAgreement between(FootContacts output, FootContacts reference) {
        if (output.frameCount() != reference.frameCount()) {
            throw new IllegalArgumentException(
                    "cannot compare the contacts of " + output.frameCount() + " frames with " + reference.frameCount());
        }
        int both = 0;
        int onlyReference = 0;
        int onlyOutput = 0;
        for (FootPoint point : FootPoint.values()) {
            if (!output.has(point) || !reference.has(point)) {
                continue;
            }
            for (int frame = 0; frame < output.frameCount(); frame++) {
                boolean planted = output.at(point, frame);
                boolean expected = reference.at(point, frame);
                both += planted && expected ? 1 : 0;
                onlyReference += expected && !planted ? 1 : 0;
                onlyOutput += planted && !expected ? 1 : 0;
            }
        }
        return new ContactAgreement(both, onlyReference, onlyOutput);
    }

    /** Returns the F1 score, 0 to 1; 1 when nothing stands in either motion. */
    public double f1() {
        int wrong = onlyReference + onlyOutput;
        return wrong == 0 ? 1 : 2.0 * both / (2.0 * both + wrong);
    }
}

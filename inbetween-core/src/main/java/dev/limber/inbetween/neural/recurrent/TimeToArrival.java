package dev.limber.inbetween.neural.recurrent;

/**
 * The embedding of the number of frames until the target: sines, then cosines, of wavelengths from 2 pi to 20,000 pi
 * frames (Harvey et al. 2020, section 3.3). It is added to every encoding.
 *
 * @param size even
 * @param longest frames; more than these are embedded as these are, as training shows no more
 */
record TimeToArrival(int size, int longest) {
    /** Writes the embedding of {@code frames} to {@code out} from {@code o} on. */
    void write(int frames, float[] out, int o) {
        int waves = size / 2;
        double held = Math.min(frames, longest);
        for (int i = 0; i < waves; i++) {
            double phase = held / Math.pow(10_000, (double) i / waves);
            out[o + i] = (float) Math.sin(phase);
            out[o + waves + i] = (float) Math.cos(phase);
        }
    }
}

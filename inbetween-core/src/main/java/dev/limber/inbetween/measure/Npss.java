package dev.limber.inbetween.measure;

/**
 * Normalised power spectrum similarity (Gopalakrishnan et al. 2019), as the public LAFAN1 benchmark computes it: of the
 * Fourier coefficients only the real part counts.
 */
public final class Npss {
    private double weightedDistance;
    private double weight;

    /** Adds one gap: a pair of signals for every channel, (frame, channel) each. */
    public void add(double[] truth, double[] guess, int frames, int channels) {
        double[] cosines = new double[frames];
        for (int i = 0; i < frames; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / frames);
        }
        double[] truePower = new double[frames];
        double[] guessedPower = new double[frames];
        for (int channel = 0; channel < channels; channel++) {
            double trueTotal = power(truth, channel, channels, cosines, truePower);
            double guessedTotal = power(guess, channel, channels, cosines, guessedPower);
            if (trueTotal > 0 && guessedTotal > 0) {
                double difference = 0; // of the cumulative distributions
                double distance = 0;
                for (int k = 0; k < frames; k++) {
                    difference += guessedPower[k] / guessedTotal - truePower[k] / trueTotal;
                    distance += Math.abs(difference);
                }
                weightedDistance += trueTotal * distance;
                weight += trueTotal;
            }
        }
    }

    private static double power(double[] signal, int channel, int channels, double[] cosines, double[] power) {
        int frames = cosines.length;
        double total = 0;
        for (int k = 0; k < frames; k++) {
            double real = 0;
            for (int i = 0; i < frames; i++) {
                real += signal[i * channels + channel] * cosines[k * i % frames];
            }
            power[k] = real * real;
            total += power[k];
        }
        return total;
    }

    /** Returns the mean over what was added, by the power of the true signals. */
    public double mean() {
        return weightedDistance / weight;
    }
}

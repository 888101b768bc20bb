package dev.limber.inbetween;

/** Linear regression of a few features. */
final class LeastSquares {
    /** Added to the diagonal, so that features that are alike do no harm. */
    private static final double RIDGE = 1e-6;

    private LeastSquares() {}

    /**
     * Returns the weights whose products with the features are nearest to the values, by the normal equations and Cholesky's
     * decomposition.
     *
     * @param features (sample, feature)
     * @param values (sample)
     */
    static double[] solve(double[][] features, double[] values) {
        int n = features[0].length;
        double[][] a = new double[n][n];
        double[] x = new double[n];
        for (int s = 0; s < features.length; s++) {
            for (int i = 0; i < n; i++) {
                x[i] += features[s][i] * values[s];
                for (int j = 0; j <= i; j++) {
                    a[i][j] += features[s][i] * features[s][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            a[i][i] += RIDGE * features.length;
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}

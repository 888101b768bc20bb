package dev.limber.io.scene;

/** Collects the weights of the vertices of a mesh and keeps the four largest of each. */
public final class VertexWeights {
    private static final int INFLUENCES = 4;

    private final int[] bindings; // (vertex, 4)
    private final float[] weights; // (vertex, 4)

    public VertexWeights(int vertices) {
        bindings = new int[INFLUENCES * vertices];
        weights = new float[INFLUENCES * vertices];
    }

    /** Takes over (vertex, 4) bindings and their weights. */
    VertexWeights(int[] bindings, float[] weights) {
        this.bindings = bindings;
        this.weights = weights;
    }

    /** Adds a binding to a vertex; it takes the place of the weakest one that is weaker. */
    public void add(int vertex, int binding, float weight) {
        int weakest = INFLUENCES * vertex;
        for (int i = weakest + 1; i < INFLUENCES * (vertex + 1); i++) {
            if (weights[i] < weights[weakest]) {
                weakest = i;
            }
        }
        if (weight > weights[weakest]) {
            weights[weakest] = weight;
            bindings[weakest] = binding;
        }
    }

    /** Returns the live array of bindings, (vertex, 4). */
    int[] bindings() {
        return bindings;
    }

    /** Returns the live array of weights, (vertex, 4), as they were given. */
    float[] weights() {
        return weights;
    }
}

package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How texture coordinates are scaled, rotated and moved, in that order: KHR_texture_transform.
 *
 * @param rotation radians
 * @param otherSet of texture coordinates, in place of the one that the texture names; -1 for that one
 */
record TextureTransform(double scaleU, double scaleV, double rotation, double u, double v, int otherSet) {
    static final String EXTENSION = "KHR_texture_transform";
    static final TextureTransform NONE = new TextureTransform(1, 1, 0, 0, 0, -1);

    /** @param extension missing or damaged for none */
    static TextureTransform of(JsonNode extension) {
        return new TextureTransform(
                extension.path("scale").path(0).asDouble(1),
                extension.path("scale").path(1).asDouble(1),
                extension.path("rotation").asDouble(0),
                extension.path("offset").path(0).asDouble(0),
                extension.path("offset").path(1).asDouble(0),
                extension.path("texCoord").asInt(-1));
    }

    int set(int named) {
        return otherSet < 0 ? named : otherSet;
    }

    /** Changes (vertex, 2) in place; returns it. */
    float[] apply(float[] coordinates) {
        if (equals(new TextureTransform(1, 1, 0, 0, 0, otherSet))) {
            return coordinates;
        }
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        for (int i = 0; i < coordinates.length; i += 2) {
            double x = scaleU * coordinates[i];
            double y = scaleV * coordinates[i + 1];
            coordinates[i] = (float) (cos * x + sin * y + u);
            coordinates[i + 1] = (float) (cos * y - sin * x + v);
        }
        return coordinates;
    }
}

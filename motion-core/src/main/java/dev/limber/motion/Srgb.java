package dev.limber.motion;

/**
 * The transfer function of sRGB (IEC 61966-2-1), between linear light and the values of screens and images; both 0 to
 * 1.
 */
public final class Srgb {
    private Srgb() {}

    public static float toLinear(float encoded) {
        return encoded <= 0.04045f ? encoded / 12.92f : (float) Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    public static float fromLinear(float light) {
        return light <= 0.0031308f ? 12.92f * light : (float) (1.055 * Math.pow(light, 1 / 2.4) - 0.055);
    }
}

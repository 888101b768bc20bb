package dev.limber.neural.io;

/** Conversion between floats and IEEE 754 half precision, which Java 17 lacks. */
public final class Half {
    private Half() {}

    public static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = (half >> 10) & 0x1f;
        int mantissa = half & 0x3ff;
        if (exponent == 0) {
            float subnormal = mantissa * 0x1p-24f;
            return sign == 0 ? subnormal : -subnormal;
        }
        int bits = exponent == 0x1f ? 0x7f800000 : (exponent + 112) << 23;
        return Float.intBitsToFloat(sign | bits | mantissa << 13);
    }

    /** Rounds to the nearest half, ties to even; what is too large becomes infinite. */
    public static short fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7fffffff;
        if (magnitude > 0x7f800000) {
            return (short) (sign | 0x7e00); // not a number
        }
        if (magnitude >= 0x477ff000) {
            return (short) (sign | 0x7c00); // infinite, or rounds to it
        }
        if (magnitude < 0x38800000) {
            // Below the smallest normal half: adding 0.5 aligns the mantissa so that the processor rounds it.
            int aligned = Float.floatToRawIntBits(Float.intBitsToFloat(magnitude) + 0.5f);
            return (short) (sign | aligned - 0x3f000000);
        }
        int odd = magnitude >>> 13 & 1;
        return (short) (sign | (magnitude - (112 << 23) + 0xfff + odd) >>> 13);
    }
}

package org.railcount.simulate.world;

/**
 * Reflectance of a surface in four bands, 0 to 1, linear. Immutable. Inner loops use the form {@code float[4]} in the
 * order blue, green, red, near infrared.
 */
public record Paint(float blue, float green, float red, float nir) {

    /** From a screen colour (sRGB, 0xRRGGBB) and a near-infrared reflectance. */
    public static Paint of(int rgb, double nir) {
        return new Paint(linear(rgb & 0xff), linear(rgb >> 8 & 0xff), linear(rgb >> 16 & 0xff), (float) nir);
    }

    /** From a screen colour, with the near infrared of a dull paint: a little above red. */
    public static Paint of(int rgb) {
        float red = linear(rgb >> 16 & 0xff);
        float green = linear(rgb >> 8 & 0xff);
        return of(rgb, 0.04 + 0.7 * red + 0.3 * green);
    }

    public Paint times(double factor) {
        float f = (float) factor;
        return new Paint(blue * f, green * f, red * f, nir * f);
    }

    public Paint mix(Paint other, double share) {
        float s = (float) share;
        return new Paint(
                blue + s * (other.blue - blue),
                green + s * (other.green - green),
                red + s * (other.red - red),
                nir + s * (other.nir - nir));
    }

    public void copyTo(float[] out) {
        out[0] = blue;
        out[1] = green;
        out[2] = red;
        out[3] = nir;
    }

    /** Lays this paint over {@code out} with the given opacity. */
    public void over(float[] out, double opacity) {
        float s = (float) Math.max(0, Math.min(1, opacity));
        out[0] += s * (blue - out[0]);
        out[1] += s * (green - out[1]);
        out[2] += s * (red - out[2]);
        out[3] += s * (nir - out[3]);
    }

    /** Multiplies all bands. */
    public static void scale(float[] bands, double factor) {
        float f = (float) Math.max(0, factor);
        bands[0] *= f;
        bands[1] *= f;
        bands[2] *= f;
        bands[3] *= f;
    }

    private static float linear(int code) {
        double c = code / 255.0;
        return (float) (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
    }
}

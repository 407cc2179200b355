package org.railcount.app.viewer.paint;

import org.railcount.app.text.Phrases;

/**
 * A scale bar of a round length. Immutable.
 *
 * @param lengthM metres on the ground, 1, 2 or 5 times a power of ten
 * @param lengthPx pixels on the screen
 */
public record ScaleBar(double lengthM, double lengthPx) {
    private static final Phrases TEXT = Phrases.of(ScaleBar.class);

    /** The longest round bar that fits. */
    public static ScaleBar fitting(double metresPerPixel, double maxPx) {
        double most = metresPerPixel * maxPx;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double lengthM = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
        return new ScaleBar(lengthM, lengthM / metresPerPixel);
    }

    /** The length as people write it: "20 m", "2 km", "5 cm". */
    public String label() {
        if (lengthM >= 1000) {
            return TEXT.get("scale.kilometres", lengthM / 1000);
        }
        return lengthM >= 1 ? TEXT.get("scale.metres", lengthM) : TEXT.get("scale.centimetres", lengthM * 100);
    }
}

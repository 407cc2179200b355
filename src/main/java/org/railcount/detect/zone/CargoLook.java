package org.railcount.detect.zone;

import java.util.Arrays;
import org.railcount.model.CargoType;

/** What a piece of cargo looks like from above, told from its colour against the ground that it lies on. */
final class CargoLook {
    /** Bluer than the ground by so much is blue, however pale. */
    private static final double BLUE_B = -9;

    private static final double GREEN_A = -6;
    private static final double BRIGHTER_L = 8;

    /** White is at least so light, and at most so far from the ground's hue. */
    private static final double WHITE_L = 60;

    private static final double WHITE_CHROMA = 12;

    /** More than this, as a mean over the piece, says of itself that it is a container. */
    private static final double CONTAINER = 0.5;

    /** A container's roof is even: spread of lightness, in units of L. Folds and crates make a sheet uneven. */
    private static final double EVEN = 3.6;

    /** Coarser pixels than this even out folds too, metres. */
    private static final double FOLDS_SEEN_M = 0.6;

    /** Width and length of containers, blur included, metres: 2.44 wide, 6.1 to 13.7 long. */
    private static final double MOST_WIDTH_M = 3.8;

    private static final double LEAST_LENGTH_M = 4.5;
    private static final double MOST_LENGTH_M = 14.5;

    private CargoLook() {}

    /**
     * The look of a piece.
     *
     * @param pixels the piece's pixels
     * @param box the rectangle about it
     * @param lab {@code [3 * i + channel]}
     * @param sensorM ground size of the sensor's pixels, metres
     */
    static CargoType of(
            int[] pixels,
            PatchBox box,
            float[] lab,
            CargoNetwork.Reading reading,
            GroundColour ground,
            boolean colour,
            double sensorM) {
        if (isContainer(pixels, box, lab, reading, sensorM)) {
            return CargoType.CONTAINER;
        }
        if (!colour) {
            return CargoType.OTHER;
        }
        double a = median(pixels, lab, 1) - ground.a();
        double b = median(pixels, lab, 2) - ground.b();
        if (b < BLUE_B) {
            return CargoType.BLUE;
        }
        if (a < GREEN_A) {
            return CargoType.GREEN;
        }
        return isWhite(pixels, lab, ground) ? CargoType.WHITE : CargoType.OTHER;
    }

    /** Whether a piece is light and without hue, as a white sheet is, and snow. */
    static boolean isWhite(int[] pixels, float[] lab, GroundColour ground) {
        double l = median(pixels, lab, 0);
        double a = median(pixels, lab, 1) - ground.a();
        double b = median(pixels, lab, 2) - ground.b();
        boolean light = l > WHITE_L && (l > ground.l() + BRIGHTER_L || l > 85);
        return light && b >= BLUE_B && Math.hypot(a, b) < WHITE_CHROMA;
    }

    private static boolean isContainer(
            int[] pixels, PatchBox box, float[] lab, CargoNetwork.Reading reading, double sensorM) {
        double told = Arrays.stream(pixels)
                .mapToDouble(i -> reading.container()[i])
                .average()
                .orElse(0);
        boolean fits = sensorM <= FOLDS_SEEN_M
                && box.widthM() <= MOST_WIDTH_M
                && box.lengthM() >= LEAST_LENGTH_M
                && box.lengthM() <= MOST_LENGTH_M;
        return told > CONTAINER || (fits && spread(pixels, lab, reading.core()) < EVEN);
    }

    /** Standard deviation of the lightness of a piece's core. */
    private static double spread(int[] pixels, float[] lab, float[] core) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int i : pixels) {
            if (core[i] > 0.5f) {
                n++;
                sum += lab[3 * i];
                squares += (double) lab[3 * i] * lab[3 * i];
            }
        }
        return n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - sum * sum / n / n));
    }

    private static double median(int[] pixels, float[] lab, int channel) {
        double[] values = Arrays.stream(pixels)
                .mapToDouble(i -> lab[3 * i + channel])
                .sorted()
                .toArray();
        return values[values.length / 2];
    }
}

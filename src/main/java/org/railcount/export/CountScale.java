package org.railcount.export;

import java.util.stream.IntStream;

/**
 * The vertical axis: from zero to a little above the highest value, linear, so that heights compare. Immutable.
 *
 * @param top highest value
 * @param step distance of the ticks in cars, at least 1
 * @param topY where the top lies
 * @param zeroY where zero lies, below the top
 */
record CountScale(double top, int step, double topY, double zeroY) {
    private static final double TICK_DISTANCE = 26;
    private static final int MOST_TICKS = 6;

    /** A scale that holds a value with some air above it. */
    static CountScale holding(double highest, double topY, double zeroY) {
        double wanted = Math.max(highest * 1.06, 4.5);
        int ticks = (int) Math.max(2, Math.min(MOST_TICKS, Math.floor((zeroY - topY) / TICK_DISTANCE)));
        int step = 1;
        for (int i = 0; step * ticks < wanted; i++) {
            step = new int[] {1, 2, 5}[i % 3] * (int) Math.pow(10, i / 3);
        }
        return new CountScale(wanted, step, topY, zeroY);
    }

    double y(double cars) {
        return zeroY - cars / top * (zeroY - topY);
    }

    int[] ticks() {
        return IntStream.rangeClosed(0, (int) (top / step)).map(i -> i * step).toArray();
    }
}

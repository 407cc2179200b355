package org.railcount.imagery;

/**
 * Along one axis, the source samples that make each output sample, with weights that sum to 1 where the source covers
 * the output sample wholly. Immutable.
 */
final class Taps {
    private final int[] first;
    private final float[][] weights;
    private final int begin;
    private final int end;

    private Taps(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int i = 0; i < first.length; i++) {
            if (weights[i].length > 0) {
                lowest = Math.min(lowest, first[i]);
                highest = Math.max(highest, first[i] + weights[i].length);
            }
        }
        this.begin = lowest;
        this.end = highest;
    }

    /**
     * @param origin where the first output sample begins, in source samples
     * @param length how many source samples all outputs span
     * @param outputs number of output samples
     * @param available source samples there are; those beyond have no weight
     */
    static Taps of(double origin, double length, int outputs, int available) {
        int[] first = new int[outputs];
        float[][] weights = new float[outputs][];
        double step = length / outputs;
        for (int i = 0; i < outputs; i++) {
            double from = origin + i * step;
            double to = from + step;
            boolean grow = step < 1;
            // Growing: a footprint one source sample wide about the output's centre is linear interpolation.
            double low = grow ? (from + to) / 2 - 0.5 : from;
            double high = grow ? low + 1 : to;
            int a = (int) Math.max(0, Math.floor(low + 1e-9));
            int b = (int) Math.min(available, Math.ceil(high - 1e-9));
            if (grow && (from + to) / 2 >= 0 && (from + to) / 2 <= available) {
                first[i] = Math.min(a, available - 1);
                weights[i] = clamped(low, high, a, b);
            } else {
                first[i] = a;
                weights[i] = new float[Math.max(0, b - a)];
                for (int k = 0; k < weights[i].length; k++) {
                    weights[i][k] = (float) ((Math.min(high, a + k + 1.0) - Math.max(low, a + k)) / (high - low));
                }
            }
        }
        return new Taps(first, weights);
    }

    /** Linear weights whose part beyond the source's edge goes to the sample at the edge. */
    private static float[] clamped(double low, double high, int a, int b) {
        float[] out = new float[Math.max(1, b - a)];
        float sum = 0;
        for (int k = 0; k < b - a; k++) {
            out[k] = (float) (Math.min(high, a + k + 1.0) - Math.max(low, a + k));
            sum += out[k];
        }
        if (sum <= 0) {
            out[0] = 1;
            return out;
        }
        for (int k = 0; k < out.length; k++) {
            out[k] /= sum;
        }
        return out;
    }

    /** Whether every output sample is one source sample, side by side. */
    boolean isIdentity() {
        for (int i = 0; i < first.length; i++) {
            if (weights[i].length != 1 || weights[i][0] < 0.9999f || first[i] != first[0] + i) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return first.length;
    }

    boolean isEmpty() {
        return begin >= end;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int first(int output) {
        return first[output];
    }

    int count(int output) {
        return weights[output].length;
    }

    float weight(int output, int tap) {
        return weights[output][tap];
    }
}

package org.railcount.simulate.sensor;

/** Gaussian blur of a plane, separable, edges repeated. */
final class Blur {
    private Blur() {}

    static float[] gaussian(float[] plane, int width, int height, double sigma) {
        if (sigma <= 0) {
            return plane.clone();
        }
        int reach = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
            kernel[k + reach] = (float) StrictMath.exp(-k * k / (2 * sigma * sigma));
            sum += kernel[k + reach];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        float[] across = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = 0;
                for (int k = -reach; k <= reach; k++) {
                    value += kernel[k + reach] * plane[y * width + Math.max(0, Math.min(width - 1, x + k))];
                }
                across[y * width + x] = value;
            }
        }
        float[] result = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int k = -reach; k <= reach; k++) {
                int row = Math.max(0, Math.min(height - 1, y + k)) * width;
                float weight = kernel[k + reach];
                for (int x = 0; x < width; x++) {
                    result[y * width + x] += weight * across[row + x];
                }
            }
        }
        return result;
    }
}

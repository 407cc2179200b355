package org.railcount.detect.zone;

import java.util.stream.IntStream;
import org.railcount.detect.OnnxNetwork;

/**
 * A small convolutional network that says which pixels of a cargo zone are the top of a piece of cargo, run by OpenCV's dnn
 * module at half a metre a pixel. Input: {@code 1 x 4 x H x W}, lightness, a and b against the ground's colour (over 20, 10
 * and 10, at most 5) and lightness over 50 less 1; output: {@code 1 x 3 x H x W} log-odds of piece, core of a piece (half a
 * metre in from its rim), and container. How it was trained: src/training/README.md. Thread-safe.
 */
final class CargoNetwork {
    /** Ground size of the pixels that it was trained on, metres. */
    static final double PIXEL_M = 0.5;

    private static final int OUTPUTS = 3;

    /** Side of the part that one pass yields, and what it sees beyond; both multiples of four. */
    private static final int TILE = 512;

    private static final int MARGIN = 32;
    private static final float FARTHEST = 5;

    private final OnnxNetwork net = OnnxNetwork.bundled(CargoNetwork.class, "cargo.onnx");

    /**
     * What the network says of a zone.
     *
     * @param piece probability that a pixel is the top of a piece, {@code [row * width + col]}
     * @param core probability that it lies half a metre or more in from the piece's rim
     * @param container probability that the piece is a container
     */
    record Reading(float[] piece, float[] core, float[] container) {}

    /**
     * Reads a zone.
     *
     * @param lab {@code [3 * (row * width + col) + channel]}
     */
    Reading read(float[] lab, int width, int height, GroundColour ground) {
        float[][] all = new float[OUTPUTS][width * height];
        int across = (width + TILE - 1) / TILE;
        int down = (height + TILE - 1) / TILE;
        IntStream.range(0, across * down)
                .parallel()
                .forEach(n -> readTile(lab, width, height, ground, n % across * TILE, n / across * TILE, all));
        return new Reading(all[0], all[1], all[2]);
    }

    private void readTile(float[] lab, int width, int height, GroundColour ground, int left, int top, float[][] all) {
        int cols = roundUp(Math.min(TILE, width - left)) + 2 * MARGIN;
        int rows = roundUp(Math.min(TILE, height - top)) + 2 * MARGIN;
        float[] input = new float[4 * rows * cols];
        for (int r = 0; r < rows; r++) {
            // Beyond the picture its rim is repeated: an invented edge would look like a piece's.
            int y = Math.max(0, Math.min(height - 1, top - MARGIN + r));
            for (int c = 0; c < cols; c++) {
                int x = Math.max(0, Math.min(width - 1, left - MARGIN + c));
                int at = 3 * (y * width + x);
                int to = r * cols + c;
                input[to] = clip((lab[at] - ground.l()) / 20);
                input[rows * cols + to] = clip((lab[at + 1] - ground.a()) / 10);
                input[2 * rows * cols + to] = clip((lab[at + 2] - ground.b()) / 10);
                input[3 * rows * cols + to] = lab[at] / 50 - 1;
            }
        }
        float[] out = net.forward(input, 1, 4, rows, cols).values();
        for (int k = 0; k < OUTPUTS; k++) {
            for (int y = top; y < Math.min(height, top + TILE); y++) {
                for (int x = left; x < Math.min(width, left + TILE); x++) {
                    float logOdds = out[(k * rows + y - top + MARGIN) * cols + x - left + MARGIN];
                    all[k][y * width + x] = (float) (1 / (1 + Math.exp(-logOdds)));
                }
            }
        }
    }

    private static int roundUp(int side) {
        return (side + 3) / 4 * 4;
    }

    private static float clip(double v) {
        return (float) Math.max(-FARTHEST, Math.min(FARTHEST, v));
    }
}

package org.railcount.detect.emission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.railcount.detect.OpenCv;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.RailcarType;

/**
 * A small convolutional network that reads strips, run through OpenCV's dnn module. Input: {@code 1 x 3 x 48 x L}, red,
 * green and blue as {@link StripReference#normalise} gives them, invalid samples zero. Output: {@code 1 x 11 x L/2}:
 * occupancy, boundary, cover, then the eight types. How it was trained: src/training/README.md. The network's native memory lives
 * as long as this object. Not thread-safe.
 */
public final class EmissionNetwork {
    /** Strip columns per evidence cell. */
    private static final int COLUMNS_PER_CELL = (int) Math.round(Emission.CELL_M / TrackLine.STEP_M);

    /** Columns that one pass yields, and what it sees on either side of them; the receptive field is 17 m. */
    private static final int CHUNK = 1024;

    private static final int MARGIN = 96;

    private static final int TYPES = RailcarType.values().length;
    private static final int OUTPUTS = 3 + TYPES;

    /** A cell is visible when so much of the inner strip is. */
    private static final double LEAST_VISIBLE = 0.7;

    private static final double INNER_M = 2;

    private final Net net;

    private EmissionNetwork(Net net) {
        this.net = net;
    }

    /** The network that comes with Railcount. */
    public static EmissionNetwork load() {
        OpenCv.ensureLoaded();
        try (InputStream in = EmissionNetwork.class.getResourceAsStream("strip-emission.onnx")) {
            if (in == null) {
                throw new IllegalStateException("strip-emission.onnx is missing from the program");
            }
            MatOfByte bytes = new MatOfByte(in.readAllBytes());
            try {
                return new EmissionNetwork(Dnn.readNetFromONNX(bytes));
            } finally {
                bytes.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evidence along one strip of {@link StripSampler#ROWS} rows. */
    public Emission read(Strip strip, StripReference reference) {
        int cells = strip.columns() / COLUMNS_PER_CELL;
        float[][] values = new float[OUTPUTS][cells];
        int width = CHUNK + 2 * MARGIN;
        for (int from = 0; from < cells * COLUMNS_PER_CELL; from += CHUNK) {
            float[] out = forward(strip, reference, from - MARGIN, width);
            int outWidth = width / COLUMNS_PER_CELL;
            int first = from / COLUMNS_PER_CELL;
            int count = Math.min(CHUNK / COLUMNS_PER_CELL, cells - first);
            for (int c = 0; c < OUTPUTS; c++) {
                System.arraycopy(out, c * outWidth + MARGIN / COLUMNS_PER_CELL, values[c], first, count);
            }
        }
        float[][] type = new float[TYPES][];
        System.arraycopy(values, 3, type, 0, TYPES);
        return new Emission(values[0], values[1], values[2], type, visible(strip, cells));
    }

    private float[] forward(Strip strip, StripReference reference, int from, int width) {
        int rows = StripSampler.ROWS;
        float[] input = new float[3 * rows * width];
        for (int c = 0; c < 3; c++) {
            float[] plane = strip.planes()[c];
            for (int r = 0; r < rows; r++) {
                int base = (c * rows + r) * width;
                for (int i = Math.max(0, -from); i < width && from + i < strip.columns(); i++) {
                    int at = r * strip.columns() + from + i;
                    input[base + i] = strip.valid()[at] ? reference.normalise(c, plane[at]) : 0;
                }
            }
        }
        Mat blob = new Mat(new int[] {1, 3, rows, width}, CvType.CV_32F);
        try {
            blob.put(new int[] {0, 0, 0, 0}, input);
            net.setInput(blob);
            Mat result = net.forward();
            try {
                float[] out = new float[(int) result.total()];
                result.get(new int[result.dims()], out);
                return out;
            } finally {
                result.release();
            }
        } finally {
            blob.release();
        }
    }

    private static boolean[] visible(Strip strip, int cells) {
        boolean[] visible = new boolean[cells];
        for (int k = 0; k < cells; k++) {
            int seen = 0;
            int all = 0;
            for (int r = 0; r < StripSampler.ROWS; r++) {
                if (Math.abs(StripSampler.leftOfRow(r, StripSampler.ROWS)) > INNER_M) {
                    continue;
                }
                for (int i = k * COLUMNS_PER_CELL; i < (k + 1) * COLUMNS_PER_CELL; i++) {
                    all++;
                    if (strip.valid()[r * strip.columns() + i]) {
                        seen++;
                    }
                }
            }
            visible[k] = seen >= LEAST_VISIBLE * all;
        }
        return visible;
    }
}

package org.railcount.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** A neural network in ONNX form, run by OpenCV's dnn module. Its native memory lives as long as this object. Not thread-safe. */
public final class OnnxNetwork {
    private final Net net;

    private OnnxNetwork(Net net) {
        this.net = net;
    }

    /**
     * What a network gave.
     *
     * @param shape length of each axis
     * @param values row by row, last axis fastest
     */
    public record Output(int[] shape, float[] values) {}

    /**
     * Reads a network.
     *
     * @throws CvException when OpenCV cannot run it
     */
    public static OnnxNetwork of(byte[] onnx) {
        OpenCv.ensureLoaded();
        MatOfByte bytes = new MatOfByte(onnx);
        try {
            return new OnnxNetwork(Dnn.readNetFromONNX(bytes));
        } finally {
            bytes.release();
        }
    }

    /** Reads a network that comes inside the program, as a file beside a class. */
    public static OnnxNetwork bundled(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs the network on one input.
     *
     * @param input values row by row, last axis fastest
     * @param shape length of each axis of the input
     */
    public Output forward(float[] input, int... shape) {
        Mat blob = new Mat(shape, CvType.CV_32F);
        try {
            blob.put(new int[shape.length], input);
            net.setInput(blob);
            Mat result = net.forward();
            try {
                int[] axes = new int[result.dims()];
                for (int i = 0; i < axes.length; i++) {
                    axes[i] = result.size(i);
                }
                float[] out = new float[(int) result.total()];
                result.get(new int[axes.length], out);
                return new Output(axes, out);
            } finally {
                result.release();
            }
        } finally {
            blob.release();
        }
    }
}

package org.railcount.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * A neural network in ONNX form, run by OpenCV's dnn module. Thread-safe: it is read at first use, and once more for each
 * thread that runs it at the same time. Its native memory lives as long as this object.
 */
public final class OnnxNetwork {
    private final Supplier<byte[]> onnx;
    private final ConcurrentLinkedQueue<Net> idle = new ConcurrentLinkedQueue<>();

    private OnnxNetwork(Supplier<byte[]> onnx) {
        this.onnx = onnx;
    }

    /**
     * What a network gave.
     *
     * @param shape length of each axis
     * @param values row by row, last axis fastest
     */
    public record Output(int[] shape, float[] values) {}

    /** The network of a file's bytes, which are not copied. */
    public static OnnxNetwork of(byte[] onnx) {
        return new OnnxNetwork(() -> onnx);
    }

    /** A network that comes inside the program, as a file beside a class. */
    public static OnnxNetwork bundled(Class<?> beside, String name) {
        return new OnnxNetwork(() -> resource(beside, name));
    }

    private static byte[] resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Net net() {
        OpenCv.ensureLoaded();
        MatOfByte bytes = new MatOfByte(onnx.get());
        try {
            return Dnn.readNetFromONNX(bytes);
        } finally {
            bytes.release();
        }
    }

    /**
     * Runs the network on one input.
     *
     * @param input values row by row, last axis fastest
     * @param shape length of each axis of the input
     * @throws CvException when OpenCV cannot run it
     */
    public Output forward(float[] input, int... shape) {
        Net waiting = idle.poll();
        Net net = waiting != null ? waiting : net();
        try {
            return forward(net, input, shape);
        } finally {
            idle.add(net);
        }
    }

    private static Output forward(Net net, float[] input, int... shape) {
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

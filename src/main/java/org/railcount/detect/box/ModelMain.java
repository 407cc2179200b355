package org.railcount.detect.box;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.OpenCv;

/**
 * The process in which a user's model runs; {@link ModelProcess} starts it and speaks with it over its standard input and
 * output, all numbers big-endian. It says {@link #READY}, reads the model once, and then a picture at a time, to each of which it answers
 * {@link #GAVE}, the number of axes, their lengths and the values (32-bit floats), or why it cannot, and then ends. It ends as well when its
 * input does.
 */
final class ModelMain {
    /** Said once OpenCV is loaded: what happens from here on is the model's doing. */
    static final int READY = 0x52435259;

    /** An output follows. */
    static final int GAVE = 0x52434756;

    /** OpenCV refuses the model; its words follow, as {@link DataOutputStream#writeUTF} writes them. */
    static final int REFUSED = 0x52435246;

    /** The memory does not suffice. */
    static final int NO_MEMORY = 0x52434e4d;

    /** OpenCV's words name the layer in question soon. */
    private static final int MOST_WORDS = 1000;

    private ModelMain() {}

    /** @param args side of the pictures in pixels, length of the model in bytes */
    public static void main(String[] args) throws IOException {
        // Nobody is left to end a model that runs for ever.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        // Not through System.out, to which others may write.
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        OpenCv.ensureLoaded();
        out.writeInt(READY);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            answer(in, out, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        } catch (EOFException e) {
            // Whoever asked is done.
            System.exit(0);
        } catch (OutOfMemoryError e) {
            out.writeInt(NO_MEMORY);
        } catch (Exception e) {
            // OpenCV's native methods throw Exception itself, too, though they do not declare it.
            String words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            out.writeInt(REFUSED);
            out.writeUTF(words.substring(0, Math.min(MOST_WORDS, words.length())));
        }
        // Threads of a broken library may be left.
        System.exit(0);
    }

    private static void answer(DataInputStream in, DataOutputStream out, int side, int length) throws IOException {
        byte[] onnx = new byte[length];
        in.readFully(onnx);
        OnnxNetwork network = OnnxNetwork.of(onnx);
        float[] picture = new float[3 * side * side];
        byte[] bytes = new byte[Float.BYTES * picture.length];
        while (true) {
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(picture);
            write(network.forward(picture, 1, 3, side, side), out);
        }
    }

    private static void write(OnnxNetwork.Output output, DataOutputStream out) throws IOException {
        int[] shape = output.shape();
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES * (2 + shape.length));
        head.putInt(GAVE).putInt(shape.length);
        Arrays.stream(shape).forEach(head::putInt);
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * output.values().length);
        values.asFloatBuffer().put(output.values());
        out.write(head.array());
        out.write(values.array());
        out.flush();
    }
}

package org.railcount.detect.box;

import java.io.IOException;
import java.util.Random;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.OpenCv;

/**
 * The process that {@link ModelTrial} starts: reads a model from its standard input and runs it on an empty picture, as
 * {@link BoxModel#load} does, and on one of noise, which takes ways through a network that nothing but zeros do not. Says
 * {@link #READY} before it touches the model, and ends with status 0 where OpenCV could run it.
 */
final class TrialProcess {
    /** Said once OpenCV is loaded: what happens from here on is the model's doing. */
    static final String READY = "ready";

    /** Status where OpenCV refuses the model in words of its own, which are the next line. */
    static final int REFUSED = 3;

    /** Status where the memory does not suffice. */
    static final int NO_MEMORY = 4;

    /** More could fill the pipe, which is read only after the end. */
    private static final int MOST_WORDS = 1000;

    private TrialProcess() {}

    /** @param args side of the picture in pixels, length of the model in bytes */
    public static void main(String[] args) throws IOException {
        // Nobody is left to end a model that runs for ever.
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        OpenCv.ensureLoaded();
        System.out.println(READY);
        System.out.flush();
        int status = 0;
        try {
            run(Integer.parseInt(args[0]), System.in.readNBytes(Integer.parseInt(args[1])));
        } catch (OutOfMemoryError e) {
            status = NO_MEMORY;
        } catch (Exception e) {
            // OpenCV's native methods throw Exception itself, too, though they do not declare it.
            String words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            System.out.println(words.substring(0, Math.min(MOST_WORDS, words.length())));
            status = REFUSED;
        }
        System.exit(status);
    }

    private static void run(int side, byte[] onnx) {
        OnnxNetwork network = OnnxNetwork.of(onnx);
        float[] picture = new float[3 * side * side];
        network.forward(picture, 1, 3, side, side);
        Random random = new Random(side);
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextFloat();
        }
        network.forward(picture, 1, 3, side, side);
    }
}

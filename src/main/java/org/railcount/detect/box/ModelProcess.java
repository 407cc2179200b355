package org.railcount.detect.box;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.OpenCv;

/**
 * A process that runs one model, a picture at a time ({@link ModelMain}). Not thread-safe. Holds the model's native memory until it
 * is closed.
 */
final class ModelProcess implements Closeable {
    private static final Pattern LAYER = Pattern.compile("\\[(\\w+)\\]:\\(|Node \\[(\\w+)@");
    private static final String EXPORT_AGAIN = "; export it again with opset 12, a fixed input size, full precision and"
            + " without non-maximum suppression.";

    /** More axes than any output has. */
    private static final int MOST_AXES = 16;

    /** How a process ends that the system itself ended, for want of memory as a rule (128 and the signal's number). */
    private static final int KILLED = 128 + 9;

    private static final int DYING_S = 5;

    private final OnnxFile model;
    private final int side;
    private final Duration limit;
    private final Process process;
    private final DataInputStream in;
    private boolean knowsModel;

    private ModelProcess(OnnxFile model, int side, Duration limit, Process process) {
        this.model = model;
        this.side = side;
        this.limit = limit;
        this.process = process;
        this.in = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts a process; returns when it waits for the model.
     *
     * @param java the program that runs it
     * @param side of the square pictures that the model takes, pixels
     * @param limit how long one picture may take at most
     * @throws IOException where it does not start; that is not the model's doing
     */
    static ModelProcess start(Path java, OnnxFile model, int side, Duration limit) throws IOException {
        Optional<Path> library = OpenCv.library();
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                // What fits there fits here.
                "-Xmx" + Runtime.getRuntime().maxMemory(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+IgnoreUnrecognizedVMOptions",
                // No account of the crash, no image of the memory, and no file of figures on how the process is doing.
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-D" + OpenCv.LIBRARY + "=" + library.map(Path::toString).orElse(""),
                "-cp",
                classPath(),
                ModelMain.class.getName(),
                Integer.toString(side),
                Integer.toString(model.bytes().length));
        // Where a system writes an image of the memory all the same, it goes when this program ends.
        library.map(Path::getParent).ifPresent(folder -> builder.directory(folder.toFile()));
        builder.environment().put("OPENCV_LOG_LEVEL", "SILENT");
        ModelProcess started = new ModelProcess(
                model,
                side,
                limit,
                builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
        try {
            if (started.in.readInt() != ModelMain.READY) {
                throw new IOException(java + " answered in a language of its own");
            }
        } catch (IOException e) {
            started.close();
            throw e;
        }
        return started;
    }

    /** As this process has it, but good in any folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Shows the model a picture, {@code 3 x side x side}, 0 to 1. After an answer that failed there are no more. */
    ModelAnswer run(float[] picture) {
        CompletableFuture<Void> late =
                new CompletableFuture<Void>().completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS);
        late.thenRun(process::destroyForcibly);
        try {
            ask(picture);
            return answer();
        } catch (IOException e) {
            return new ModelAnswer.Failed(model.file() + (late.isDone() ? tooSlow() : broken()));
        } finally {
            late.cancel(false);
        }
    }

    private void ask(float[] picture) throws IOException {
        OutputStream out = process.getOutputStream();
        if (!knowsModel) {
            out.write(model.bytes());
            knowsModel = true;
        }
        ByteBuffer values = ByteBuffer.allocate(Float.BYTES * picture.length);
        values.asFloatBuffer().put(picture);
        out.write(values.array());
        out.flush();
    }

    private ModelAnswer answer() throws IOException {
        return switch (in.readInt()) {
            case ModelMain.GAVE -> new ModelAnswer.Given(output());
            case ModelMain.REFUSED -> new ModelAnswer.Failed(refused(in.readUTF()));
            case ModelMain.NO_MEMORY -> new ModelAnswer.Failed(model.file() + noMemory());
            default -> throw new IOException("not an answer");
        };
    }

    private OnnxNetwork.Output output() throws IOException {
        int axes = in.readInt();
        if (axes < 0 || axes > MOST_AXES) {
            throw new IOException("not a shape");
        }
        int[] shape = new int[axes];
        long bytes = Float.BYTES;
        for (int i = 0; i < axes; i++) {
            shape[i] = in.readInt();
            bytes *= shape[i];
            if (shape[i] < 0 || bytes > Integer.MAX_VALUE) {
                throw new IOException("not a shape");
            }
        }
        byte[] values = in.readNBytes((int) bytes);
        if (values.length < bytes) {
            throw new IOException("not a whole output");
        }
        float[] floats = new float[values.length / Float.BYTES];
        ByteBuffer.wrap(values).asFloatBuffer().get(floats);
        return new OnnxNetwork.Output(shape, floats);
    }

    /** @param words what OpenCV says; for programmers, but it names the layer in question */
    private String refused(String words) {
        Matcher found = LAYER.matcher(words);
        String layer = found.find()
                ? " (its layer of kind " + Optional.ofNullable(found.group(1)).orElse(found.group(2)) + ")"
                : "";
        return model.file() + ": OpenCV 4.9 cannot run this model" + layer + EXPORT_AGAIN;
    }

    private String tooSlow() {
        return ": this model was not done with one picture after " + limit.toSeconds()
                + " seconds; export a smaller one, or this one for a smaller input.";
    }

    private static String noMemory() {
        return ": the memory does not suffice to run this model; export it for a smaller input.";
    }

    /** It ended without an answer: the native library fell over the model. */
    private String broken() {
        process.onExit().completeOnTimeout(process, DYING_S, TimeUnit.SECONDS).join();
        return !process.isAlive() && process.exitValue() == KILLED
                ? noMemory()
                : ": OpenCV 4.9 crashes on this model, so it is damaged or its layers do not fit together"
                        + EXPORT_AGAIN;
    }

    /** Whether it can still be asked. */
    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.railcount.detect.box;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.railcount.detect.DetectorException;
import org.railcount.detect.OpenCv;

/**
 * Tries a model in a process of its own. OpenCV reads models in native code and does not check whether the layers of one
 * fit together: one that is damaged can end the process that runs it with a fault of memory, and a day's corrections with it.
 * A trial costs about 0.2 s and two passes of the model, and leaves nothing behind. It holds back no sound model: where no
 * process can be started (no {@code java} in the runtime, classes that only this process can find), there is no trial.
 *
 * @param java the program that starts the process
 * @param limit how long it may take at most
 */
record ModelTrial(Path java, Duration limit) {
    /** Far more than a model takes that is of use: one picture is a small part of a scene. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** With the Java that runs this program. */
    static ModelTrial withOwnJava() {
        String name = File.separatorChar == '\\' ? "java.exe" : "java";
        return new ModelTrial(Path.of(System.getProperty("java.home"), "bin", name), LIMIT);
    }

    /**
     * Tries a model; returns when that is over.
     *
     * @param side of the square picture that it takes, pixels
     * @return what OpenCV says where it refuses the model; empty where it can run it, or where there was no trial
     * @throws DetectorException with one sentence for the user when the model ends its process, needs more memory than this
     *     program may use, or takes too long
     */
    Optional<String> refusal(OnnxFile model, int side) throws DetectorException {
        Optional<Path> library = OpenCv.library();
        if (library.isEmpty()) {
            return Optional.empty();
        }
        Process process;
        try {
            process = start(model, side, library.get());
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DetectorException(model.file() + ": this model was not done with one picture after "
                        + limit.toSeconds() + " seconds; export a smaller one, or this one for a smaller input.");
            }
            List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return said.contains(TrialProcess.READY)
                    ? judge(model.file(), process.exitValue(), said.get(said.size() - 1))
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DetectorException(model.file() + ": trying this model was broken off; choose it again.", e);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<String> judge(Path file, int status, String lastWords) throws DetectorException {
        return switch (status) {
            case 0 -> Optional.empty();
            case TrialProcess.REFUSED -> Optional.of(lastWords);
            case TrialProcess.NO_MEMORY ->
                throw new DetectorException(
                        file + ": the memory does not suffice to run this model; export it for a smaller input.");
            default ->
                throw new DetectorException(file + ": OpenCV 4.9 crashes on this model, so it is damaged or its"
                        + " layers do not fit together; export it again with opset 12, a fixed input size, full precision and"
                        + " without non-maximum suppression.");
        };
    }

    private Process start(OnnxFile model, int side, Path library) throws IOException {
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
                "-D" + OpenCv.LIBRARY + "=" + library,
                "-cp",
                classPath(),
                TrialProcess.class.getName(),
                Integer.toString(side),
                Integer.toString(model.bytes().length));
        // Where a system writes an image of the memory all the same, it goes when this program ends.
        builder.directory(library.resolveSibling("").toFile());
        builder.environment().put("OPENCV_LOG_LEVEL", "SILENT");
        return builder.redirectInput(model.file().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As this process has it, but good in any folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}

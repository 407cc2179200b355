package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.DetectorException;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.OpenCv;

class ModelProcessesTest {
    /** First input of the layer that multiplies the first convolution with its sigmoid; its tag stands before its length. */
    private static final String INPUT = "#/stem/stem.0/stem.0.0/Conv_output_0";

    private static final int TAG_OF_NO_FIELD = 9 << 3 | 2;

    @TempDir
    private Path folder;

    private Path sound;

    @BeforeEach
    void copy() throws Exception {
        sound = PaintedBoxes.in(folder);
    }

    /** The sound model, but one layer has lost an input, which OpenCV reads all the same: a fault of memory. */
    private Path deadly() throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        byte[] input = INPUT.getBytes(StandardCharsets.US_ASCII);
        int at = 0;
        for (int times = 0; times < 3; at++) {
            times += Arrays.equals(bytes, at, at + input.length, input, 0, input.length) ? 1 : 0;
        }
        bytes[at - 2] = TAG_OF_NO_FIELD;
        return Files.write(folder.resolve("deadly.onnx"), bytes);
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    /** What OpenCV reads in place of the input differs from time to time, so that it may also get through. */
    @Test
    void aModelThatMayEndItsProcessDoesNotEndThisOneAndLeavesNothingBehind() throws Exception {
        Path model = deadly();
        Path libraries = OpenCv.library().orElseThrow().getParent();
        List<Path> before = files(libraries);
        for (int i = 0; i < 3; i++) {
            try {
                assertThat(BoxModel.load(model).settings().side()).isEqualTo(128);
            } catch (DetectorException e) {
                assertThat(e.getMessage())
                        .startsWith(model + ": OpenCV 4.9 crashes on this model")
                        .contains("export it again")
                        .endsWith(".")
                        .doesNotContain("\n");
            }
        }
        assertThat(files(folder)).containsExactlyInAnyOrder(folder, sound, model);
        assertThat(files(libraries)).isEqualTo(before);
    }

    /** A program that says that it is ready, as the process of a model does, and goes on as told. */
    private ModelProcesses standIn(String then) throws Exception {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\nprintf RCRY\n" + then + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        return new ModelProcesses(
                new ModelProcesses.Manner(java, Duration.ofMinutes(2), Duration.ZERO), OnnxFile.read(sound), 128);
    }

    @Test
    void aProcessThatEndsWithAFaultOfMemoryIsASentence() throws Exception {
        assertThat(sentence(standIn("kill -SEGV $$").run(picture(128))))
                .startsWith(sound + ": OpenCV 4.9 crashes on this model")
                .contains("export it again")
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void aProcessThatTheSystemEndsHadTooLittleMemory() throws Exception {
        assertThat(sentence(standIn("kill -KILL $$").run(picture(128))))
                .isEqualTo(sound + ": the memory does not suffice to run this model; export it for a smaller input.");
    }

    @Test
    void aSoundModelPasses() throws Exception {
        assertThat(BoxModel.load(sound).settings().side()).isEqualTo(128);
    }

    private static Path ownJava() {
        return ModelProcesses.Manner.usual().java();
    }

    private ModelProcesses processes(Duration rest, int side) throws Exception {
        return new ModelProcesses(
                new ModelProcesses.Manner(ownJava(), Duration.ofMinutes(2), rest), OnnxFile.read(sound), side);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private static Set<ProcessHandle> childrenBut(Set<ProcessHandle> others) {
        Set<ProcessHandle> all = children();
        all.removeAll(others);
        return all;
    }

    private static float[] picture(int side) {
        return new float[3 * side * side];
    }

    private static String sentence(ModelAnswer answer) {
        assertThat(answer).isInstanceOf(ModelAnswer.Failed.class);
        return ((ModelAnswer.Failed) answer).sentence();
    }

    @Test
    void givesWhatTheNetworkGivesInThisProcess() throws Exception {
        float[] picture = picture(128);
        Arrays.fill(picture, 4000, 9000, 0.7f);
        ModelProcesses processes = processes(Duration.ofMinutes(1), 128);
        ModelAnswer.Given given = (ModelAnswer.Given) processes.run(picture);
        processes.end();
        OnnxNetwork.Output here = OnnxNetwork.of(Files.readAllBytes(sound)).forward(picture, 1, 3, 128, 128);
        assertThat(given.output().shape()).isEqualTo(here.shape());
        assertThat(given.output().values()).isEqualTo(here.values());
    }

    @Test
    void oneProcessTakesPictureAfterPictureAndIsEndedWhenNoneComes() throws Exception {
        Set<ProcessHandle> before = children();
        ModelProcesses processes = processes(Duration.ofMinutes(1), 128);
        processes.run(picture(128));
        Set<ProcessHandle> first = childrenBut(before);
        processes.run(picture(128));
        assertThat(first).hasSize(1);
        assertThat(childrenBut(before)).isEqualTo(first);
        processes.end();
        assertThat(first).allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20)));

        processes(Duration.ZERO, 128).run(picture(128));
        assertThat(childrenBut(before))
                .allSatisfy(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void aProcessThatWasEndedMeanwhileIsReplaced() throws Exception {
        Set<ProcessHandle> before = children();
        ModelProcesses processes = processes(Duration.ofMinutes(1), 128);
        processes.run(picture(128));
        for (ProcessHandle process : childrenBut(before)) {
            process.destroyForcibly();
            process.onExit().join();
        }
        assertThat(processes.run(picture(128))).isInstanceOf(ModelAnswer.Given.class);
        processes.end();
    }

    @Test
    void noMoreProcessesThanProcessorsHoweverManyAsk() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        Set<ProcessHandle> before = children();
        ModelProcesses processes = processes(Duration.ofMinutes(1), 128);
        ExecutorService asking = Executors.newFixedThreadPool(3 * processors);
        try {
            List<Future<ModelAnswer>> answers =
                    asking.invokeAll(Collections.nCopies(6 * processors, () -> processes.run(picture(128))));
            for (Future<ModelAnswer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(ModelAnswer.Given.class);
            }
            assertThat(childrenBut(before)).hasSizeBetween(1, processors);
        } finally {
            asking.shutdownNow();
            processes.end();
        }
    }

    @Test
    void whatOpenCvRefusesIsASentence() throws Exception {
        assertThat(sentence(processes(Duration.ZERO, 64).run(picture(64))))
                .startsWith(sound + ": OpenCV 4.9 cannot run this model")
                .endsWith("without non-maximum suppression.");
    }

    @Test
    void aModelThatTakesTooLongIsRefused() throws Exception {
        assertThatThrownBy(
                        () -> BoxModel.load(sound, new ModelProcesses.Manner(ownJava(), Duration.ZERO, Duration.ZERO)))
                .isInstanceOf(DetectorException.class)
                .hasMessage(sound
                        + ": this model was not done with one picture after 0 seconds; export a smaller one, or this"
                        + " one for a smaller input.");
    }

    @Test
    void withoutAJavaToRunItInAModelIsRefused() throws Exception {
        Path none = folder.resolve("no-java");
        assertThatThrownBy(() ->
                        BoxModel.load(sound, new ModelProcesses.Manner(none, Duration.ofMinutes(2), Duration.ZERO)))
                .isInstanceOf(DetectorException.class)
                .hasMessage(sound + ": this model cannot be run, since the Java in which it would run does not start ("
                        + none + "); install Railcount again.");
    }

    /** The sentence is about what happened, wherever the process breaks down. */
    @Test
    void anAnswerThatIsNoneIsTakenForACrash() throws Exception {
        assertThat(sentence(standIn("printf nonsense\nhead -c 100 >/dev/null").run(picture(128))))
                .startsWith(sound + ": OpenCV 4.9 crashes on this model");
    }
}

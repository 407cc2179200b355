package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLockTest {
    @TempDir
    Path folder;

    /** Takes the lock of the folder that it is given, says so, and stays. */
    public static final class Holder {
        public static void main(String[] args) throws Exception {
            System.out.println(ProjectLock.take(Path.of(args[0])) instanceof ProjectLock.Outcome.Taken);
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void aSecondOneIsToldWhoHasTheProject() throws Exception {
        try (ProjectLock first = taken()) {
            assertThat(first).isNotNull();
            assertThat(ProjectLock.take(folder))
                    .isInstanceOfSatisfying(
                            ProjectLock.Outcome.Refused.class,
                            refused -> assertThat(refused.sentence())
                                    .contains("open in another Railcount (")
                                    .contains(System.getProperty("user.name"))
                                    .containsPattern(", since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\)"));
        }
        try (ProjectLock again = taken()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void theLockOfAProcessThatWasKilledIsFree() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("true");
            assertThat(ProjectLock.take(folder)).isInstanceOf(ProjectLock.Outcome.Refused.class);
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (ProjectLock lock = taken()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Files.writeString(folder.resolve("railcount"), "a file is in the way");
        assertThat(ProjectLock.take(folder))
                .isInstanceOfSatisfying(
                        ProjectLock.Outcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("cannot be written"));
    }

    @Test
    void aLockThatIsALinkIsNotWrittenThrough() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious.txt"), "precious");
        Files.createDirectories(folder.resolve("railcount"));
        Files.createSymbolicLink(folder.resolve("railcount").resolve("lock"), precious);
        assertThat(ProjectLock.take(folder))
                .isInstanceOfSatisfying(
                        ProjectLock.Outcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("cannot be written"));
        assertThat(precious).hasContent("precious");
    }

    private ProjectLock taken() {
        return ((ProjectLock.Outcome.Taken) ProjectLock.take(folder)).lock();
    }
}

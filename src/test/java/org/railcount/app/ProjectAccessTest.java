package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.Detectors;
import org.railcount.imagery.SceneFolder;
import org.railcount.project.ProjectLock;

/** Whichever project the window shows is the one whose lock it holds. */
class ProjectAccessTest {
    @TempDir
    private Path folder;

    private final ProjectAccess access = new ProjectAccess();
    private Path first;
    private Path second;
    private Path unreadable;

    @BeforeEach
    void projects() throws Exception {
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
        unreadable = Files.createDirectory(folder.resolve("unreadable"));
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void theLockGoesFromOneProjectToTheNext() throws Exception {
        ProjectReader reader = reader();
        assertThat(reader.read(first, List.of()).access().readOnlyBecause()).isEmpty();
        assertThat(isFree(first)).isFalse();

        assertThat(reader.read(second, List.of()).access().readOnlyBecause()).isEmpty();
        assertThat(isFree(first)).isTrue();
        assertThat(isFree(second)).isFalse();
    }

    @Test
    void aProjectThatCannotBeReadToTheEndLeavesTheOneBeforeLockedAndIsFreeItself() throws Exception {
        ProjectReader reader = reader();
        reader.read(first, List.of());

        assertThatThrownBy(() -> reader.read(unreadable, List.of())).isInstanceOf(IOException.class);
        assertThat(isFree(unreadable)).isTrue();
        assertThat(isFree(first)).isFalse();
        assertThat(reader.read(first, List.of()).access().readOnlyBecause()).isEmpty();
    }

    @Test
    void aProjectThatAnotherHasIsOpenedForReadingAndTheOneBeforeIsGivenFree() throws Exception {
        ProjectReader reader = reader();
        reader.read(first, List.of());
        ProjectLock.Outcome.Taken others = (ProjectLock.Outcome.Taken) ProjectLock.take(second);
        try {
            assertThat(reader.read(second, List.of()).access().readOnlyBecause())
                    .isPresent();
            assertThat(isFree(first)).isTrue();
        } finally {
            others.lock().close();
        }
    }

    private ProjectReader reader() {
        return new ProjectReader(
                access,
                sources -> {
                    if (sources.contains(unreadable)) {
                        throw new IOException("the disk is gone");
                    }
                    return SceneFolder.list(sources);
                },
                Detectors::make);
    }

    private static boolean isFree(Path project) throws IOException {
        if (ProjectLock.take(project) instanceof ProjectLock.Outcome.Taken taken) {
            taken.lock().close();
            return true;
        }
        return false;
    }
}

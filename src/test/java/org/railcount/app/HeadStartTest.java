package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.Detectors;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.project.ProjectException;

class HeadStartTest {
    @TempDir
    Path folder;

    private final Scene.Opener scenes = new GeoTiffScenes(new AcquisitionReader());
    private final List<Path> opened = new ArrayList<>();
    private final HeadStart headStart =
            new HeadStart(new ProjectReader(new ProjectAccess(), SceneFolder::list, Detectors::make), file -> {
                opened.add(file.getFileName());
                return scenes.open(file);
            });

    @BeforeEach
    void project() throws Exception {
        ExampleProject.write(folder);
    }

    @Test
    void whatWasReadAheadIsHandedOutOnceAndThenReadAnew() throws Exception {
        headStart.begin(folder, Runnable::run);
        Path file = folder.resolve("scenes/yard_1.tif");
        assertThat(opened).containsOnlyOnce(file.getFileName());

        ProjectReader.Opened project = headStart.project(folder);
        assertThat(project.project().site().name()).isEqualTo("Example yard");
        assertThat(headStart.info(file).id()).isEqualTo("yard_1");
        assertThat(opened).containsOnlyOnce(file.getFileName());

        headStart.info(file);
        assertThat(opened.stream().filter(file.getFileName()::equals)).hasSize(2);
    }

    @Test
    void whoAsksBeforeAnybodyHadTimeReadsItAtOnce() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        headStart.begin(folder, waiting::add);

        assertThat(headStart.project(folder).files()).hasSize(5);
        assertThat(headStart.info(folder.resolve("scenes/yard_2.tif")).id()).isEqualTo("yard_2");
        waiting.forEach(Runnable::run);
        assertThat(opened).contains(Path.of("yard_2.tif"));
    }

    @Test
    void whatCannotBeReadIsToldToWhoAsks() throws Exception {
        Files.writeString(folder.resolve("site.geojson"), "{");
        headStart.begin(folder, Runnable::run);
        assertThatThrownBy(() -> headStart.project(folder))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("site.geojson");
    }
}

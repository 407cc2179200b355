package org.railcount.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;

class SceneInputsTest {
    @TempDir
    private Path folder;

    private Path file;
    private SceneInfo scene;
    private DetectionRun run;

    @BeforeEach
    void keep() throws Exception {
        file = Files.writeString(folder.resolve("a.tif"), "pixels");
        scene = info(0.5);
        run = new SceneInputs(Optional.empty())
                .kept(
                        new DetectionRun(
                                "a",
                                "hash",
                                "site",
                                "detector",
                                Map.of("other", "kept"),
                                Registration.byHand(GroundMove.NONE),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty()),
                        scene);
    }

    private SceneInfo info(double pixelM) {
        return new PaintedScene(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), pixelM, file).info();
    }

    private boolean holds(Optional<Path> reference) {
        return new SceneInputs(reference).hold(run, scene);
    }

    @Test
    void aResultHoldsAsLongAsNothingChanges() {
        assertThat(holds(Optional.empty())).isTrue();
        assertThat(run.parameters()).containsEntry("other", "kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tif.msk", "a.tif.ovr"})
    void aMaskOrOverviewsBesideTheSceneMakeItStale(String name) throws Exception {
        Files.writeString(folder.resolve(name), "more");
        assertThat(holds(Optional.empty())).isFalse();
    }

    @Test
    void soDoesAnotherPlaceOnTheGround() {
        assertThat(new SceneInputs(Optional.empty()).hold(run, info(0.6))).isFalse();
    }

    @Test
    void soDoesAReferenceSceneThatIsNamedOrReplaced() throws Exception {
        Path reference = Files.writeString(folder.resolve("b.tif"), "one");
        assertThat(holds(Optional.of(reference))).isFalse();
        run = new SceneInputs(Optional.of(reference)).kept(run, scene);
        assertThat(holds(Optional.of(reference))).isTrue();
        Files.writeString(reference, "two");
        assertThat(holds(Optional.of(reference))).isFalse();
    }

    @Test
    void aResultThatDoesNotTellIsTakenAsItIs() {
        DetectionRun older = new DetectionRun(
                "a",
                "hash",
                "site",
                "detector",
                Map.of(),
                Registration.byHand(GroundMove.NONE),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(new SceneInputs(Optional.empty()).hold(older, scene)).isTrue();
    }
}

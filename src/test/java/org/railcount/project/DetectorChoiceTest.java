package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.DetectorSetup;

/** Which detector a project uses is kept with the project. */
class DetectorChoiceTest {
    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void open() throws Exception {
        project = ProjectFolder.open(folder);
    }

    @Test
    void theBuiltInDetectorCountsUnlessAnotherWasChosen() throws Exception {
        assertThat(project.detectorSetup()).isEqualTo(DetectorSetup.BUILT_IN);
    }

    @Test
    void aModelInTheProjectMovesWithIt() throws Exception {
        DetectorSetup vote = new DetectorSetup(
                Optional.of(project.folder().resolve("models/boxes.onnx")),
                DetectorSetup.ModelUse.VOTE,
                Optional.empty());
        project.saveDetectorSetup(vote);
        assertThat(ProjectFolder.open(folder).detectorSetup()).isEqualTo(vote);
        assertThat(Files.readString(folder.resolve("railcount/detector.json"))).contains("\"models/boxes.onnx\"");
    }

    @Test
    void aTuningIsUsedFromTheMomentItIsThereUntilItIsSwitchedOffOrDeleted() throws Exception {
        Path tuning = Files.writeString(project.folder().resolve("site-tuning.json"), "{}");
        assertThat(project.detectorSetup().tuning()).contains(tuning);
        project.saveDetectorSetup(DetectorSetup.BUILT_IN);
        assertThat(project.detectorSetup().tuning()).isEmpty();
        assertThat(project.siteTuning()).contains(tuning);
        project.saveDetectorSetup(
                new DetectorSetup(Optional.empty(), DetectorSetup.ModelUse.REPLACE, Optional.of(tuning)));
        assertThat(project.detectorSetup().tuning()).contains(tuning);
        Files.delete(tuning);
        assertThat(project.detectorSetup().tuning()).isEmpty();
    }

    @Test
    void aChoiceThatCannotBeReadIsNotTakenForTheBuiltInDetector() throws Exception {
        Files.createDirectories(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/detector.json"), "{\"use\": \"sometimes\"}");
        assertThatThrownBy(project::detectorSetup)
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("detector.json")
                .hasMessageContaining("replace or vote");
    }
}

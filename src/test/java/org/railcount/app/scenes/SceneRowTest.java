package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;

class SceneRowTest {

    @Test
    void showsDateInUtcWithLocalTimeCountAndRange() {
        SceneRow row = row(
                Examples.counted("s", "2023-10-04T23:30:00Z", new CountRange(60, 63, 66), new CountRange(10, 10, 11)));
        assertThat(row.date()).isEqualTo("2023-10-04");
        assertThat(row.times()).containsExactly("23:30 UTC · 2023-10-05 08:30 UTC+9", "23:30 UTC");
        assertThat(row.count()).isEqualTo("73");
        assertThat(row.range()).isEqualTo("70–77");
        assertThat(row.statusLine()).isEqualTo("Counted · 97 % usable");
        assertThat(row.besideSign()).containsExactly("97 % usable", "97 %");
    }

    @Test
    void aHiddenAreaMakesTheCountPartial() {
        SceneEntry entry = Examples.scene("s", "2023-10-04T23:30:00Z");
        entry.detectionProperty().set(DetectionState.done(run(CountStatus.UNUSABLE, CountStatus.COUNTED)));
        assertThat(row(entry).status()).isEqualTo(RowStatus.PARTIAL);
        assertThat(row(entry).count()).isEqualTo("4");
    }

    @Test
    void theStatusOfACoarseSceneFitsBesideItsRange() {
        SceneEntry entry = Examples.scene("s", "2023-10-04T23:30:00Z");
        entry.detectionProperty()
                .set(DetectionState.done(Examples.run(
                        "s",
                        Examples.count("North", new CountRange(0, 51, 84), CountStatus.LENGTH_ONLY, 0.99),
                        Examples.count("South", CountRange.exactly(0), CountStatus.LENGTH_ONLY, 1))));

        assertThat(row(entry).besideSign()).containsExactly("Length only · 99 %", "Length only");
        assertThat(row(entry).statusLine()).isEqualTo("Length only · 99 % usable");
    }

    @Test
    void aHiddenSceneHasNoCountRatherThanZero() {
        SceneEntry entry = Examples.scene("s", "2023-10-04T23:30:00Z");
        entry.detectionProperty().set(DetectionState.done(run(CountStatus.UNUSABLE, CountStatus.UNUSABLE)));
        assertThat(row(entry).status()).isEqualTo(RowStatus.UNUSABLE);
        assertThat(row(entry).count()).isEmpty();
    }

    @Test
    void anEarlierCountStaysWhileANewOneIsUnderWay() {
        SceneEntry entry = Examples.counted("s", "2023-10-04T23:30:00Z", CountRange.exactly(3), CountRange.exactly(4));
        entry.detectionProperty().set(entry.detectionProperty().get().at(DetectionState.Stage.RUNNING));
        assertThat(row(entry).status()).isEqualTo(RowStatus.DETECTING);
        assertThat(row(entry).count()).isEqualTo("7");
    }

    @Test
    void saysThatACountIsOutdatedAfterTheSiteChanged() {
        SceneEntry entry = Examples.counted("s", "2023-10-04T23:30:00Z", CountRange.exactly(3), CountRange.exactly(4));
        entry.detectionProperty().set(entry.detectionProperty().get().outdated(true));
        assertThat(row(entry).status()).isEqualTo(RowStatus.OUTDATED);
        assertThat(entry.detectionProperty().get().needsRun()).isTrue();
    }

    @Test
    void anUnreadableFileShowsItsNameAndSentence() {
        SceneEntry entry = new SceneEntry(Path.of("/scenes/x.tif"));
        entry.stateProperty().set(new SceneState.Unreadable("x.tif is no image."));
        assertThat(row(entry).date()).isEqualTo("x.tif");
        assertThat(row(entry).statusLine()).isEqualTo("x.tif is no image.");
        assertThat(row(entry).besideSign()).as("below the name").containsExactly("is no image.");
    }

    @Test
    void aSceneWithoutDateSaysSo() {
        assertThat(row(Examples.scene("s", "")).date()).isEqualTo("Date unknown");
    }

    private static SceneRow row(SceneEntry entry) {
        return SceneRow.of(entry, Examples.CONTEXT);
    }

    private static DetectionRun run(CountStatus north, CountStatus south) {
        return Examples.run(
                "s",
                Examples.count("North", CountRange.exactly(2), north, 0.1),
                Examples.count("South", CountRange.exactly(4), south, 1));
    }
}

package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.imagery.SceneNames;
import org.railcount.project.SceneOutputs;

class ReviewedFilesTest {
    @TempDir
    private Path folder;

    private Path reviews;

    @BeforeEach
    void makeFolder() throws IOException {
        reviews = Files.createDirectory(folder.resolve("reviews"));
    }

    @Test
    void theFolderThatAnalyzeWroteIsTakenWithoutAWordOfItsOtherFiles() throws IOException {
        Path scene = scene("a", "20231005.tif");
        write("20231005.detections.geojson", "changes.geojson", "counts.csv");

        ReviewedFiles found = ReviewedFiles.in(reviews, List.of(scene));

        assertThat(names(found)).containsExactly("20231005.detections.geojson");
        assertThat(found.passedOver()).isEmpty();
    }

    @Test
    void scenesOfOneFileNameHaveTheirOwnReviews() throws IOException {
        List<Path> scenes = List.of(scene("20230914", "visual.tif"), scene("20231005", "visual.tif"));
        for (String id : SceneNames.of(scenes).values()) {
            Files.writeString(new SceneOutputs(reviews).detections(id), "");
        }

        ReviewedFiles found = ReviewedFiles.in(reviews, scenes);

        assertThat(found.scenes()).extracting(ReviewedFiles.Reviewed::scene).containsExactlyElementsOf(scenes);
        assertThat(names(found))
                .containsExactly("visual~20230914.detections.geojson", "visual~20231005.detections.geojson");
        assertThat(names(ReviewedFiles.in(reviews, scenes.subList(1, 2))))
                .as("one of them alone")
                .containsExactly("visual~20231005.detections.geojson");
    }

    @Test
    void labelsComeBeforeWhatAnAnalystLeftAndThatBeforeTheDetector() throws IOException {
        List<Path> scenes = List.of(scene("a", "a.tif"), scene("a", "b.tif"), scene("a", "c.tif"));
        write("a.truth.geojson", "a.reviewed.geojson", "b.reviewed.geojson", "b.detections.geojson", "c.geojson");

        ReviewedFiles found = ReviewedFiles.in(reviews, scenes);

        assertThat(names(found)).containsExactly("a.truth.geojson", "b.reviewed.geojson", "c.geojson");
        assertThat(found.passedOver()).isEmpty();
    }

    @Test
    void aReviewOfNoSceneIsTold() throws IOException {
        Path scene = scene("a", "a.tif");
        write("a.truth.geojson", "gone.truth.geojson");

        assertThat(ReviewedFiles.in(reviews, List.of(scene)).passedOver()).containsExactly("gone.truth.geojson");
        assertThatThrownBy(() -> ReviewedFiles.in(reviews, List.of(scene("a", "other.tif"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is named like a scene");
        assertThatThrownBy(() -> ReviewedFiles.in(folder.resolve("none"), List.of(scene)))
                .isInstanceOf(UsageException.class);
    }

    private Path scene(String parent, String name) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(parent)).resolve(name), "");
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(reviews.resolve(name), "");
        }
    }

    private static List<String> names(ReviewedFiles found) {
        return found.scenes().stream()
                .map(scene -> scene.review().getFileName().toString())
                .toList();
    }
}

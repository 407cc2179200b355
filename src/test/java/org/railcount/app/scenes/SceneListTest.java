package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountRange;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;

class SceneListTest {
    private final SceneList scenes = new SceneList(() -> Examples.CONTEXT);
    private final SceneEntry early =
            Examples.counted("b_early", "2019-03-01T02:00:00Z", new CountRange(1, 2, 3), new CountRange(40, 41, 44));
    private final SceneEntry middle =
            Examples.counted("a_middle", "2021-03-01T02:00:00Z", new CountRange(5, 5, 5), new CountRange(0, 1, 2));
    private final SceneEntry late = Examples.scene("c_late", "2023-10-05T02:00:00Z");
    private final SceneEntry undated = Examples.scene("d_undated", "");
    private final SceneEntry broken = new SceneEntry(Path.of("/scenes/e_broken.tif"));

    @BeforeEach
    void fill() {
        broken.stateProperty().set(new SceneState.Unreadable("e_broken.tif is no image."));
        scenes.all().setAll(late, broken, early, undated, middle);
    }

    @Test
    void sortsByDateWithUnknownDatesLast() {
        assertThat(scenes.shown()).containsExactly(late, middle, early, undated, broken);
        scenes.orderProperty().set(SceneOrder.OLDEST_FIRST);
        assertThat(scenes.shown()).containsExactly(early, middle, late, undated, broken);
    }

    @Test
    void sortsByTheSumOfTheAreas() {
        scenes.orderProperty().set(SceneOrder.MOST_CARS);
        assertThat(scenes.shown()).startsWith(early, middle);
    }

    @Test
    void filtersByAnyWordOfARow() {
        scenes.filterProperty().set("2021");
        assertThat(scenes.shown()).containsExactly(middle);
        scenes.filterProperty().set("counted 20");
        assertThat(scenes.shown()).containsExactly(late, middle, early);
        scenes.filterProperty().set("cannot");
        assertThat(scenes.shown()).containsExactly(broken);
    }

    @Test
    void stepsByDateWhateverTheListsOrder() {
        scenes.orderProperty().set(SceneOrder.NAME);
        scenes.openProperty().set(early);
        assertThat(scenes.step(1)).contains(middle);
        assertThat(scenes.step(-1)).isEmpty();
        scenes.openProperty().set(late);
        assertThat(scenes.step(1)).contains(undated);
        scenes.openProperty().set(undated);
        assertThat(scenes.step(1)).isEmpty();
    }

    @Test
    void stepsOnlyThroughWhatTheFilterShows() {
        scenes.openProperty().set(early);
        scenes.filterProperty().set("2019 ");
        assertThat(scenes.step(1)).isEmpty();
    }

    @Test
    void rowsKeepStillWhileResultsComeIn() {
        scenes.orderProperty().set(SceneOrder.MOST_CARS);
        List<SceneEntry> before = List.copyOf(scenes.shown());
        late.detectionProperty()
                .set(Examples.counted("c_late", "2023-10-05T02:00:00Z", CountRange.exactly(90), CountRange.exactly(9))
                        .detectionProperty()
                        .get());
        assertThat(scenes.shown()).containsExactlyElementsOf(before);
        scenes.refresh();
        assertThat(scenes.shown().get(0)).isSameAs(late);
    }

    /** The chart draws a date anew when the scene is signed off, though its count stays. */
    @Test
    void aSignOffIsAChangeOfItsOwn() {
        Optional<DetectionRun> run = early.run();
        early.setReviewed(Optional.of(new ReviewSummary("b_early", 1, 3, Optional.empty(), false, Map.of())), run);
        int before = scenes.revisionProperty().get();
        early.setReviewed(Optional.of(new ReviewSummary("b_early", 1, 3, Optional.empty(), true, Map.of())), run);
        assertThat(scenes.revisionProperty().get()).isGreaterThan(before);
    }

    @Test
    void aFileIsListedOnce() {
        assertThat(scenes.add(List.of(early.path(), Path.of("/scenes/new.tif"), Path.of("/scenes/new.tif"))))
                .extracting(SceneEntry::fileName)
                .containsExactly("new.tif");
    }
}

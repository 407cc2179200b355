package org.railcount.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.scenes.SiteContext;
import org.railcount.model.CargoChange;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.ReviewSummary;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.StructureChange;

class InspectorModelTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void tellsOfASceneWhenWhereFromAndWhatWasCounted() {
        SceneEntry entry =
                Examples.counted("s", "2023-10-05T02:11:30Z", new CountRange(60, 63, 66), CountRange.exactly(10));
        List<Facts> groups = of(entry);
        assertThat(value(groups, "Date", "UTC")).isEqualTo("2023-10-05 02:11:30 UTC");
        assertThat(value(groups, "Date", "Local")).isEqualTo("11:11 UTC+9");
        assertThat(value(groups, "Date", "Source")).isEqualTo("Typed by an analyst");
        assertThat(value(groups, "North", "Railcars")).contains("63").contains("60–66");
        assertThat(value(groups, "By type", "Gondola")).isEqualTo("1 · 1 covered");
        assertThat(value(groups, "Registration to the tracks", "Shift")).isEqualTo("+1.5 m east, -0.5 m north");
    }

    @Test
    void anAreaThatCouldNotBeJudgedIsAGapAndNotAZero() {
        SceneEntry entry = Examples.scene("s", "2023-10-05T02:11:30Z");
        entry.detectionProperty()
                .set(DetectionState.done(
                        Examples.run("s", Examples.count("North", CountRange.exactly(0), CountStatus.UNUSABLE, 0.05))));
        assertThat(value(of(entry), "North", "Railcars")).isEqualTo("No count");
        assertThat(of(entry).toString()).contains("not a zero");
        assertThat(labels(of(entry), "North")).containsExactly("Railcars", "Usable");
    }

    @Test
    void aCoarseSceneTellsOfTrainsAndNothingOfCovers() {
        SceneEntry entry = Examples.scene("s", "2023-10-05T02:11:30Z");
        entry.detectionProperty()
                .set(DetectionState.done(Examples.run(
                        "s", Examples.count("North", new CountRange(20, 25, 30), CountStatus.LENGTH_ONLY, 1))));
        assertThat(labels(of(entry), "North")).contains("Trains").doesNotContain("Covered");
    }

    @Test
    void tellsOfTheSelectedDetection() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(1), CountRange.exactly(0));
        var car = entry.run().orElseThrow().detections().get(0);
        List<ReviewedDetection> selected = List.of(ReviewedDetection.proposed(car));
        List<Facts> groups = SelectionFacts.of(selected, "test detector 1", List.of());
        assertThat(SelectionFacts.heading(selected)).isEqualTo("Railcar");
        assertThat(value(groups, "Review", "State")).isEqualTo("Proposed");
        assertThat(value(groups, "Review", "Confidence")).isEqualTo("93 %");
        assertThat(value(groups, "Review", "Origin")).isEqualTo("Detector test detector 1");
        assertThat(value(groups, "Place and size", "Track")).isEqualTo("Track 7");
    }

    @Test
    void sumsUpWhatIsSelectedTogether() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(1), CountRange.exactly(0));
        var car = entry.run().orElseThrow().detections().get(0);
        List<ReviewedDetection> selected = List.of(ReviewedDetection.proposed(car), ReviewedDetection.own(car));
        List<Facts> groups = SelectionFacts.of(selected, "test detector 1", List.of());
        assertThat(SelectionFacts.heading(selected)).isEqualTo("2 railcars");
        assertThat(value(groups, "Review", "Accepted")).isEqualTo("1");
        assertThat(value(groups, "Type", "Gondola")).isEqualTo("2");
        assertThat(value(groups, "Size", "Covered")).isEqualTo("2");
    }

    @Test
    void tellsWhyAFileCannotBeOpened() {
        SceneEntry entry = new SceneEntry(Path.of("/scenes/x.tif"));
        entry.stateProperty().set(new SceneState.Unreadable("x.tif is no image."));
        assertThat(of(entry).get(0).facts().get(0).remark()).isEqualTo("x.tif is no image.");
    }

    @Test
    void saysThatTheCountNoLongerFitsTheSite() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(1), CountRange.exactly(0));
        entry.detectionProperty().set(entry.detectionProperty().get().outdated(true));
        assertThat(of(entry).toString()).contains("was changed after this count");
    }

    @Test
    void theReviewedCountStandsBesideTheDetectors() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(1), CountRange.exactly(0));
        entry.setReviewed(
                Optional.of(new ReviewSummary("s", 1, 1, Optional.empty())),
                Optional.of(Examples.run("s", Examples.count("North", CountRange.exactly(4), CountStatus.COUNTED, 1))));
        assertThat(value(of(entry), "North", "Railcars")).isEqualTo("4");
        assertThat(value(of(entry), "North", "By detector")).isEqualTo("1");
    }

    @Test
    void whereNoTrackRunsNoughtRailcarsAreNoFinding() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(0), CountRange.exactly(0));
        SiteContext context = new SiteContext(SEOUL, List.of("South"), List.of("South"));
        List<Facts> groups = InspectorModel.of(Optional.of(entry), List.of(), ComparedDates.NONE, context);
        assertThat(labels(groups, "South")).contains("Railcars", "Covered", "Trains");
        assertThat(labels(groups, "North")).doesNotContain("Railcars", "Covered", "Trains");
    }

    @Test
    void norIsTheirNumberMissingInASceneThatShowsNothing() {
        SceneEntry entry = Examples.scene("s", "2023-10-05T02:11:30Z");
        entry.detectionProperty()
                .set(DetectionState.done(
                        Examples.run("s", Examples.count("North", CountRange.exactly(0), CountStatus.UNUSABLE, 0.05))));
        SiteContext context = new SiteContext(SEOUL, List.of("South"), List.of("South"));
        List<Facts> groups = InspectorModel.of(Optional.of(entry), List.of(), ComparedDates.NONE, context);
        assertThat(labels(groups, "North")).containsExactly("Usable");
    }

    @Test
    void tellsWhatTheDatesTellTogether() {
        SceneEntry entry = Examples.counted("s", "2023-10-05T02:11:30Z", CountRange.exactly(1), CountRange.exactly(0));
        Instant before = Instant.parse("2023-09-20T16:30:00Z");
        ComparedDates compared = new ComparedDates(
                List.of(new CargoChange(
                        "s", "North", 1, Optional.of(new CargoChange.Since("r", before, 12, 3, 8, 420)))),
                List.of(new StructureChange(
                        "n",
                        "North",
                        StructureChange.Kind.APPEARED,
                        before,
                        "r",
                        Instant.parse("2023-10-05T02:11:30Z"),
                        "s",
                        new GeometryFactory().createPolygon(),
                        1029,
                        0.88)));
        List<Facts> groups = InspectorModel.of(Optional.of(entry), List.of(), compared, context());
        assertThat(value(groups, "Cargo since the clear date before", "North")).isEqualTo("+420 m²");
        assertThat(value(groups, "Cargo since the clear date before", "Never moves"))
                .isEqualTo("1");
        assertThat(value(groups, "Structures, proposed", "Appeared")).isEqualTo("2023-09-21 – 2023-10-05");
    }

    private static List<Facts> of(SceneEntry entry) {
        return InspectorModel.of(Optional.of(entry), List.of(), ComparedDates.NONE, context());
    }

    private static List<String> labels(List<Facts> groups, String title) {
        return groups.stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.facts().stream())
                .map(Fact::label)
                .toList();
    }

    private static String value(List<Facts> groups, String title, String label) {
        return groups.stream()
                .filter(group -> group.title().equals(title))
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }

    private static SiteContext context() {
        return new SiteContext(SEOUL, List.of("North"), List.of("North", "South"));
    }
}

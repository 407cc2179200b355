package org.railcount.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.settings.Preferences;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.work.Background;
import org.railcount.model.AreaCount;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.PublishedObservation;
import org.railcount.model.ReviewSummary;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Measure;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

class TimelineViewModelTest {
    private final SceneList scenes = new SceneList(() -> Examples.CONTEXT);

    @TempDir
    private Path settings;

    private TimelineViewModel viewModel;
    private final SceneEntry counted =
            Examples.counted("a", "2021-05-01T02:00:00Z", new CountRange(3, 4, 5), CountRange.exactly(6));
    private final SceneEntry notYet = Examples.scene("b", "2023-10-05T02:00:00Z");

    @BeforeEach
    void fill() {
        viewModel = new TimelineViewModel(scenes, preferences());
        scenes.all().setAll(counted, notYet);
        viewModel.setSite(Optional.of(Examples.SITE));
    }

    @Test
    void showsTheSumOrOneArea() {
        assertThat(viewModel.areaChoices())
                .containsExactly(Optional.empty(), Optional.of("North"), Optional.of("South"));
        assertThat(cars()).containsExactly(10);
        viewModel.setArea(Optional.of("South"));
        assertThat(cars()).containsExactly(6);
    }

    @Test
    void whatOthersPublishedStaysWhereTheAreaIsAllThatIsCounted() {
        viewModel.setObservations(List.of(published("Example yard", 73), published("south", 5)));
        assertThat(publishedCars()).containsExactlyInAnyOrder(73.0, 5.0);

        viewModel.setArea(Optional.of("South"));
        assertThat(publishedCars()).as("of two areas").containsExactly(5.0);
        viewModel.setArea(Optional.of("North"));
        assertThat(publishedCars()).isEmpty();

        Site site = Examples.SITE;
        Track track =
                new Track("Track 7", site.areas().get(0).boundary().getExteriorRing(), OptionalInt.empty(), Map.of());
        viewModel.setSite(Optional.of(new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                site.areas(),
                List.of(track),
                site.zones(),
                site.extra())));
        assertThat(publishedCars()).as("of the only area with a track").containsExactlyInAnyOrder(73.0, 5.0);
        assertThat(model().series().subject()).isEqualTo("North");
        viewModel.setArea(Optional.of("South"));
        assertThat(publishedCars()).as("of an area without").containsExactly(5.0);
    }

    private List<Double> publishedCars() {
        return model().published().stream().map(PublishedPoint::cars).toList();
    }

    private static PublishedObservation published(String facility, double cars) {
        return new PublishedObservation(
                "2023-10-05",
                Optional.empty(),
                facility,
                "railcars",
                OptionalDouble.of(cars),
                "cars",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                "",
                "",
                "Publisher",
                "2023-10-06",
                "");
    }

    @Test
    void countsThatComeInAreWorkedOutBesideAndNothingOlderTakesTheirPlace() {
        List<Runnable> later = new ArrayList<>();
        Background work = new Background(later::add, Runnable::run);
        AtomicInteger news = new AtomicInteger();
        assertThat(cars()).containsExactly(10);
        scenes.all().add(Examples.counted("c", "2022-05-01T02:00:00Z", new CountRange(1, 1, 1), CountRange.exactly(1)));
        assertThat(viewModel
                        .latest(work, news::incrementAndGet)
                        .orElseThrow()
                        .series()
                        .points())
                .as("what was known a moment ago")
                .hasSize(1);
        viewModel.latest(work, news::incrementAndGet);
        assertThat(later).as("asked for once").hasSize(1);
        later.remove(0).run();
        assertThat(news).hasValue(1);
        assertThat(viewModel
                        .latest(work, news::incrementAndGet)
                        .orElseThrow()
                        .series()
                        .points())
                .hasSize(2);

        scenes.all().remove(notYet);
        viewModel.latest(work, news::incrementAndGet);
        viewModel.setArea(Optional.of("South"));
        assertThat(cars()).containsExactly(6, 1);
        later.remove(0).run();
        assertThat(cars()).as("the sum came too late").containsExactly(6, 1);
    }

    @Test
    void theAxisSpansScenesThatAreStillToBeCounted() {
        assertThat(model().span()).contains(new DateSpan(LocalDate.parse("2021-05-01"), LocalDate.parse("2023-10-05")));
    }

    @Test
    void marksTheOpenScene() {
        scenes.openProperty().set(counted);
        assertThat(model().openScene()).contains("a");
        assertThat(viewModel.scene("b")).contains(notYet);
    }

    @Test
    void zoomKeepsTheDayUnderThePointerAndStaysWithinTheData() {
        LocalDate day = LocalDate.parse("2022-01-01");
        DateSpan all = model().span().orElseThrow();
        viewModel.zoom(day, 0.5);
        assertThat(model().span().orElseThrow()).isNotEqualTo(all);
        assertThat(model().span().orElseThrow().contains(day)).isTrue();
        viewModel.zoom(day, 100);
        assertThat(model().span()).contains(all);
    }

    @Test
    void anAreaThatIsGoneFallsBackToTheSum() {
        viewModel.setArea(Optional.of("South"));
        viewModel.setSite(Optional.empty());
        assertThat(viewModel.area()).isEmpty();
        assertThat(viewModel.model()).isEmpty();
    }

    @Test
    void draggingMovesTheDaysAndStopsAtTheData() {
        viewModel.zoom(LocalDate.parse("2022-01-01"), 0.5);
        DateSpan before = model().span().orElseThrow();

        viewModel.pan(before, 30);
        assertThat(model().span().orElseThrow().first())
                .isEqualTo(before.first().plusDays(30));
        viewModel.pan(before, 100_000);
        assertThat(model().span().orElseThrow().last()).isEqualTo("2023-10-05");
        assertThat(ChronoUnit.DAYS.between(
                        model().span().orElseThrow().first(),
                        model().span().orElseThrow().last()))
                .isEqualTo(ChronoUnit.DAYS.between(before.first(), before.last()));
    }

    @Test
    void seriesAndYearsAreKeptForTheNextWindow() {
        viewModel.choose(SeriesChoice.named("total_train_m"));
        viewModel.setWindow(new LookBack(3));

        TimelineViewModel next = new TimelineViewModel(scenes, preferences());
        next.setSite(Optional.of(Examples.SITE));

        assertThat(next.model().orElseThrow().series().measure()).isEqualTo(Measure.TOTAL_TRAIN_M);
        assertThat(next.model().orElseThrow().window().years()).isEqualTo(3);
    }

    @Test
    void anAreaWhereNothingWasDecidedStaysTheDetectors() {
        assertThat(basis()).isEqualTo(CountBasis.DETECTOR);

        review(1);
        assertThat(basis()).as("of both").isEqualTo(CountBasis.REVIEW_BEGUN);
        viewModel.setArea(Optional.of("North"));
        assertThat(basis()).isEqualTo(CountBasis.REVIEW_BEGUN);
        viewModel.setArea(Optional.of("South"));
        assertThat(basis()).isEqualTo(CountBasis.DETECTOR);

        review(4);
        assertThat(basis()).isEqualTo(CountBasis.DETECTOR);
        viewModel.setArea(Optional.of("North"));
        assertThat(basis()).as("all of it decided").isEqualTo(CountBasis.REVIEWED);
        viewModel.setArea(Optional.empty());
        assertThat(basis()).as("of both").isEqualTo(CountBasis.REVIEW_BEGUN);
    }

    /** Decides so many of the four things in the north, and none of the six in the south. */
    private void review(int decided) {
        Map<String, ReviewSummary.Part> areas =
                Map.of("North", new ReviewSummary.Part(decided, 4), "South", new ReviewSummary.Part(0, 6));
        counted.setReviewed(
                Optional.of(new ReviewSummary("a", decided, 10, Optional.empty()).withAreas(areas)),
                counted.run().map(run -> Examples.run("a", run.counts().toArray(AreaCount[]::new))));
    }

    private CountBasis basis() {
        return model().series().points().get(0).basis();
    }

    @Test
    void onlyChangedCountsAreWorkedOutAnew() {
        Object before = model().baselines();

        scenes.openProperty().set(counted);
        viewModel.zoom(LocalDate.parse("2022-01-01"), 0.5);

        assertThat(model().baselines()).isSameAs(before);
    }

    private Preferences preferences() {
        return Preferences.read(new SettingsFile(settings, "settings.json"), Runnable::run);
    }

    private List<Integer> cars() {
        return model().series().points().stream()
                .map(DatedCount::value)
                .flatMap(Optional::stream)
                .map(CountRange::best)
                .toList();
    }

    private TimelineModel model() {
        return viewModel.model().orElseThrow();
    }
}

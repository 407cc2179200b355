package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.railcount.detect.PaintedScene;
import org.railcount.model.CargoChange;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Subject;

/** What the dates of a yard tell together about its cargo. */
class CargoSeriesTest {
    private static final Color GRAVEL = new Color(135, 128, 118);
    private static final Color BLUE = new Color(55, 95, 185);

    @Test
    void aBlueRoofThatNeverMovesIsNotCounted() {
        List<SceneResult> single = new ArrayList<>();
        int date = 0;
        for (String day : List.of("2020-03-01", "2020-07-10", "2020-11-05", "2021-03-20", "2021-08-01")) {
            double x = 60 + 12.0 * date++;
            single.add(PaintedDate.of(day, GRAVEL, yard -> {
                        yard.box(BLUE, 20, 80, 14, 8, 3);
                        yard.box(BLUE, x, 90, 8, 5, 1.5);
                    })
                    .counted());
        }
        assertThat(single).allSatisfy(result -> assertThat(cargo(result)).hasSize(2));

        CargoSeries series = CargoSeries.of(PaintedDate.site(), single);

        assertThat(series.results()).allSatisfy(result -> {
            assertThat(cargo(result))
                    .singleElement()
                    .satisfies(piece -> assertThat(piece.areaM2()).isCloseTo(40, within(16.0)));
            var count = result.run().orElseThrow().counts().get(0);
            assertThat(count.cargoPieces()).isEqualTo(1);
            assertThat(count.cargoAreaM2()).isCloseTo(40, within(16.0));
        });
        assertThat(series.changes()).extracting(CargoChange::fixtures).containsOnly(1);
    }

    @Test
    void cargoIsComparedWithTheClearDateBefore() {
        SceneResult first = result("2023-09-01", piece(20, 80, 10, 4), piece(40, 80, 10, 4));
        SceneResult second = result("2023-09-10", piece(22, 80, 10, 4), piece(60, 80, 10, 10), piece(80, 80, 10, 4));

        CargoSeries series = CargoSeries.of(PaintedDate.site(), List.of(second, first));

        assertThat(series.changes().get(0).since()).isEmpty();
        CargoChange.Since since = series.changes().get(1).since().orElseThrow();
        assertThat(since.sceneId()).isEqualTo("2023-09-01");
        assertThat(since.stayed()).isEqualTo(1);
        assertThat(since.came()).isEqualTo(2);
        assertThat(since.left()).isEqualTo(1);
        assertThat(since.areaM2()).isCloseTo(100, within(0.1));
    }

    @Test
    void cargoThatStaysForAMonthIsNoFixture() {
        List<SceneResult> month = new ArrayList<>();
        for (String day : List.of("2023-09-01", "2023-09-08", "2023-09-15", "2023-09-22", "2023-10-01")) {
            month.add(result(day, piece(20, 80, 10, 4)));
        }
        assertThat(CargoSeries.of(PaintedDate.site(), month).results()).isEqualTo(month);
    }

    /** Found on four of five dates it is one, on four of six it is not. */
    @Test
    void aFixtureMayBeMissedOnOneDateInFour() {
        Detection roof = piece(20, 80, 10, 4);
        List<SceneResult> year = List.of(
                result("2022-01-01", roof),
                result("2022-04-01", roof),
                result("2022-06-01"),
                result("2022-08-01", roof),
                result("2022-12-01", roof));
        assertThat(CargoSeries.of(PaintedDate.site(), year).results())
                .allSatisfy(result -> assertThat(cargo(result)).isEmpty());

        List<SceneResult> seldom = new ArrayList<>(year);
        seldom.add(result("2022-07-01"));
        assertThat(CargoSeries.of(PaintedDate.site(), seldom).results())
                .filteredOn(result -> !cargo(result).isEmpty())
                .hasSize(4);
    }

    @Test
    void threeDatesMakeNoFixtureHoweverLongApart() {
        List<SceneResult> dates = List.of(
                result("2020-01-01", piece(20, 80, 10, 4)),
                result("2021-01-01", piece(20, 80, 10, 4)),
                result("2022-01-01", piece(20, 80, 10, 4)));
        assertThat(CargoSeries.of(PaintedDate.site(), dates).results()).isEqualTo(dates);
    }

    /** Two pieces side by side are two fixtures, and a third that comes beside them is cargo. */
    @Test
    void onlyWhatNeverMovedIsTakenOut() {
        List<SceneResult> dates = new ArrayList<>();
        for (String day : List.of("2022-01-01", "2022-05-01", "2022-09-01", "2023-01-01")) {
            dates.add(result(day, piece(20, 80, 10, 4), piece(32, 80, 10, 4)));
        }
        dates.add(result("2023-05-01", piece(20, 80, 10, 4), piece(32, 80, 10, 4), piece(44, 80, 10, 4)));
        CargoSeries series = CargoSeries.of(PaintedDate.site(), dates);
        assertThat(series.results().subList(0, 4))
                .allSatisfy(result -> assertThat(cargo(result)).isEmpty());
        assertThat(cargo(series.results().get(4))).extracting(Detection::id).containsExactly("p44.0");
        assertThat(series.changes()).extracting(CargoChange::fixtures).containsOnly(2);
        CargoChange.Since since = series.changes().get(4).since().orElseThrow();
        assertThat(since.came()).isEqualTo(1);
        assertThat(since.areaM2()).isCloseTo(40, within(0.1));
    }

    /** What was not found under cloud may lie there all the same. */
    @Test
    void aDateOnWhichTheAreaWasHiddenIsPassedOver() {
        SceneResult first = result("2023-09-01", piece(20, 80, 10, 4));
        SceneResult hidden = judged("2023-09-05", 0.5);
        SceneResult last = result("2023-09-10", piece(20, 80, 10, 4));
        CargoSeries series = CargoSeries.of(PaintedDate.site(), List.of(first, hidden, last));
        assertThat(series.changes().get(1).since()).isEmpty();
        CargoChange.Since since = series.changes().get(2).since().orElseThrow();
        assertThat(since.sceneId()).isEqualTo("2023-09-01");
        assertThat(since.stayed()).isEqualTo(1);
    }

    @Test
    void cargoOutsideTheAreaIsNotTheAreas() {
        SceneResult first = result("2023-09-01", piece(20, 80, 10, 4));
        SceneResult second = result("2023-09-10", piece(20, 80, 10, 4), piece(200, 80, 10, 4));
        CargoSeries series = CargoSeries.of(PaintedDate.site(), List.of(first, second));
        assertThat(series.changes().get(1).since().orElseThrow().came()).isZero();
    }

    @Test
    void oneSceneAloneStaysAsItIs() {
        SceneResult only = result("2023-09-01", piece(20, 80, 10, 4));
        CargoSeries series = CargoSeries.of(PaintedDate.site(), List.of(only));
        assertThat(series.results()).containsExactly(only);
        assertThat(series.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.since()).isEmpty());
    }

    private static List<Detection> cargo(SceneResult result) {
        return result.run().orElseThrow().detections();
    }

    private static Detection piece(double x, double y, double width, double height) {
        return new Detection(
                "p" + x,
                new Subject.Cargo(CargoType.BLUE),
                PaintedScene.rectangle(x, y, x + width, y + height),
                0.9,
                Optional.empty(),
                Math.max(width, height),
                Math.min(width, height),
                width * height);
    }

    /** A date without cargo on which so much of the area could be judged. */
    private static SceneResult judged(String day, double usable) {
        SceneInfo info = PaintedDate.of(day, GRAVEL, yard -> {}).info();
        return new SceneResult.Handled(info, PaintedDate.run(day, List.of(), usable));
    }

    private static SceneResult result(String day, Detection... pieces) {
        SceneInfo info = PaintedDate.of(day, GRAVEL, yard -> {}).info();
        return new SceneResult.Handled(info, PaintedDate.run(day, List.of(pieces)));
    }
}

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

    private static SceneResult result(String day, Detection... pieces) {
        SceneInfo info = PaintedDate.of(day, GRAVEL, yard -> {}).info();
        return new SceneResult.Handled(info, PaintedDate.run(day, List.of(pieces)));
    }
}

package org.railcount.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.railcount.detect.change.CargoSeries;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Verdict;

/** What of a date is compared: the things as they stand in review, less what never moves. */
class DateFindingsTest {
    private static final Path FILE = Path.of("20230901.tif");
    private static final List<BandRole> COLOURS = List.of(BandRole.BLUE, BandRole.GREEN, BandRole.RED, BandRole.NIR);

    private final Detection car = Yard.car("car", 0, 100, 14);
    private final Detection crate = Yard.cargo("crate", 100, 30);
    private final Detection roof = Yard.cargo("roof", 200, 30);
    private final SceneResult.Handled single = handled(FILE, COLOURS, List.of(car, crate, roof));

    @Test
    void what_was_rejected_is_left_out() {
        List<ReviewedDetection> review = List.of(
                ReviewedDetection.proposed(crate).with(Verdict.REJECTED),
                ReviewedDetection.proposed(roof).with(Verdict.ACCEPTED),
                ReviewedDetection.proposed(car));

        assertThat(findings(review, series(single)).detections()).containsExactly(roof, car);
    }

    /** The roof is cargo by the look of this date alone; all dates together say that it never moves. */
    @Test
    void what_never_moves_is_left_out_unless_the_analyst_vouches_for_it() {
        CargoSeries series = series(handled(FILE, COLOURS, List.of(car, crate)));
        List<ReviewedDetection> unseen = List.of(ReviewedDetection.proposed(crate), ReviewedDetection.proposed(roof));
        List<ReviewedDetection> vouchedFor = List.of(
                ReviewedDetection.proposed(crate),
                ReviewedDetection.proposed(roof).with(Verdict.ACCEPTED));

        assertThat(findings(unseen, series).detections()).containsExactly(crate);
        assertThat(findings(vouchedFor, series).detections()).containsExactly(crate, roof);
    }

    @Test
    void what_the_analyst_drew_is_compared() {
        Detection drawn = Yard.car("drawn", 1, 300, 14);

        assertThat(findings(List.of(ReviewedDetection.own(drawn)), series(single))
                        .detections())
                .containsExactly(drawn);
    }

    @Test
    void things_of_the_same_id_in_another_scene_are_other_things() {
        SceneResult other = handled(Path.of("20230915.tif"), COLOURS, List.of(crate, roof));
        CargoSeries series = new CargoSeries(List.of(handled(FILE, COLOURS, List.of(crate)), other), List.of());
        List<ReviewedDetection> review = List.of(ReviewedDetection.proposed(crate), ReviewedDetection.proposed(roof));

        assertThat(findings(review, series).detections()).containsExactly(crate);
    }

    @Test
    void a_scene_tells_colours_where_it_has_red_green_and_blue() {
        SceneResult.Handled grey = handled(FILE, List.of(BandRole.PAN), List.of());

        assertThat(findings(List.of(), series(single)).colour()).isTrue();
        assertThat(DateFindings.of(grey, List.of(), true, series(grey)).colour())
                .isFalse();
    }

    @Test
    void counts_are_found_by_the_areas_name() {
        DateFindings date = Yard.clear("2023-09-01", List.of(car));

        assertThat(date.count(Yard.NAME)).isPresent();
        assertThat(date.count("Quay")).isEmpty();
        assertThat(date.sight(Yard.NAME)).isEqualTo(AreaSight.CLEAR);
        assertThat(date.sight("Quay")).isEqualTo(AreaSight.UNSEEN);
    }

    private DateFindings findings(List<ReviewedDetection> review, CargoSeries series) {
        return DateFindings.of(single, review, true, series);
    }

    private static CargoSeries series(SceneResult result) {
        return new CargoSeries(List.of(result), List.of());
    }

    private static SceneResult.Handled handled(Path file, List<BandRole> bands, List<Detection> things) {
        SceneInfo info = new SceneInfo(
                "20230901",
                file,
                1200,
                160,
                bands.size(),
                bands,
                SampleType.UINT8,
                OptionalDouble.empty(),
                "EPSG:32652",
                new GridTransform(0, 0.5, 0, 0, 0, -0.5),
                0.5,
                Acquisition.UNKNOWN);
        DetectionRun run = new DetectionRun(
                "20230901",
                "hash",
                "site",
                "test",
                Map.of(),
                Registration.NONE,
                things,
                List.of(),
                List.of(),
                Optional.empty());
        return new SceneResult.Handled(info, run);
    }
}

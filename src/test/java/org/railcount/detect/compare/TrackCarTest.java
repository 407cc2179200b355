package org.railcount.detect.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.railcount.model.Detection;

/** Where cars stand along the yard's tracks; the third was drawn from its eastern end. */
class TrackCarTest {

    @Test
    void a_car_stands_so_many_metres_from_its_tracks_first_point() {
        Map<String, List<TrackCar>> cars =
                TrackCar.byTrack(Yard.site(), List.of(Yard.car("a", 0, 100, 14), Yard.car("b", 2, 100, 14)));

        assertThat(cars.get("T0")).singleElement().satisfies(car -> {
            assertThat(car.atM()).isCloseTo(100, within(0.05));
            assertThat(car.alongYard()).isCloseTo(1, within(1e-6));
        });
        assertThat(cars.get("T2")).singleElement().satisfies(car -> {
            assertThat(car.atM()).isCloseTo(500, within(0.05));
            assertThat(car.alongYard()).isCloseTo(-1, within(1e-6));
        });
    }

    @Test
    void the_direction_is_told_at_a_tracks_very_ends_too() {
        Map<String, List<TrackCar>> cars =
                TrackCar.byTrack(Yard.site(), List.of(Yard.car("a", 1, 0, 14), Yard.car("b", 1, 600, 14)));

        assertThat(cars.get("T1"))
                .extracting(TrackCar::alongYard)
                .allSatisfy(cosine -> assertThat(cosine).isCloseTo(1, within(1e-6)));
    }

    @Test
    void cargo_and_cars_of_no_known_track_are_left_out() {
        Detection elsewhere = onTrack(Yard.car("a", 0, 100, 14), Optional.of("Siding"));
        Detection nowhere = onTrack(Yard.car("b", 0, 150, 14), Optional.empty());
        Detection crate = onTrack(Yard.cargo("c", 200, 0), Optional.of("T0"));

        assertThat(TrackCar.byTrack(Yard.site(), List.of(elsewhere, nowhere, crate)))
                .isEmpty();
    }

    private static Detection onTrack(Detection thing, Optional<String> track) {
        return new Detection(
                thing.id(),
                thing.subject(),
                thing.outline(),
                thing.confidence(),
                track,
                thing.lengthM(),
                thing.widthM(),
                thing.areaM2());
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;

/** The places and observations that ship with the program. */
class SamplePlacesTest {
    private static final Path SAMPLE = Path.of("sample-imagery");

    @ParameterizedTest
    @CsvSource({
        "tumangang-station,   Asia/Pyongyang,   130.60806, 42.42139",
        "secure-freight-yard, Asia/Pyongyang,   130.6222,  42.4188",
        "khasan-station,      Asia/Vladivostok, 130.64528, 42.42806",
        "rajin-piers,         Asia/Pyongyang,   130.2826,  42.2271",
    })
    void placesLoadHoldTheirReferencePointAndSayTheyAreApproximate(String name, String zone, double lon, double lat)
            throws Exception {
        SiteFile.Loaded loaded = SiteFile.load(SAMPLE.resolve("places/" + name + ".geojson"));
        Site site = loaded.site();
        assertThat(loaded.warnings()).isEmpty();
        assertThat(site.timeZone()).isEqualTo(ZoneId.of(zone));
        assertThat(site.tracks()).as("no invented tracks").isEmpty();
        assertThat(site.areas()).hasSize(1);
        assertThat(site.areas()
                        .get(0)
                        .boundary()
                        .contains(GeoJsonGeometry.FACTORY.createPoint(new Coordinate(lon, lat))))
                .isTrue();
        List<SiteFeature> features = Stream.<SiteFeature>concat(site.areas().stream(), site.zones().stream())
                .toList();
        assertThat(features).allSatisfy(feature -> {
            assertThat(feature.extra()).containsEntry("approximate", true);
            assertThat(feature.extra().get("source")).asString().hasSizeGreaterThan(20);
            assertThat(feature.extra().get("note")).asString().startsWith("starting view only: correct on imagery");
        });
    }

    @Test
    void everyObservationHasItsSource() throws Exception {
        List<PublishedObservation> observations = ObservationsFile.read(SAMPLE.resolve("observations.csv"));
        assertThat(observations).hasSize(106).allSatisfy(observation -> {
            assertThat(observation.sourceTitle()).isNotBlank();
            assertThat(observation.publisher()).isNotBlank();
            assertThat(observation.sourceDate()).matches("\\d{4}.*");
            assertThat(observation.date()).matches("(pre-)?\\d{4}(-\\d{2}(-\\d{2})?)?");
            assertThat(observation.url()).matches("(https?://\\S+)?");
            assertThat(observation.note()).hasSizeLessThan(140);
        });
        Set<String> kinds = new HashSet<>();
        observations.forEach(observation -> kinds.add(observation.kind()));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "railcars", "train_length_m", "baseline_max", "tarp_cargo", "ship", "construction");
    }

    @Test
    void partsOfATotalSayWhichTypeTheyAre() throws Exception {
        assertThat(ObservationsFile.read(SAMPLE.resolve("observations.csv")))
                .filteredOn(o -> o.date().equals("2024-06-17") && o.kind().equals("railcars"))
                .filteredOn(o -> !o.note().startsWith("type: "))
                .extracting(o -> o.value().orElseThrow())
                .containsExactly(258.0, 150.0);
    }

    @Test
    void theCountsThatTheProjectIsAboutAreThere() throws Exception {
        List<PublishedObservation> observations = ObservationsFile.read(SAMPLE.resolve("observations.csv"));
        assertThat(observations)
                .filteredOn(o -> o.date().equals("2023-10-05") && o.publisher().equals("Beyond Parallel (CSIS)"))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.value()).hasValue(73);
                    assertThat(o.facility()).isEqualTo("Tumangang Rail Facility");
                    assertThat(o.derived()).isFalse();
                });
        assertThat(observations)
                .filteredOn(o -> o.kind().equals("baseline_max") && o.high().isPresent() && o.derived())
                .hasSize(2)
                .allSatisfy(o -> assertThat(o.high()).hasValue(20))
                .allSatisfy(o -> assertThat(o.dateEnd()).contains("2023-10"));
    }
}

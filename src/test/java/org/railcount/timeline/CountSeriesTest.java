package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Acquisition;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.Registration;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;

class CountSeriesTest {
    private static final List<String> BOTH = List.of("north", "south");

    @Test
    void addsAreasUpWithTheirRanges() {
        CountSeries series = CountSeries.ofSum(
                "all areas",
                BOTH,
                List.of(scene(
                        "a",
                        "2023-10-05T01:00:00Z",
                        count("north", 10, CountStatus.COUNTED),
                        count("south", 20, CountStatus.COUNTED),
                        count("elsewhere", 99, CountStatus.COUNTED))));

        assertThat(series.points()).hasSize(1);
        assertThat(series.points().get(0).value()).hasValue(new CountRange(28, 30, 34));
        assertThat(series.points().get(0).status()).isEqualTo(CountStatus.COUNTED);
    }

    @Test
    void aSumWithAHiddenAreaIsAMinimumAndOneWithoutAnyIsAGap() {
        CountSeries series = CountSeries.ofSum(
                "all areas",
                BOTH,
                List.of(
                        scene(
                                "a",
                                "2023-10-05T01:00:00Z",
                                count("north", 10, CountStatus.COUNTED),
                                count("south", 0, CountStatus.UNUSABLE)),
                        scene(
                                "b",
                                "2023-10-06T01:00:00Z",
                                count("north", 0, CountStatus.UNUSABLE),
                                count("south", 0, CountStatus.UNUSABLE)),
                        new SceneResult.Failed("c", Path.of("c.tif"), Optional.empty(), "broken")));

        assertThat(series.points()).extracting(DatedCount::sceneId).containsExactly("a", "b");
        assertThat(series.points().get(0).isMinimum()).isTrue();
        assertThat(series.points().get(0).value()).hasValue(new CountRange(9, 10, 12));
        assertThat(series.points().get(1).isGap()).isTrue();
        assertThat(series.points().get(1).value()).isEmpty();
    }

    @Test
    void scenesOfOneDayStayApartAndUndatedOnesAreTold() {
        CountSeries series = CountSeries.ofArea(
                "north",
                List.of(
                        scene("late", "2023-10-05T05:00:00Z", count("north", 20, CountStatus.COUNTED)),
                        scene("early", "2023-10-05T01:00:00Z", count("north", 10, CountStatus.COUNTED)),
                        scene("when", "", count("north", 30, CountStatus.COUNTED))));

        assertThat(series.points()).extracting(DatedCount::sceneId).containsExactly("early", "late");
        assertThat(series.undated()).isEqualTo(1);
    }

    @Test
    void anAreaInsideAnotherIsNotAddedTwice() {
        Site site = new Site(
                "Crossing",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(area("fenced yard", 2, 3), area("station", 0, 10), area("freight", 12, 20)),
                List.of(),
                List.of(),
                Map.of());

        assertThat(CountedAreas.toAddUp(site)).containsExactly("station", "freight");
        assertThat(CountedAreas.subject(site)).isEqualTo("all areas");
    }

    @Test
    void anAreaThatNoTrackCrossesSaysNothingAboutRailcars() {
        GeometryFactory factory = new GeometryFactory();
        Track track = new Track(
                "1",
                factory.createLineString(new Coordinate[] {new Coordinate(1, 0.5), new Coordinate(9, 0.5)}),
                OptionalInt.empty(),
                Map.of());
        Site site = new Site(
                "Crossing",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(area("yard", 0, 10), area("quay", 12, 20)),
                List.of(track),
                List.of(),
                Map.of());

        assertThat(CountedAreas.toAddUp(site)).containsExactly("yard");
    }

    @Test
    void whetherAYardWasSeenSaysNothingAboutShips() {
        GeometryFactory factory = new GeometryFactory();
        Zone berth =
                new Zone(Zone.Kind.WATER, "berth", (Polygon) factory.toGeometry(new Envelope(13, 18, 0, 1)), Map.of());
        Site site = new Site(
                "Port",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(area("yard", 0, 10), area("quay", 12, 20)),
                List.of(),
                List.of(berth),
                Map.of());

        assertThat(CountedAreas.toAddUp(site, Measure.SHIPS)).containsExactly("quay");
        assertThat(CountedAreas.toAddUp(site, Measure.CARGO_PIECES)).containsExactly("yard", "quay");
    }

    private static Area area(String name, double west, double east) {
        GeometryFactory factory = new GeometryFactory();
        return new Area(name, (Polygon) factory.toGeometry(new Envelope(west, east, 0, 1)), Map.of());
    }

    private static AreaCount count(String area, int cars, CountStatus status) {
        return new AreaCount(
                area, new CountRange(Math.max(0, cars - 1), cars, cars + 2), 1, 10, 10, 0, 0, 0, 0, 0, 1, status);
    }

    private static SceneResult scene(String id, String time, AreaCount... counts) {
        Acquisition acquisition =
                time.isEmpty() ? Acquisition.UNKNOWN : Acquisition.UNKNOWN.withAnalystTime(Instant.parse(time));
        SceneInfo info = new SceneInfo(
                id,
                Path.of(id + ".tif"),
                1,
                1,
                1,
                List.of(BandRole.PAN),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "",
                new GridTransform(0, 1, 0, 0, 0, -1),
                1,
                acquisition);
        return new SceneResult.Handled(
                info,
                new DetectionRun(
                        id,
                        "",
                        "",
                        "test",
                        Map.of(),
                        Registration.NONE,
                        List.of(),
                        List.of(),
                        List.of(counts),
                        Optional.empty()));
    }
}

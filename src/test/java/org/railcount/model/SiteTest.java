package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class SiteTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static Polygon square(double x, double y) {
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + 2, y),
            new Coordinate(x + 2, y + 2),
            new Coordinate(x, y + 2),
            new Coordinate(x, y)
        });
    }

    private static LineString line(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        Arrays.setAll(points, i -> new Coordinate(xy[2 * i], xy[2 * i + 1]));
        return FACTORY.createLineString(points);
    }

    private static Track track(String name, LineString line) {
        return new Track(name, line, OptionalInt.empty(), Map.of());
    }

    private static Site site(List<Area> areas, List<Track> tracks, List<Zone> zones, Map<String, Object> extra) {
        return new Site("yard", ZoneOffset.UTC, Optional.empty(), areas, tracks, zones, extra);
    }

    private static Area area(String name, Polygon boundary) {
        return new Area(name, boundary, Map.of());
    }

    private static Zone zone(Zone.Kind kind, String name) {
        return new Zone(kind, name, square(10, 10), Map.of());
    }

    private static String hash(Site site) {
        return SiteHash.of(site);
    }

    @Test
    void theHashChangesWithEveryNameKindAndPlaceAndWithNothingElse() {
        Area yard = area("Yard", square(0, 0));
        Track first = track("1", line(0, 0, 5, 1));
        Zone works = zone(Zone.Kind.IGNORE, "works");
        String all = hash(site(List.of(yard), List.of(first), List.of(works), Map.of()));

        assertThat(all).matches("[0-9a-f]{64}");
        assertThat(hash(site(List.of(yard), List.of(first), List.of(works), Map.of("note", "seen"))))
                .isEqualTo(all);
        assertThat(List.of(
                        all,
                        hash(site(List.of(), List.of(first), List.of(works), Map.of())),
                        hash(site(List.of(yard), List.of(), List.of(works), Map.of())),
                        hash(site(List.of(yard), List.of(first), List.of(), Map.of())),
                        hash(site(List.of(area("Sidings", square(0, 0))), List.of(first), List.of(works), Map.of())),
                        hash(site(List.of(area("Yard", square(0, 1))), List.of(first), List.of(works), Map.of())),
                        hash(site(List.of(yard), List.of(track("1", line(0, 0, 5, 2))), List.of(works), Map.of())),
                        hash(site(List.of(yard), List.of(first), List.of(zone(Zone.Kind.WATER, "works")), Map.of()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRingHasTheSameHashWhereverItStartsAndWhicheverWayItGoes() {
        Polygon square = square(0, 0);
        assertThat(hash(site(List.of(area("Yard", square.reverse())), List.of(), List.of(), Map.of())))
                .isEqualTo(hash(site(List.of(area("Yard", square)), List.of(), List.of(), Map.of())));
        assertThat(hash(site(List.of(), List.of(track("1", line(5, 1, 0, 0))), List.of(), Map.of())))
                .isNotEqualTo(hash(site(List.of(), List.of(track("1", line(0, 0, 5, 1))), List.of(), Map.of())));
    }

    @Test
    void namesThatRunTogetherAreTwoSites() {
        Site one = site(
                List.of(), List.of(track("ab", line(0, 0, 1, 1)), track("c", line(0, 0, 1, 1))), List.of(), Map.of());
        Site other = site(
                List.of(), List.of(track("a", line(0, 0, 1, 1)), track("bc", line(0, 0, 1, 1))), List.of(), Map.of());
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Test
    void theCentreIsThatOfTheTracksOrOfAllElseWhereThereAreNone() {
        List<Area> far = List.of(area("Yard", square(100, 50)));
        List<Zone> zones = List.of(zone(Zone.Kind.CARGO, "apron"));
        List<Track> tracks = List.of(track("1", line(0, 0, 6, 2)), track("2", line(0, 4, 6, 4)));

        assertThat(site(far, tracks, zones, Map.of()).centre()).isEqualTo(new Coordinate(3, 2));
        assertThat(site(far, List.of(), zones, Map.of()).centre()).isEqualTo(new Coordinate(56, 31));
        assertThat(site(List.of(), List.of(), List.of(), Map.of()).centre()).isEqualTo(new Coordinate(0, 0));
    }

    @Test
    void zonesAreToldApartByKind() {
        Zone water = zone(Zone.Kind.WATER, "berth");
        Zone apron = zone(Zone.Kind.CARGO, "apron");
        Site site = site(List.of(), List.of(), List.of(water, apron), Map.of());

        assertThat(site.zones(Zone.Kind.WATER)).containsExactly(water);
        assertThat(site.zones(Zone.Kind.IGNORE)).isEmpty();
    }

    @Test
    void onlyASiteThatSaysSoIsSimulated() {
        assertThat(site(List.of(), List.of(), List.of(), Map.of("railcount", Map.of("simulated", true)))
                        .isSimulated())
                .isTrue();
        assertThat(site(List.of(), List.of(), List.of(), Map.of("railcount", Map.of("simulated", false)))
                        .isSimulated())
                .isFalse();
        assertThat(site(List.of(), List.of(), List.of(), Map.of("railcount", "simulated"))
                        .isSimulated())
                .isFalse();
        assertThat(site(List.of(), List.of(), List.of(), Map.of()).isSimulated())
                .isFalse();
    }

    /** They are written back as they were read, in their order, nulls among them. */
    @Test
    void unknownMembersAreKeptAndCannotBeChangedFromOutside() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("owner", null);
        inner.put("seen", new ArrayList<>(List.of(1, new LinkedHashMap<>(Map.of("by", "kim")))));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("z", "last letter");
        members.put("about", inner);
        Map<String, Object> kept =
                site(List.of(), List.of(), List.of(), members).extra();
        Map<String, Object> asRead = Map.of("by", "kim");
        inner.clear();
        members.clear();

        assertThat(kept.keySet()).containsExactly("z", "about");
        Map<?, ?> about = (Map<?, ?>) kept.get("about");
        assertThat(about.containsKey("owner")).isTrue();
        assertThat(about.get("owner")).isNull();
        assertThat(about.get("seen")).isEqualTo(List.of(1, asRead));
        assertThatThrownBy(about::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((List<?>) about.get("seen"))::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(kept::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}

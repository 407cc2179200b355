package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Track;
import org.railcount.model.Zone;

class SiteRoundTripTest {
    private static final Path FILE = Path.of("site.geojson");
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Set<String> TAKEN = Set.of(
            "type", "features", "bbox", "crs", "railcount", "role", "name", "gauge_mm", SiteReader.FEATURE_MEMBERS);

    @Property(tries = 200)
    void aSiteComesBackAsItWasWritten(@ForAll("sites") Site site) throws Exception {
        byte[] written = SiteWriter.json(FILE, site);
        SiteFile.Loaded read = new SiteReader(FILE).read(written);
        assertThat(read.site()).isEqualTo(site);
        assertThat(read.warnings()).isEmpty();
        assertThat(SiteHash.of(read.site())).isEqualTo(SiteHash.of(site));
        assertThat(SiteWriter.json(FILE, read.site()))
                .as("written again, byte for byte")
                .isEqualTo(written);
    }

    @Provide
    Arbitrary<Site> sites() {
        Arbitrary<Map<String, Object>> extra = members(3);
        Arbitrary<Area> area = Combinators.combine(boxes(), extra).as((box, more) -> new Area("a", box, more));
        Arbitrary<Track> track = Combinators.combine(
                        lines(), Arbitraries.integers().between(0, 2000), extra)
                .as((line, gauge, more) ->
                        new Track("t", line, gauge == 0 ? OptionalInt.empty() : OptionalInt.of(gauge), more));
        Arbitrary<Zone> zone = Combinators.combine(Arbitraries.of(Zone.Kind.class), boxes(), extra)
                .as((kind, box, more) -> new Zone(kind, "z", box, more));
        return Combinators.combine(
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(20),
                        Arbitraries.of("UTC", "Asia/Pyongyang", "Asia/Vladivostok", "+09:00"),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(9).optional(),
                        area.list().ofMaxSize(3),
                        track.list().ofMaxSize(3),
                        zone.list().ofMaxSize(3),
                        extra)
                .as((name, time, reference, areas, tracks, zones, more) -> new Site(
                        name,
                        ZoneId.of(time),
                        reference,
                        numbered(areas, (a, n) -> new Area(n, a.boundary(), a.extra())),
                        numbered(tracks, (t, n) -> new Track(n, t.centreline(), t.gaugeMm(), t.extra())),
                        numbered(zones, (z, n) -> new Zone(z.kind(), n, z.boundary(), z.extra())),
                        more));
    }

    private static <T> List<T> numbered(List<T> features, java.util.function.BiFunction<T, String, T> named) {
        List<T> all = new ArrayList<>();
        features.forEach(feature -> all.add(named.apply(feature, "No. " + all.size() + " \"é\"")));
        return all;
    }

    /** What JSON can hold: nested values with null, exact decimals and any text. */
    private static Arbitrary<Map<String, Object>> members(int depth) {
        return Combinators.combine(
                        Arbitraries.strings()
                                .ofMaxLength(6)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3),
                        values(depth).list().ofSize(3))
                .as((names, values) -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        if (!TAKEN.contains(names.get(i))) {
                            members.put(names.get(i), values.get(i));
                        }
                    }
                    return members;
                });
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
                Arbitraries.integers().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.of(new BigDecimal("0.12345678901234567890"), new BigDecimal("2.50"))
                        .map(Object.class::cast));
        Arbitrary<Object> orNull = plain.injectNull(0.1);
        if (depth == 0) {
            return orNull;
        }
        return Arbitraries.oneOf(
                orNull,
                values(depth - 1).list().ofMaxSize(3).map(Object.class::cast),
                Arbitraries.lazy(() -> members(depth - 1)).map(Object.class::cast));
    }

    private static Arbitrary<Coordinate> positions() {
        Arbitrary<Double> lon = Arbitraries.doubles().between(-180, 180).ofScale(12);
        Arbitrary<Double> lat = Arbitraries.doubles().between(-90, 90).ofScale(12);
        return Combinators.combine(lon, lat, Arbitraries.of(Double.NaN, 0.0, -3.25))
                .as(Coordinate::new);
    }

    private static Arbitrary<LineString> lines() {
        return positions()
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(list -> GEOMETRY.createLineString(list.toArray(Coordinate[]::new)))
                .filter(line -> line.getLength() > 0);
    }

    private static Arbitrary<Polygon> boxes() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-180, 179).ofScale(9),
                        Arbitraries.doubles().between(-90, 89).ofScale(9),
                        Arbitraries.doubles().between(0.001, 1).ofScale(9))
                .as((w, s, d) -> GEOMETRY.createPolygon(new Coordinate[] {
                    new Coordinate(w, s),
                    new Coordinate(w + d, s),
                    new Coordinate(w + d, s + d),
                    new Coordinate(w, s + d),
                    new Coordinate(w, s)
                }));
    }
}

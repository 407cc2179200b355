package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.project.SiteFile;

/** Tracks to the east from one corner, in metres. */
class TrackOverlapTest {
    private static final LocalMetres SCALE = LocalMetres.around(new Coordinate(130.6, 42.4));

    private static Track track(String name, double... eastNorth) {
        Coordinate[] line = new Coordinate[eastNorth.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(
                    130.6 + eastNorth[2 * i] / SCALE.perLon(), 42.4 + eastNorth[2 * i + 1] / SCALE.perLat());
        }
        return new Track(name, new GeometryFactory().createLineString(line), OptionalInt.empty(), Map.of());
    }

    private static List<TrackOverlap> overlaps(Track... tracks) {
        return TrackOverlap.of(
                new Site("Yard", ZoneOffset.UTC, Optional.empty(), List.of(), List.of(tracks), List.of(), Map.of()));
    }

    @Test
    void aTrackThatIsThereTwiceIsTold() {
        List<TrackOverlap> found =
                overlaps(track("A", 0, 0, 300, 0), track("B", 0, 5, 300, 5), track("A2", 50, 1, 250, 0.5));
        assertThat(found).singleElement().satisfies(overlap -> {
            assertThat(overlap.first()).isEqualTo("A");
            assertThat(overlap.second()).isEqualTo("A2");
            assertThat(overlap.lengthM()).isBetween(190.0, 210.0);
            assertThat(overlap.sentence()).contains("A and A2", "for 200 m");
        });
    }

    @Test
    void tracksSideBySideAcrossAndOutOfASwitchAreNot() {
        assertThat(overlaps(
                        track("A", 0, 0, 300, 0),
                        track("beside", 0, 4.2, 300, 4.2),
                        track("across", 150, -100, 150, 100),
                        track("on", 300, 0, 600, 0),
                        // One in nine: 1.5 m apart after 13.5 m.
                        track("out of a switch", 100, 0, 190, 10)))
                .isEmpty();
    }

    @Test
    void theSampleHasNone() throws Exception {
        assertThat(TrackOverlap.of(SiteFile.read(Path.of("sample-imagery/site.geojson"))))
                .isEmpty();
    }
}

package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.OpenCv;
import org.railcount.detect.PaintedScene;
import org.railcount.imagery.GroundFrame;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** Where buildings are looked for. Places are metres east and south of the scene's corner. */
class SearchMaskTest {
    private static final GroundFrame GROUND =
            new PaintedScene(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 0.5, Path.of("a.tif")).ground();
    private static final Area YARD = new Area("yard", PaintedScene.rectangle(20, 20, 120, 100), Map.of());
    private static final Area OTHER = new Area("other", PaintedScene.rectangle(120, 20, 160, 100), Map.of());

    private static final Site SITE = new Site(
            "painted",
            ZoneOffset.UTC,
            Optional.empty(),
            List.of(YARD, OTHER),
            List.of(new Track(
                    "T1",
                    new GeometryFactory()
                            .createLineString(
                                    new Coordinate[] {PaintedScene.lonLat(20, 40), PaintedScene.lonLat(120, 40)}),
                    OptionalInt.empty(),
                    Map.of())),
            List.of(new Zone(Zone.Kind.CARGO, "apron", PaintedScene.rectangle(60, 70, 90, 90), Map.of())),
            Map.of());

    private static boolean searched(double east, double south) {
        OpenCv.ensureLoaded();
        LookGrid grid = LookGrid.of(YARD, GROUND);
        boolean[] inside = SearchMask.of(SITE, grid, LookGrid.Lattice.of(grid, GROUND));
        assertThat(inside).hasSize(grid.size());
        Coordinate place = grid.place(new Coordinate(PaintedScene.EAST + east, PaintedScene.NORTH - south));
        return inside[(int) place.y * grid.cols() + (int) place.x];
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "22.5, 22.5, true, the corner of the area",
        "117.5, 97.5, true, the corner across",
        "17.5, 60.5, false, west of the area",
        "60.5, 102.5, false, south of the area",
        "123.5, 60.5, false, the area beside it: that is searched by itself",
        "70.5, 40.5, false, a car on the track",
        "70.5, 36.5, false, its shadow",
        "70.5, 43.5, false, its shadow on the other side",
        "70.5, 33.5, true, farther than shadows reach",
        "70.5, 47.5, true, farther on the other side",
        "75.5, 80.5, false, the cargo zone",
        "57.5, 80.5, true, beside the cargo zone"
    })
    void buildingsAreLookedForInTheAreaButNotOnItsTracksOrInItsZones(
            double east, double south, boolean wanted, String place) {
        assertThat(searched(east, south)).as(place).isEqualTo(wanted);
    }
}

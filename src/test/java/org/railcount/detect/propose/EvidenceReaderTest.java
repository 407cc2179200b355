package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.PaintedTracks;
import org.railcount.model.GroundMove;

/** What the network sees of two painted tracks, 6 m south and 10 m north of the middle of a scene of 240 m by 64 m. */
class EvidenceReaderTest {
    private static final PaintedTracks TRACKS = new PaintedTracks(200, -6, 10);
    private static final Coordinate MIDDLE = TRACKS.middle();
    private static final Envelope SCENE = new Envelope(MIDDLE.x - 120, MIDDLE.x + 120, MIDDLE.y - 32, MIDDLE.y + 32);
    private static final EvidenceReader READER = new EvidenceReader();

    private static SearchArea area(Envelope box) {
        return new SearchArea(new GeometryFactory().toGeometry(box));
    }

    /** Evidence of a heading to the east, read in one go over the whole scene and somewhat more. */
    private static Evidence read(AreaView view, SearchArea area) throws Exception {
        Evidence evidence = new Evidence(HeadingGrid.about(MIDDLE, 0, 128, 40));
        READER.read(
                view,
                area,
                List.of(
                        new EvidenceReader.Oblong(evidence, 0, 0),
                        new EvidenceReader.Oblong(evidence, EvidenceReader.ROWS_A_PASS, 0)));
        return evidence;
    }

    private static float at(Evidence evidence, double east, double north) {
        Coordinate place = new Coordinate(MIDDLE.x + east, MIDDLE.y + north);
        return evidence.at((int) (evidence.grid().across(place) / HeadingGrid.ACROSS_M), (int)
                (evidence.grid().along(place) / HeadingGrid.ALONG_M));
    }

    /** Mean along the middle of the scene, so many metres north of its middle. */
    private static double mean(Evidence evidence, double north) {
        double sum = 0;
        int count = 0;
        for (double east = -90; east <= 90; east += 2) {
            sum += at(evidence, east, north);
            count++;
        }
        return sum / count;
    }

    @Test
    void tracksStandOutWhereTheyRun() throws Exception {
        Evidence evidence = read(AreaView.of(PlacedScene.of(TRACKS.scene()), SCENE), area(SCENE));
        for (double north : new double[] {-6, 10}) {
            assertThat(mean(evidence, north)).isPositive();
            assertThat(mean(evidence, north + 3)).isLessThan(mean(evidence, north) - 2);
            assertThat(mean(evidence, north - 3)).isLessThan(mean(evidence, north) - 2);
        }
        assertThat(mean(evidence, 2)).isNegative();
    }

    @Test
    void onlyGroundThatIsSearchedAndThatTheSceneShowsIsRead() throws Exception {
        Envelope east = new Envelope(MIDDLE.x, MIDDLE.x + 200, MIDDLE.y - 40, MIDDLE.y + 40);
        Evidence evidence = read(AreaView.of(PlacedScene.of(TRACKS.scene()), SCENE), area(east));
        assertThat(at(evidence, 60, 0)).isFinite();
        assertThat(at(evidence, 60, -30)).as("in the second oblong").isFinite();
        assertThat(at(evidence, -60, 0)).as("outside the area").isNaN();
        assertThat(at(evidence, 124, 0)).as("east of the scene").isNaN();
        assertThat(at(evidence, 60, 36)).as("north of the scene").isNaN();
        assertThat(at(evidence, 60, -36)).as("south of the scene").isNaN();
    }

    /** A scene that lies three metres too far north shows what is brought back where the site has it. */
    @Test
    void aSceneThatWasMovedIsReadWhereItLiesThen() throws Exception {
        PaintedScene off = TRACKS.scene(0, 3, 0, -6, 10);
        AreaView view = AreaView.of(PlacedScene.of(off), SCENE);
        assertThat(mean(read(view, area(SCENE)), 13)).isGreaterThan(mean(read(view, area(SCENE)), 10) + 2);
        Evidence moved = read(view.moved(GroundMove.shift(0, -3)), area(SCENE));
        Evidence inPlace = read(AreaView.of(PlacedScene.of(TRACKS.scene()), SCENE), area(SCENE));
        assertThat(mean(moved, 10)).isCloseTo(mean(inPlace, 10), within(0.7));
        assertThat(mean(moved, 13)).isLessThan(mean(moved, 10) - 2);
    }
}

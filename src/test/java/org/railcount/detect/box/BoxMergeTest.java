package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

class BoxMergeTest {
    private static final Subject CAR = new Subject.Railcar(RailcarType.BOXCAR, false);

    private static OrientedBox box(Subject subject, double confidence, double east, double north, double heading) {
        return new OrientedBox(subject, confidence, east, north, 13, 3, heading);
    }

    @Test
    void keepsTheSurerOfTwoBoxesOnOneCar() {
        OrientedBox sure = box(CAR, 0.9, 100, 100, 0.30);
        OrientedBox unsure = box(CAR, 0.6, 101, 100.4, 0.33);
        assertThat(BoxMerge.of(List.of(unsure, sure), 0.3)).containsExactly(sure);
    }

    @Test
    void keepsNeighboursOnSlantingTracks() {
        // Their upright rectangles overlap by half; the cars themselves do not touch.
        List<OrientedBox> cars = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double heading = Math.toRadians(40);
            cars.add(box(
                    CAR,
                    0.9 - i / 100.0,
                    100 - i * 4.5 * Math.sin(heading),
                    100 + i * 4.5 * Math.cos(heading),
                    heading));
        }
        assertThat(BoxMerge.of(cars, 0.3)).hasSize(5);
    }

    @Test
    void dropsThePartOfACarThatAWindowCutOff() {
        OrientedBox whole = box(CAR, 0.9, 100, 100, 0);
        OrientedBox part = new OrientedBox(CAR, 0.7, 104, 100, 4, 3, 0);
        assertThat(BoxMerge.of(List.of(part, whole), 0.3)).containsExactly(whole);
    }

    /** Two cars of 13 m, one so many metres farther along than the other. */
    @ParameterizedTest
    @CsvSource({"0.3, 6.9, 1", "0.3, 7.1, 2", "0.5, 4.2, 1", "0.5, 4.5, 2"})
    void boxesThatShareEnoughOfWhatTheyCoverAreOne(double mergeOverlap, double alongM, int left) {
        OrientedBox sure = box(CAR, 0.9, 100, 100, 0);
        assertThat(BoxMerge.of(List.of(sure, box(CAR, 0.8, 100 + alongM, 100, 0)), mergeOverlap))
                .hasSize(left);
    }

    /** The small box of 4 m begins so many metres before the end of the large one of 13 m. */
    @ParameterizedTest
    @CsvSource({"2.9, 1", "2.7, 2"})
    void aBoxThatLiesMostlyWithinASurerOneIsAPartOfIt(double withinM, int left) {
        OrientedBox part = new OrientedBox(CAR, 0.7, 106.5 - withinM + 2, 100, 4, 3, 0);
        assertThat(BoxMerge.of(List.of(box(CAR, 0.9, 100, 100, 0), part), 0.3)).hasSize(left);
    }

    @Test
    void leavesCargoBesideACar() {
        OrientedBox ship = box(new Subject.Ship(), 0.5, 100, 100, 0);
        assertThat(BoxMerge.of(List.of(box(CAR, 0.9, 100, 100, 0), ship), 0.3)).hasSize(2);
    }

    @Test
    void everyPlaceBelongsToOneWindow() {
        Polygon area = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 500, 0, 210));
        List<WindowGrid.Window> windows = WindowGrid.over(List.of(area), 100, 0.2);
        for (double east = 0.5; east < 500; east += 7) {
            for (double north = 0.5; north < 210; north += 7) {
                double e = east;
                double n = north;
                assertThat(windows.stream().filter(w -> w.core().contains(e, n)))
                        .hasSize(1);
            }
        }
        assertThat(windows)
                .allSatisfy(w -> assertThat(w.core().getMinX() - w.west()).isEqualTo(10));
    }

    @Test
    void windowsLieOnlyWhereAreasDo() {
        GeometryFactory geometry = new GeometryFactory();
        Polygon west = (Polygon) geometry.toGeometry(new Envelope(0, 90, 0, 90));
        Polygon east = (Polygon) geometry.toGeometry(new Envelope(810, 890, 10, 80));
        List<WindowGrid.Window> windows = WindowGrid.over(List.of(west, east), 100, 0);
        assertThat(windows).hasSize(2).allMatch(window -> window.north() == 90 && window.sideM() == 100);
        assertThat(windows).extracting(WindowGrid.Window::west).containsExactly(0.0, 800.0);
        assertThat(WindowGrid.over(List.of(), 100, 0.2)).isEmpty();
    }
}

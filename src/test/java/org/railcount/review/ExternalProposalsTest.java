package org.railcount.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.Origin;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Verdict;

/** What another program found, over a yard with two tracks along a parallel, 5 m apart, and three cars on the first. */
class ExternalProposalsTest {
    private static final Subject CAR = new Subject.Railcar(RailcarType.TANK, false);

    private final Site site = new Site(
            "yard",
            ZoneOffset.UTC,
            Optional.empty(),
            List.of(),
            List.of(track("track 1", 0), track("track 2", 5)),
            List.of(),
            Map.of());
    private ReviewSession session;

    private static Track track(String name, double northM) {
        Coordinate[] ends = Yard.box(-50, northM + 1.5, 500).getCoordinates();
        return new Track(
                name, new GeometryFactory().createLineString(Arrays.copyOf(ends, 2)), OptionalInt.empty(), Map.of());
    }

    @BeforeEach
    void open() {
        session = new ReviewSession(Yard.string(3), List.of(), Yard.analyst());
    }

    /** As a file tells it. */
    private static Detection told(String id, Subject subject, double eastM, double northM, double lengthM) {
        Coordinate[] ring = Yard.box(eastM, northM, lengthM).getCoordinates();
        return ExternalProposals.thing(id, subject, List.of(Arrays.copyOf(ring, 4)), 0.7);
    }

    private ExternalProposals propose(Detection... things) {
        return ExternalProposals.of(site, session.now(), List.of(things));
    }

    private static List<ReviewedDetection> added(ExternalProposals proposals) {
        return proposals.edit().changes().stream()
                .map(change -> change.after().orElseThrow())
                .toList();
    }

    @Test
    void aNewCarBecomesAProposalOnTheTrackThatItStandsOn() {
        ExternalProposals found = propose(told("theirs", CAR, 60, 5.4, 12));

        assertThat(found.edit().action()).isEqualTo(Edit.Action.IMPORT);
        assertThat(found.added()).isEqualTo(1);
        assertThat(added(found)).singleElement().satisfies(car -> {
            assertThat(car.id()).isEqualTo("theirs");
            assertThat(car.origin()).isEqualTo(Origin.EXTERNAL);
            assertThat(car.verdict()).isEqualTo(Verdict.PROPOSED);
            assertThat(car.detection().track()).contains("track 2");
            assertThat(car.detection().confidence()).isEqualTo(0.7);
            assertThat(car.detection().lengthM()).isCloseTo(12, within(0.05));
            assertThat(car.detection().widthM()).isCloseTo(3, within(0.05));
            assertThat(car.detection().areaM2()).isCloseTo(36, within(0.5));
        });
    }

    @Test
    void aCarOffTheTracksHasNone() {
        assertThat(added(propose(told("theirs", CAR, 60, 9, 12))))
                .singleElement()
                .satisfies(car -> assertThat(car.detection().track()).isEmpty());
    }

    /** Corners may come in any order around, and more than four of them. */
    @Test
    void aCarsOutlineBecomesARectangleAlongItsLongSide() {
        Coordinate[] box = Yard.box(60, 0, 12).getCoordinates();
        Coordinate middle = new Coordinate((box[0].x + box[1].x) / 2, box[0].y);
        List<Coordinate> corners = List.of(box[1], box[2], box[3], box[0], middle);
        ReviewedDetection car = added(propose(ExternalProposals.thing("theirs", CAR, corners, 1)))
                .get(0);

        Coordinate[] ring = car.detection().outline().getCoordinates();
        assertThat(ring).hasSize(5);
        assertThat(Math.abs(ring[1].x - ring[0].x)).isCloseTo(box[1].x - box[0].x, within(1e-7));
        assertThat(Math.abs(ring[1].y - ring[0].y)).isLessThan(1e-7);
        assertThat(car.detection().lengthM()).isCloseTo(12, within(0.05));
    }

    @Test
    void otherThingsKeepTheirOutlineAndHaveNoTrack() {
        Coordinate[] box = Yard.box(60, 0, 12).getCoordinates();
        Detection heap =
                ExternalProposals.thing("heap", new Subject.Cargo(CargoType.BLUE), List.of(box[0], box[1], box[2]), 1);

        ReviewedDetection proposed = added(propose(heap)).get(0);
        assertThat(proposed.detection().outline().getCoordinates()).hasSize(4);
        assertThat(proposed.detection().areaM2()).isCloseTo(18, within(0.3));
        assertThat(proposed.detection().track()).isEmpty();
    }

    @Test
    void whatStandsAlreadyIsNotProposedAgainEvenWhereItWasRejected() {
        ReviewedDetection first = session.now().detections().get(0);
        session.apply(Corrections.reject(List.of(first)));

        ExternalProposals found =
                propose(told("a", CAR, 0.5, 0, 14), told("b", CAR, 61, 0, 14), told("c", CAR, 62, 0.5, 13));

        assertThat(found.known()).isEqualTo(2);
        assertThat(added(found)).extracting(ReviewedDetection::id).containsExactly("b");
        assertThat(found.odd()).isZero();
    }

    @Test
    void anIdThatIsTakenGetsANumber() {
        ExternalProposals found = propose(
                told("track 1-001", CAR, 60, 0, 14),
                told("track 1-001", CAR, 90, 0, 14),
                told("new", CAR, 120, 0, 14),
                told("new", CAR, 150, 0, 14));

        assertThat(added(found))
                .extracting(ReviewedDetection::id)
                .containsExactly("track 1-001~2", "track 1-001~3", "new", "new~2");
    }

    @Test
    void whatNothingRealCouldBeIsCountedAndLeftOut() {
        Coordinate[] box = Yard.box(60, 0, 12).getCoordinates();
        Detection crossed = ExternalProposals.thing("bow", CAR, List.of(box[0], box[2], box[1], box[3]), 1);
        Detection speck = told("speck", new Subject.Cargo(CargoType.OTHER), 60, 0, 0.1);
        Detection endless = told("endless", new Subject.Ship(), 60, 0, 700);

        ExternalProposals found = propose(crossed, speck, endless, told("ship", new Subject.Ship(), 60, 100, 590));
        assertThat(found.odd()).isEqualTo(3);
        assertThat(added(found)).extracting(ReviewedDetection::id).containsExactly("ship");
    }
}

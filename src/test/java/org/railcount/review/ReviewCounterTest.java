package org.railcount.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

class ReviewCounterTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Site SITE = new Site(
            "Yard",
            ZoneId.of("UTC"),
            Optional.empty(),
            List.of(
                    new Area("west", Yard.box(-100, 0, 145), Map.of()),
                    new Area("east", Yard.box(45, 0, 1000), Map.of())),
            List.of(new Track(
                    "track 1",
                    GEOMETRY.createLineString(new Coordinate[] {
                        Yard.box(-100, 1.5, 1).getCoordinates()[0],
                        Yard.box(1000, 1.5, 1).getCoordinates()[0]
                    }),
                    OptionalInt.empty(),
                    Map.of())),
            List.of(),
            Map.of());

    private final ReviewCounter counter = new ReviewCounter(SITE);

    @Example
    void aSceneThatNobodyTouchedKeepsTheDetectorsCount() {
        ReviewSession session = session(run(CountStatus.COUNTED));
        DetectionRun counted = counter.count(session.now());
        assertThat(counted.counts()).isEqualTo(session.now().run().counts());
        assertThat(counted.trains()).isEqualTo(session.now().run().trains());
    }

    @Example
    void whatIsDecidedIsCertainAndTheRestKeepsItsShareOfTheDoubt() {
        ReviewSession session = session(run(CountStatus.COUNTED));
        session.apply(Corrections.accept(session.now().detections().subList(0, 3)));
        assertThat(west(session).railcars()).isEqualTo(CountRange.exactly(3));
        assertThat(east(session).railcars()).isEqualTo(new CountRange(1, 3, 5));

        session.apply(Corrections.accept(session.now().detections().subList(3, 4)));
        CountRange some = east(session).railcars();
        assertThat(some.best()).isEqualTo(3);
        assertThat(some.high()).isBetween(4, 5);
        assertThat(some.low()).isBetween(1, 2);

        session.apply(Corrections.reject(session.now().detections().subList(4, 6)));
        assertThat(east(session).railcars()).isEqualTo(CountRange.exactly(1));
        session.undo();
        assertThat(east(session).railcars()).isEqualTo(some);
    }

    @Example
    void howFarAnAreaWasReviewedIsToldOfItAlone() {
        ReviewSession session = session(run(CountStatus.COUNTED));
        session.apply(Corrections.reject(session.now().detections().subList(3, 4)));
        assertThat(basis(session, "west")).isEqualTo(CountBasis.DETECTOR);
        assertThat(basis(session, "east")).isEqualTo(CountBasis.REVIEW_BEGUN);

        session.apply(Corrections.delete(session.now().detections().subList(4, 5)));
        session.apply(Corrections.accept(session.now().detections().subList(4, 5)));
        assertThat(basis(session, "east")).as("rejected, deleted, accepted").isEqualTo(CountBasis.REVIEWED);
        assertThat(basis(session, "west")).isEqualTo(CountBasis.DETECTOR);
        assertThat(counter.summary(session.now()).basis(List.of("west", "east")))
                .isEqualTo(CountBasis.REVIEW_BEGUN);
    }

    private CountBasis basis(ReviewSession session, String area) {
        return counter.summary(session.now()).basis(List.of(area));
    }

    @Example
    void aCarThatIsAddedJoinsItsStringAndTakesItsTypeIntoTheCount() {
        ReviewSession session = session(run(CountStatus.COUNTED));
        session.apply(Corrections.add(List.of(Yard.car(session.newId(), 90, 1))));
        ReviewedDetection own = session.now().detections().get(6);
        session.apply(Corrections.cover(List.of(own), true));
        AreaCount east = east(session);
        assertThat(east.railcars().best()).isEqualTo(4);
        assertThat(east.coveredRailcars()).isEqualTo(1);
        assertThat(east.trains()).isEqualTo(1);
        assertThat(east.longestTrainM()).isBetween(58.5, 59.5);
        assertThat(west(session)).isEqualTo(session.now().run().counts().get(0));
        assertThat(counter.count(session.now()).trains()).hasSize(2);
    }

    @Example
    void aDeletedCarInTheMiddleCutsTheStringInTwo() {
        ReviewSession session = session(run(CountStatus.COUNTED));
        session.apply(Corrections.delete(session.now().detections().subList(4, 5)));
        assertThat(east(session).trains()).isEqualTo(2);
        assertThat(east(session).longestTrainM()).isBetween(13.9, 14.1);
        assertThat(east(session).types().railcars(RailcarType.BOXCAR)).isEqualTo(2);
    }

    @Example
    void whereTheDetectorSawNothingTheAnalystsCarsAreAMinimum() {
        ReviewSession session = session(run(CountStatus.UNUSABLE));
        session.apply(Corrections.accept(session.now().detections()));
        assertThat(east(session).status()).isEqualTo(CountStatus.PARTIAL);
        assertThat(east(session).railcars().best()).isEqualTo(3);
    }

    @Example
    void aSignOffMakesAFullCountOfAWholeTrackOfWhichOnlyThePlaceWasDoubtful() {
        ReviewSession session = session(run(CountStatus.PARTIAL));
        session.apply(Corrections.accept(session.now().detections()));
        assertThat(east(session).status()).isEqualTo(CountStatus.PARTIAL);
        session.apply(new Edit.OnSignOff(Edit.Change.added(new SignOff("", AnalystConfidence.HIGH))));
        assertThat(east(session).status()).isEqualTo(CountStatus.COUNTED);
    }

    @Example
    void cargoAndShipsAreCountedAsTheyStand() {
        Detection cargo = new Detection(
                "c", new Subject.Cargo(CargoType.BLUE), Yard.box(60, 0, 10), 0.6, Optional.empty(), 10, 3, 30);
        ReviewSession session = session(run(CountStatus.COUNTED, cargo));
        assertThat(east(session).cargoPieces()).isZero();
        session.apply(Corrections.accept(List.of(session.now().detection("c").orElseThrow())));
        assertThat(east(session).cargoPieces()).isEqualTo(1);
        assertThat(east(session).cargoAreaM2()).isEqualTo(30);
    }

    @Property(tries = 200)
    void countsAgreeWithCountingByHand(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int steps) {
        ReviewSession session = session(run(CountStatus.COUNTED));
        Random random = new Random(seed);
        for (int i = 0; i < steps; i++) {
            RandomEdits.step(session, random, true);
        }
        DetectionRun counted = counter.count(session.now());
        for (int a = 0; a < 2; a++) {
            Area area = SITE.areas().get(a);
            AreaCount count = counted.counts().get(a);
            List<ReviewedDetection> here = session.now().detections().stream()
                    .filter(ReviewedDetection::isCounted)
                    .filter(d -> area.boundary().covers(d.detection().outline().getCentroid()))
                    .toList();
            long certain = here.stream().filter(ReviewedDetection::isDecided).count();
            assertThat(count.railcars().best()).isEqualTo(here.size());
            assertThat(count.railcars().low()).isBetween((int) Math.min(certain, here.size()), here.size());
            assertThat(count.types().railcars().values().stream()
                            .mapToInt(n -> n)
                            .sum())
                    .isEqualTo(here.size());
            assertThat(counted.trains().stream()
                            .filter(train -> train.area().equals(area.name()))
                            .mapToInt(Train::cars)
                            .sum())
                    .isEqualTo(here.size());
            if (certain == here.size() && session.now().progress().isComplete()) {
                assertThat(count.railcars()).isEqualTo(CountRange.exactly(here.size()));
            }
        }
        // What was counted before does not change what is counted now.
        assertThat(new ReviewCounter(SITE).count(session.now())).isEqualTo(counted);
    }

    private AreaCount west(ReviewSession session) {
        return counter.count(session.now()).counts().get(0);
    }

    private AreaCount east(ReviewSession session) {
        return counter.count(session.now()).counts().get(1);
    }

    private static ReviewSession session(DetectionRun run) {
        return new ReviewSession(run, List.of(), Yard.analyst());
    }

    /** Six cars, three in each area, and other things. */
    private static DetectionRun run(CountStatus status, Detection... others) {
        List<Detection> found = new ArrayList<>(Yard.string(6).detections());
        found.addAll(List.of(others));
        List<AreaCount> counts = new ArrayList<>();
        List<Train> trains = new ArrayList<>();
        for (String area : List.of("west", "east")) {
            trains.add(new Train("track 1", area, 44, 3));
            counts.add(new AreaCount(
                    area,
                    new CountRange(1, 3, 5),
                    1,
                    44,
                    44,
                    0,
                    0,
                    0,
                    0,
                    0,
                    1,
                    status,
                    TypeTotals.of(List.of(
                            new Subject.Railcar(RailcarType.BOXCAR, false),
                            new Subject.Railcar(RailcarType.BOXCAR, false),
                            new Subject.Railcar(RailcarType.BOXCAR, false))),
                    ContainerRows.NONE));
        }
        return new DetectionRun(
                "scene",
                "hash",
                "site",
                "detector 1",
                Map.of(),
                Registration.NONE,
                found,
                trains,
                counts,
                Optional.empty());
    }
}

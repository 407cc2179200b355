package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

class RunRoundTripTest {
    private static final Path FILE = Path.of("scene.json");

    @Property(tries = 200)
    void everythingInARunComesBack(@ForAll("runs") DetectionRun run) throws Exception {
        assertThat(new RunReader(FILE).read(RunWriter.json(FILE, run))).isEqualTo(run);
    }

    /** A run of an earlier version knows a shift and whether it was trusted, no more. */
    @Example
    void aRunWithAMereShiftIsUnderstood() throws Exception {
        DetectionRun run = run(List.of());
        String old = new String(RunWriter.json(FILE, run), StandardCharsets.UTF_8)
                .replaceFirst(
                        "(?s)\"registration\" : \\{.*?\\}",
                        "\"registration\" : {\"east_m\": 1.5, \"north_m\": -2, \"runner_up_ratio\": 0.5, \"trusted\": true}");
        assertThat(new RunReader(FILE)
                        .read(old.getBytes(StandardCharsets.UTF_8))
                        .registration())
                .isEqualTo(new Registration(1.5, -2, 0.5, true));
    }

    @Example
    void theOrderOfAnOutlinesCornersIsKept() throws Exception {
        Polygon clockwise = polygon(new double[] {0, 0, 0, 1, 1, 1, 1, 0});
        DetectionRun run =
                run(List.of(new Detection("d", new Subject.Ship(), clockwise, 1, Optional.empty(), 1, 1, 1)));
        DetectionRun read = new RunReader(FILE).read(RunWriter.json(FILE, run));
        assertThat(read.detections().get(0).outline().getCoordinates()).containsExactly(clockwise.getCoordinates());
    }

    @Example
    void aBrokenRunAsksForANewOne() throws Exception {
        String good = new String(RunWriter.json(FILE, run(List.of())), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                "[]",
                good.substring(0, good.length() / 2),
                good.replace("\"trusted\" : false", "\"trusted\" : 3"),
                good.replace("\"counts\"", "\"count\""),
                good.replace("counted", "guessed"))) {
            assertThatThrownBy(() -> new RunReader(FILE).read(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(ProjectException.class)
                    .hasMessageStartingWith("scene.json: this stored run is broken")
                    .hasMessageEndingWith("detect the scene again.");
        }
        assertThatThrownBy(() -> new RunReader(FILE)
                        .read(good.replace("\"format\" : 1", "\"format\" : 99").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("a newer Railcount wrote this run");
    }

    @Example
    void anOutlineOffTheEarthMakesARunBroken() throws Exception {
        String good = new String(
                RunWriter.json(
                        FILE,
                        run(List.of(new Detection(
                                "d",
                                new Subject.Ship(),
                                polygon(new double[] {130, 42, 130.1, 42, 130.1, 42.1}),
                                1,
                                Optional.empty(),
                                1,
                                1,
                                1)))),
                StandardCharsets.UTF_8);
        String bad = good.replaceFirst("130\\.1", "1e300");

        assertThat(bad).isNotEqualTo(good);
        assertThatThrownBy(() -> new RunReader(FILE).read(bad.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("scene.json: this stored run is broken");
    }

    private static DetectionRun run(List<Detection> detections) {
        AreaCount count = new AreaCount("A", CountRange.exactly(0), 0, 0, 0, 0, 0, 0, 0, 0, 1, CountStatus.COUNTED);
        return new DetectionRun(
                "s",
                "00",
                "11",
                "test 1",
                Map.of(),
                Registration.NONE,
                detections,
                List.of(),
                List.of(count),
                Optional.empty());
    }

    private static TypeTotals types(int n) {
        return new TypeTotals(Map.of(RailcarType.TANK, n, RailcarType.UNKNOWN, 1), Map.of(RailcarType.TANK, n / 2));
    }

    private static Polygon polygon(double[] xy) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            ring.add(new Coordinate(xy[i], xy[i + 1]));
        }
        ring.add(ring.get(0).copy());
        return GeoJsonGeometry.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    @Provide
    Arbitrary<DetectionRun> runs() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<Double> number = Arbitraries.doubles();
        Arbitrary<Double> metres = Arbitraries.doubles().between(-1000, 1000);
        Arbitrary<Optional<String>> maybe = text.optional();
        Arbitrary<Subject> subject = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(RailcarType.class), Arbitraries.of(true, false))
                        .as(Subject.Railcar::new),
                Arbitraries.of(CargoType.class).map(Subject.Cargo::new),
                Arbitraries.create(Subject.Ship::new));
        Arbitrary<Polygon> outline = Arbitraries.doubles()
                .between(-90, 90)
                .ofScale(9)
                .array(double[].class)
                .ofSize(8)
                .map(RunRoundTripTest::polygon);
        Arbitrary<Detection> detection = Combinators.combine(
                        text, subject, outline, number, maybe, number, number, number)
                .as(Detection::new);
        Arbitrary<Train> train =
                Combinators.combine(text, text, number, Arbitraries.integers()).as(Train::new);
        Arbitrary<CountRange> range = Arbitraries.integers()
                .between(0, 1000)
                .list()
                .ofSize(3)
                .map(three -> three.stream().sorted().toList())
                .map(three -> new CountRange(three.get(0), three.get(1), three.get(2)));
        Arbitrary<AreaCount> count = Combinators.combine(
                        text, range, number, number, number, Arbitraries.integers(), Arbitraries.of(CountStatus.class))
                .as((area, cars, a, b, c, n, status) -> new AreaCount(
                        area,
                        cars,
                        n,
                        a,
                        b,
                        n / 2,
                        n / 3,
                        c,
                        n / 4,
                        a,
                        b,
                        status,
                        types(n),
                        new ContainerRows(n, 29.5 * n, 12.25 * n)));
        Arbitrary<GroundMove> plain = Combinators.combine(metres, metres).as(GroundMove::shift);
        Arbitrary<GroundMove> turn = Combinators.combine(
                        metres,
                        metres,
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.doubles().between(0.9, 1.1),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.doubles().between(-90, 90))
                .filter((east, north, degrees, scale, lon, lat) -> degrees != 0 || scale != 1)
                .as(GroundMove::new);
        Arbitrary<Registration> registration = Combinators.combine(
                        Arbitraries.oneOf(plain, turn),
                        Arbitraries.of(Registration.Basis.class),
                        metres.optional(),
                        number,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((move, basis, residual, ratio, trusted, applied) -> new Registration(
                        move,
                        basis,
                        residual.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        ratio,
                        trusted,
                        trusted || applied));
        return Combinators.combine(
                        text,
                        Arbitraries.maps(text, text).ofMaxSize(3),
                        registration,
                        detection.list().ofMaxSize(3),
                        train.list().ofMaxSize(3),
                        count.list().ofMaxSize(3),
                        Combinators.combine(maybe, number.optional()).as(Ending::new))
                .as((name, parameters, shift, detections, trains, counts, ending) -> new DetectionRun(
                        name,
                        name + "a",
                        name + "b",
                        name + "c",
                        parameters,
                        shift,
                        detections,
                        trains,
                        counts,
                        ending.problem(),
                        ending.seconds().map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    /** What a run may lack. */
    private record Ending(Optional<String> problem, Optional<Double> seconds) {}
}

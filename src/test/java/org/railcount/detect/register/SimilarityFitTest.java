package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SimilarityFitTest {
    /** Votes across tracks of several headings, as a yard of 800 m x 300 m gives them. */
    private static List<SimilarityFit.Vote> votes(PlaneMove truth, double noiseM, double wrongShare, Random random) {
        List<SimilarityFit.Vote> votes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double x = (random.nextDouble() - 0.5) * 800;
            double y = (random.nextDouble() - 0.5) * 300;
            double heading = Math.toRadians(30 * (i % 3));
            double e = -Math.sin(heading);
            double n = Math.cos(heading);
            double distance = e * (truth.east() + truth.a() * x - truth.b() * y)
                    + n * (truth.north() + truth.b() * x + truth.a() * y)
                    + noiseM * random.nextGaussian();
            if (random.nextDouble() < wrongShare) {
                distance += (random.nextBoolean() ? 1 : -1) * 5;
            }
            votes.add(new SimilarityFit.Vote(x, y, e, n, distance, 1));
        }
        return votes;
    }

    @Property(tries = 60)
    void aMoveIsFoundAgainAmongVotesOfWhichAThirdAreOneTrackOff(
            @ForAll @DoubleRange(min = -6, max = 6) double east,
            @ForAll @DoubleRange(min = -6, max = 6) double north,
            @ForAll @DoubleRange(min = -1, max = 1) double degrees,
            @ForAll @DoubleRange(min = 0.99, max = 1.01) double scale,
            @ForAll Random random) {
        PlaneMove truth = PlaneMove.of(east, north, Math.toRadians(degrees), scale);
        PlaneMove start = PlaneMove.of(east + 0.3, north - 0.3, Math.toRadians(degrees + 0.05), scale);
        PlaneMove found = SimilarityFit.fit(votes(truth, 0.2, 0.33, random), start, true);
        for (double x : new double[] {-400, 400}) {
            for (double y : new double[] {-150, 150}) {
                double de =
                        found.east() + found.a() * x - found.b() * y - (truth.east() + truth.a() * x - truth.b() * y);
                double dn =
                        found.north() + found.b() * x + found.a() * y - (truth.north() + truth.b() * x + truth.a() * y);
                assertThat(Math.hypot(de, dn)).isLessThan(0.5);
            }
        }
    }

    @Example
    void whatParallelTracksLeaveOpenStaysAtZero() {
        List<SimilarityFit.Vote> votes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            votes.add(new SimilarityFit.Vote(i * 10 - 250, 4.7 * (i % 6), 0, 1, 2, 1));
        }
        PlaneMove found = SimilarityFit.fit(votes, new PlaneMove(0, 1.5, 0, 0), true);
        assertThat(found.east()).isCloseTo(0, within(1e-9));
        assertThat(found.north()).isCloseTo(2, within(0.02));
        assertThat(Math.toDegrees(found.turn())).isCloseTo(0, within(0.01));
    }

    @Example
    void theSpreadDoesNotSeeAFewWrongVotes() {
        List<SimilarityFit.Vote> votes = votes(PlaneMove.NONE, 0.2, 0.1, new Random(5));
        assertThat(SimilarityFit.spreadM(votes, PlaneMove.NONE)).isCloseTo(0.2, within(0.06));
    }

    @Property(tries = 100)
    void oneMoveAfterAnotherIsAMoveThatLeadsBackThroughBoth(
            @ForAll @DoubleRange(min = -400, max = 400) double x,
            @ForAll @DoubleRange(min = -400, max = 400) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double degrees) {
        PlaneMove first = PlaneMove.of(3, -2, Math.toRadians(degrees), 1.004);
        PlaneMove second = PlaneMove.of(-1, 0.5, Math.toRadians(0.3), 0.998);
        PlaneMove both = second.after(first);
        double e = second.backEast(x, y);
        double n = second.backNorth(x, y);
        assertThat(both.backEast(x, y)).isCloseTo(first.backEast(e, n), within(1e-9));
        assertThat(both.backNorth(x, y)).isCloseTo(first.backNorth(e, n), within(1e-9));
    }

    private static SimilarityFit.Vote northward(double x, double distanceM, double weight) {
        return new SimilarityFit.Vote(x, 0, 0, 1, distanceM, weight);
    }

    /** Turn is taken only where it saves more than it costs, so the cost must be the one that the fit makes least. */
    @Property(tries = 40)
    void noMoveNearTheFittedOneCostsLess(@ForAll Random random) {
        List<SimilarityFit.Vote> votes = votes(PlaneMove.of(1, -2, 0.005, 1.002), 0.2, 0.2, random);
        PlaneMove found = SimilarityFit.fit(votes, PlaneMove.of(1, -2, 0.005, 1.002), true);
        double least = SimilarityFit.cost(votes, found);
        for (double side : new double[] {-1, 1}) {
            for (PlaneMove other : new PlaneMove[] {
                new PlaneMove(found.east() + 0.1 * side, found.north(), found.a(), found.b()),
                new PlaneMove(found.east(), found.north() + 0.1 * side, found.a(), found.b()),
                new PlaneMove(found.east(), found.north(), found.a() + 3e-4 * side, found.b()),
                new PlaneMove(found.east(), found.north(), found.a(), found.b() + 3e-4 * side)
            }) {
                assertThat(SimilarityFit.cost(votes, other)).isGreaterThan(least);
            }
        }
    }

    @Example
    void movesAsLargeAsIsUsualCostHalfEach() {
        assertThat(SimilarityFit.cost(List.of(), new PlaneMove(3, 0, 0, 0))).isCloseTo(0.5, within(1e-9));
        assertThat(SimilarityFit.cost(List.of(), new PlaneMove(3, -3, 0.004, 0)))
                .isCloseTo(1.5, within(1e-9));
        assertThat(SimilarityFit.cost(List.of(), new PlaneMove(0, 0, 0, Math.toRadians(0.4))))
                .isCloseTo(0.5, within(1e-9));
    }

    /** Half a metre is the standard error of a vote; a vote that is far off costs no more than one that is further off. */
    @Example
    void aVoteCostsHalfItsSquaredResidualAndNeverMoreThanSoMuch() {
        double near = SimilarityFit.cost(List.of(northward(0, 0.05, 1)), PlaneMove.NONE);
        assertThat(near).isCloseTo(0.005, within(1e-4));
        assertThat(SimilarityFit.cost(List.of(northward(0, 0.05, 2)), PlaneMove.NONE))
                .isCloseTo(2 * near, within(1e-9));
        double far = SimilarityFit.cost(List.of(northward(0, 1.5, 1)), PlaneMove.NONE);
        assertThat(far).isCloseTo(1.5, within(1e-9));
        assertThat(SimilarityFit.cost(List.of(northward(0, -40, 1)), PlaneMove.NONE))
                .isEqualTo(far);
    }

    @Example
    void votesCountByTheirWeight() {
        List<SimilarityFit.Vote> votes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            votes.add(northward(10 * i - 200, 2.1, 3));
            votes.add(northward(10 * i - 200, 1.9, 1));
        }
        PlaneMove found = SimilarityFit.fit(votes, new PlaneMove(0, 2, 0, 0), false);
        assertThat(found.north()).isCloseTo(2.05, within(0.005));
        assertThat(found.isShift()).isTrue();
        assertThat(SimilarityFit.spreadM(votes, new PlaneMove(0, 1.95, 0, 0))).isCloseTo(1.4826 * 0.15, within(1e-6));
    }

    /** One vote alone is drawn towards no move as far as its error and the errors to be expected say. */
    @Example
    void aSingleVoteIsNotBelievedWholly() {
        PlaneMove found = SimilarityFit.fit(List.of(northward(0, 0.4, 1)), PlaneMove.NONE, false);
        assertThat(found.north()).isBetween(0.37, 0.4 * 9 / 9.25);
        assertThat(SimilarityFit.fit(List.of(), new PlaneMove(1, 1, 0, 0), true))
                .isEqualTo(PlaneMove.NONE);
        assertThat(SimilarityFit.spreadM(List.of(), PlaneMove.NONE)).isZero();
    }
}

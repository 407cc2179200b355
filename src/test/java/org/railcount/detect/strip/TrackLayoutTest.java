package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TrackLayoutTest {
    /** @param xy east and north of each vertex, metres */
    private static Course course(String track, double... xy) {
        List<Coordinate> vertices = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            vertices.add(new Coordinate(xy[i], xy[i + 1]));
        }
        return Course.of(track, vertices);
    }

    private static List<Course> laid(Course... drawn) {
        return TrackLayout.courses(List.of(drawn));
    }

    private static List<String> tracks(Course course) {
        return course.names().stream().map(Course.Named::track).toList();
    }

    @Test
    void tracksThatStandByThemselvesStayAsTheyWereDrawn() {
        Course a = course("A", 0, 0, 200, 0, 300, 10);
        Course beside = course("beside", 300, 14.2, 0, 4.2);
        Course across = course("across", 150, -100, 150, 100);
        // One in nine: 1.5 m apart after 13.5 m.
        Course leaving = course("leaving", 50, 0, 140, 10);
        assertThat(laid(a, beside, across, leaving)).containsExactly(a, beside, across, leaving);
    }

    @Test
    void whatIsDrawnTwiceIsReadOnceUnderTheNameOfTheLonger() {
        Course shorter = course("shorter", 40, 1, 260, -1);
        Course longer = course("longer", 300, 0, 0, 0);
        assertThat(laid(shorter, longer)).containsExactly(longer);
    }

    @Test
    void ofTwoThatAreAlikeTheFirstStays() {
        Course first = course("first", 0, 0.7, 300, 0.7);
        assertThat(laid(first, course("second", 0, 0, 300, 0))).containsExactly(first);
    }

    @Test
    void onlyTheSharedStretchIsTakenOutOfALineThatRunsOnByItself() {
        List<Course> laid = laid(course("main", 0, 0, 400, 0), course("siding", 100, 0.5, 250, 0.5, 350, 30));
        assertThat(laid).hasSize(2);
        assertThat(tracks(laid.get(1))).containsExactly("siding");
        assertThat(laid.get(1).vertices().get(0).x).isBetween(250.0, 256.0);
        assertThat(laid.get(1).vertices().get(1)).isEqualTo(new Coordinate(350, 30));
    }

    @Test
    void aPieceShorterThanASwitchThatLiesOnALongerLineIsLeftOut() {
        Course main = course("main", 0, 0, 400, 0);
        assertThat(laid(course("piece", 120, 1, 150, 1), main)).containsExactly(main);
    }

    @Test
    void aCrossoverStays() {
        Course crossover = course("crossover", 100, 0, 140, 4.5);
        assertThat(laid(course("A", 0, 0, 300, 0), course("B", 0, 4.5, 300, 4.5), crossover))
                .hasSize(3)
                .contains(crossover);
    }

    @Test
    void linesThatGoOnInOneAnotherAreOneThatKeepsTheNames() {
        List<Course> laid = laid(course("A", 0, 0, 100, 0), course("C", 251, 0.5, 400, 0), course("B", 250, 0, 100, 0));
        assertThat(laid).hasSize(1);
        TrackLine line = TrackLine.of(laid.get(0));
        assertThat(line.lengthM()).isCloseTo(400, within(0.5));
        assertThat(line.track(99)).isEqualTo("A");
        assertThat(line.track(101)).isEqualTo("B");
        assertThat(line.track(249)).isEqualTo("B");
        assertThat(line.track(260)).isEqualTo("C");
    }

    @Test
    void endsThatPassOneAnotherAreOneTrackHoweverShortTheOverlap() {
        List<Course> laid = laid(course("A", 0, 0, 200, 0), course("B", 400, 0.4, 175, 0.4));
        assertThat(laid).hasSize(1);
        assertThat(laid.get(0).lengthM()).isCloseTo(400, within(1.5));
        assertThat(tracks(laid.get(0))).containsExactly("A", "B");
    }

    @Test
    void atASwitchTheStraightestGoesOn() {
        List<Course> laid =
                laid(course("stem", 0, 0, 100, 0), course("branch", 100, 0, 200, 14), course("main", 100, 0, 300, 0));
        assertThat(laid)
                .extracting(TrackLayoutTest::tracks)
                .containsExactly(List.of("stem", "main"), List.of("branch"));
    }

    @Test
    void tracksThatMeetAtAnAngleEndToEndOrSideBySideStayApart() {
        Course a = course("A", 0, 0, 100, 0);
        Course turned = course("turned", 100, 0, 150, 50);
        Course facing = course("facing", 106, 0, 200, -3);
        Course beside = course("beside", 101, 3.8, 200, 3.8);
        assertThat(laid(a, turned, facing, beside)).containsExactly(a, turned, facing, beside);
    }

    @Test
    void aRingIsOpenedOnce() {
        List<Course> quarters = new ArrayList<>();
        for (int q = 0; q < 4; q++) {
            double[] xy = new double[22];
            for (int i = 0; i <= 10; i++) {
                double angle = Math.PI / 2 * (q + i / 10.0);
                xy[2 * i] = 100 * Math.cos(angle);
                xy[2 * i + 1] = 100 * Math.sin(angle);
            }
            quarters.add(course("Q" + q, xy));
        }
        List<Course> laid = TrackLayout.courses(quarters);
        assertThat(laid).hasSize(1);
        assertThat(laid.get(0).lengthM()).isCloseTo(200 * Math.PI, within(1.0));
    }

    /** A yard of five tracks, 300 m long, cut anywhere, its pieces turned, shuffled, and drawn a second time. */
    @Property(tries = 60)
    void howeverAYardIsCutAndRepeatedEachRailIsReadOnce(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<Course> pieces = new ArrayList<>();
        for (int track = 0; track < 5; track++) {
            for (int copy = 0; copy < 2; copy++) {
                double off = copy == 0 ? 0 : random.nextDouble() - 0.5;
                int cuts = random.nextInt(5);
                double[] at = new double[cuts + 2];
                at[cuts + 1] = 300;
                for (int i = 1; i <= cuts; i++) {
                    at[i] = 25 + random.nextInt(250);
                }
                Arrays.sort(at);
                for (int i = 1; i < at.length; i++) {
                    if (at[i] > at[i - 1]) {
                        double y = 4.5 * track + off;
                        Course piece = course("T%d-%d-%d".formatted(track, copy, i), at[i - 1], y, at[i], y);
                        pieces.add(random.nextBoolean() ? piece : piece.reversed());
                    }
                }
            }
        }
        Collections.shuffle(pieces, random);
        List<Course> laid = TrackLayout.courses(pieces);
        assertThat(laid).hasSize(5);
        assertThat(laid).allSatisfy(course -> assertThat(course.lengthM()).isCloseTo(300, within(3.0)));
    }
}

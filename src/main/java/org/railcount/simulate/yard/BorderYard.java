package org.railcount.simulate.yard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.railcount.simulate.world.Building;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.GroundKind;
import org.railcount.simulate.world.GroundPatch;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Slab;
import org.railcount.simulate.world.TrackPath;
import org.railcount.simulate.world.TrackWear;
import org.railcount.simulate.world.UtmZone;
import org.railcount.simulate.world.YardFrame;

/**
 * The made-up border yard of the sample imagery. It lies in the border region at the lower Tumen, a few kilometres from any
 * real railway, and its layout is invented: eleven tracks with ladders at both ends, a freight apron between two sheds, a
 * platform, a quay on a river, villages and fields.
 */
public final class BorderYard {
    private static final double HALF_WIDTH = 430;
    private static final double HALF_HEIGHT = 235;
    private static final int SEED = 20_181_005;
    private static final double APRON_V = -57;

    private BorderYard() {}

    public static YardPlan plan() {
        SplittableRandom random = new SplittableRandom(SEED);
        YardAxis axis = new YardAxis(
                -500,
                500,
                0,
                72,
                Math.toRadians(-9.5),
                List.of(new YardAxis.Bend(-420, -130, -1 / 1250.0), new YardAxis.Bend(210, 480, 1 / 1500.0)));
        YardSketch sketch = new YardSketch(axis, random);
        List<TrackPath> tracks = TrackLayout.lay(axis, tracks(), HALF_WIDTH, HALF_HEIGHT);
        ground(sketch);
        apron(sketch);
        northSide(sketch);
        quay(sketch);
        country(sketch, random);
        return new YardPlan(
                "Tumen border yard (simulated)",
                "Asia/Pyongyang",
                new YardFrame(new UtmZone(52), 629_400, 4_693_100),
                HALF_WIDTH,
                HALF_HEIGHT,
                tracks,
                sketch.ground,
                sketch.fixtures,
                sketch.overheads,
                List.of(
                        new YardPlan.NamedRing("Yard", sketch.strip(-395, 395, -82, 33)),
                        new YardPlan.NamedRing("Quay", rectangle(20, -229, 340, -160))),
                List.of(new YardPlan.CargoZone("Apron", sketch.rectangle(54, APRON_V, 148, 34))),
                List.of(new YardPlan.NamedRing("Berth", rectangle(30, -229, 330, -181))),
                List.of(),
                Optional.of(Footprint.of(180, -193, 0, 250, 24)),
                List.of(
                        sketch.rectangle(-130, 42.5, 260, 5),
                        sketch.rectangle(180, 42.5, 240, 5),
                        sketch.rectangle(180, -46, 60, 8),
                        Footprint.of(180, -170, 0, 220, 10)),
                SEED);
    }

    private static List<TrackSpec> tracks() {
        double none = Double.NaN;
        double slope = 1 / 9.0;
        return List.of(
                new TrackSpec("T1", 0, -33.8, -400, none, 236, slope, new TrackWear(0.5, 0.8, 0.25, 0.35, false)),
                new TrackSpec("T2", 0, -20.6, -400, 404, none, slope, new TrackWear(0.45, 0.7, 0.42, 0.2, false)),
                new TrackSpec("T3", 0, -14.6, -400, 404, none, slope, new TrackWear(0.7, 0.6, 0.2, 0.45, false)),
                new TrackSpec("T4", 0, -9.6, -400, 404, none, slope, new TrackWear(0.8, 0.75, 0.1, 0.5, false)),
                new TrackSpec("T5", 0, -4.8, -400, 404, none, slope, new TrackWear(0.8, 0.6, 0.1, 0.4, true)),
                new TrackSpec("T6", 0, 0, none, none, none, slope, new TrackWear(1, 0.8, 0.05, 0.75, true)),
                new TrackSpec("T7", 4.8, 4.8, none, none, none, slope, new TrackWear(1, 0.85, 0.05, 0.7, true)),
                new TrackSpec("T8", 4.8, 9.7, -372, 425, none, slope, new TrackWear(0.75, 0.6, 0.12, 0.45, false)),
                new TrackSpec("T9", 4.8, 14.5, -372, 425, none, slope, new TrackWear(0.6, 0.5, 0.3, 0.3, false)),
                new TrackSpec("T10", 4.8, 19.6, -372, 425, none, slope, new TrackWear(0.35, 0.5, 0.5, 0.2, false)),
                new TrackSpec("T11", 4.8, 25.6, -372, 425, none, slope, new TrackWear(0.7, 0.7, 0.15, 0.4, true)));
    }

    static List<double[]> rectangle(double west, double south, double east, double north) {
        return List.of(
                new double[] {west, south}, new double[] {east, south}, new double[] {east, north}, new double[] {
                    west, north
                });
    }

    private static void ground(YardSketch sketch) {
        sketch.patch(GroundKind.MEADOW, rectangle(-900, -700, 900, 700), 1, 0);
        sketch.fields(
                HALF_WIDTH,
                HALF_HEIGHT,
                78,
                GroundKind.FIELD_SOIL,
                GroundKind.FIELD_STUBBLE,
                GroundKind.FIELD_CROP,
                GroundKind.MEADOW,
                GroundKind.FIELD_STUBBLE);
        sketch.patch(GroundKind.MEADOW, sketch.strip(-500, 500, -42, 56), 5, 6);
        sketch.patch(GroundKind.SCRUB, sketch.strip(-470, -250, -30, -14), 3, 4);
        sketch.patch(GroundKind.SCRUB, sketch.strip(265, 480, -36, -12), 3, 4);
        sketch.patch(GroundKind.YARD_EARTH, sketch.envelope(tracks(), 7), 2.5, 2.8);
        sketch.patch(GroundKind.ASPHALT, sketch.strip(-500, 500, 38.2, 45.2), 0.5, 0.5);
        sketch.patch(GroundKind.DIRT_ROAD, sketch.strip(-260, 300, 45.2, 49), 1.2, 1.4);
        sketch.patch(GroundKind.DIRT_ROAD, sketch.strip(-90, 300, -88, -74), 2, 2.5);
    }

    private static void apron(YardSketch sketch) {
        sketch.ground.add(new GroundPatch(
                GroundKind.CONCRETE, sketch.strip(-28, 136, -76, -38.5), 0.4, 0.4, Math.toRadians(-9.5), 0, 1));
        sketch.patch(GroundKind.GRAVEL, sketch.strip(136, 320, -84, -40), 2, 2.5);
        sketch.patch(GroundKind.DIRT_ROAD, sketch.strip(-90, -28, -78, -39), 1.5, 2);
        sketch.fixed(new Building(
                sketch.rectangle(-52, APRON_V, 46, 27),
                7.2,
                9.6,
                Paint.of(0x54759b, 0.25),
                Paint.of(0x6d7f8f, 0.25),
                Paint.of(0xa5a8a5),
                true,
                11));
        sketch.fixed(new Building(
                sketch.rectangle(160, APRON_V, 42, 26),
                7.0,
                8.8,
                Paint.of(0xa7a6a0, 0.3),
                Paint.of(0x85786a, 0.26),
                Paint.of(0x9a958b),
                true,
                12));
        sketch.fixed(
                new Slab(sketch.rectangle(56, -38.4, 190, 2.6), 1.15, Paint.of(0xa39f95), Paint.of(0x8f8b80), 6, 13));
        newShed(sketch, 222, -62, LocalDate.of(2021, 8, 1), 0x8fa2b0, 14);
        newShed(sketch, 284, -64, LocalDate.of(2023, 8, 20), 0xb3b6b5, 15);
        wall(sketch);
        for (double u : new double[] {-20, 55, 128}) {
            sketch.floodlight(u, -78.5, 18);
        }
    }

    /** A shed that goes up within about a year: cleared ground, foundation, frame with half a roof, roof. */
    private static void newShed(YardSketch sketch, double u, double v, LocalDate begin, int roof, int seed) {
        Footprint print = sketch.rectangle(u, v, 44, 24);
        LocalDate frame = begin.plusMonths(5);
        LocalDate half = begin.plusMonths(8);
        LocalDate done = begin.plusMonths(11);
        Paint concrete = Paint.of(0xb7b2a6);
        sketch.during(new Slab(print, 0.35, concrete, concrete, 5.5, seed), begin, frame);
        sketch.during(new Slab(print, 0.35, concrete, concrete, 5.5, seed), frame, half);
        for (int k = 0; k <= 8; k++) {
            Footprint beam = sketch.rectangle(u - 22 + 5.5 * k, v, 0.5, 24);
            sketch.during(new Slab(beam, 6.8, Paint.of(0x7a4a3a), Paint.of(0x7a4a3a), 0, seed + k), frame, done);
        }
        sketch.during(
                new Building(
                        sketch.rectangle(u - 11, v, 22, 24),
                        6.8,
                        8.4,
                        Paint.of(roof),
                        Paint.of(0x9a9a94),
                        Paint.of(0xa9a69d),
                        false,
                        seed),
                half,
                done);
        sketch.during(
                new Building(print, 6.8, 8.4, Paint.of(roof), Paint.of(0x8f8f8a), Paint.of(0xa9a69d), true, seed),
                done,
                LocalDate.MAX);
    }

    /** The protective wall with its guard posts, built from the end of 2021. */
    private static void wall(YardSketch sketch) {
        LocalDate built = LocalDate.of(2021, 12, 1);
        Paint grey = Paint.of(0xb1aca0);
        for (int k = 0; k < 17; k++) {
            double u = -86 + 25 * k;
            sketch.during(
                    new Slab(sketch.rectangle(u, -92, 25, 0.5), 2.6, grey, grey, 0, 30 + k), built, LocalDate.MAX);
            if (k % 2 == 0) {
                sketch.during(
                        new Slab(sketch.rectangle(u, -89.8, 2.6, 2.6), 4.2, Paint.of(0x7a8a94), grey, 0, 60 + k),
                        built,
                        LocalDate.MAX);
            }
        }
    }

    private static void northSide(YardSketch sketch) {
        Paint concrete = Paint.of(0xa8a49a);
        sketch.fixed(new Slab(sketch.rectangle(45, 32.6, 210, 6), 1.1, concrete, Paint.of(0xc5c2b8), 8, 16));
        sketch.fixed(
                new Slab(sketch.rectangle(75, 32.4, 88, 5), 4.6, Paint.of(0x7e8788, 0.25), Paint.of(0x63696a), 5, 17));
        int[] roofs = {0x9c9a94, 0x7d7a76, 0xa3a19a, 0x7c5a4a};
        double[] us = {-215, -90, 110, 250};
        double[] lengths = {78, 62, 70, 46};
        for (int k = 0; k < us.length; k++) {
            sketch.fixed(new Building(
                    sketch.rectangle(us[k], 60 + 3 * k % 5, lengths[k], 15 + k),
                    5.5,
                    7.6,
                    Paint.of(roofs[k]),
                    Paint.of(roofs[k]).times(0.72),
                    Paint.of(0xa19a8c),
                    k == 2,
                    18 + k));
        }
        sketch.fixed(new Building(
                sketch.rectangle(0, 54, 26, 11),
                6.5,
                8.6,
                Paint.of(0x8a4a3a),
                Paint.of(0x6d4234),
                Paint.of(0xc9bfa8),
                false,
                25));
        for (int k = 0; k < 9; k++) {
            sketch.gantry(-372 + 92 * k, k < 1 || k > 7 ? -3.2 : -23.4, k < 1 || k > 7 ? 8.4 : 28.6, 8.2);
        }
        for (int k = 0; k < 14; k++) {
            sketch.mast(-410 + 61 * k, 36.4, 9, Double.NaN);
        }
        for (int k = 0; k < 5; k++) {
            sketch.mast(-60 + 62 * k, -36.6, 8, -33.8);
        }
    }

    private static void quay(YardSketch sketch) {
        List<double[]> river = new ArrayList<>();
        double[][] bank = {
            {-700, -214},
            {-380, -205},
            {-240, -212},
            {-120, -200},
            {-30, -188},
            {18, -181},
            {345, -181},
            {380, -190},
            {520, -206},
            {700, -198}
        };
        river.addAll(List.of(bank));
        river.add(new double[] {700, -500});
        river.add(new double[] {-700, -500});
        List<double[]> sand = new ArrayList<>();
        for (double[] corner : bank) {
            sand.add(new double[] {corner[0], corner[1] + 9});
        }
        sand.add(new double[] {700, -500});
        sand.add(new double[] {-700, -500});
        sketch.patch(GroundKind.SAND, sand, 2.5, 4);
        sketch.patch(GroundKind.WATER, river, 1.0, 2.2);
        sketch.patch(GroundKind.WATER, rectangle(20, -300, 343, -181.2), 0.3, 0);
        sketch.patch(GroundKind.CONCRETE, rectangle(22, -181, 342, -162), 0.4, 0.2);
        sketch.patch(
                GroundKind.DIRT_ROAD,
                List.of(new double[] {168, -163}, new double[] {176, -163}, new double[] {150, -20}, new double[] {
                    142, -20
                }),
                1,
                1.2);
        sketch.fixed(
                new Slab(Footprint.of(182, -181.2, 0, 320, 0.9), 0.5, Paint.of(0xb9b5aa), Paint.of(0x8a867b), 10, 40));
        sketch.fixed(new Building(
                Footprint.of(290, -150, 0, 40, 16),
                5,
                6.6,
                Paint.of(0x6a7d74),
                Paint.of(0x7d6a58),
                Paint.of(0xa5a093),
                false,
                41));
        for (int k = 0; k < 12; k++) {
            double x = 36 + 26.5 * k;
            sketch.fixed(
                    new Slab(Footprint.of(x, -179.8, 0, 0.9, 0.9), 0.8, Paint.of(0x3a3836), Paint.of(0x3a3836), 0, 42));
        }
    }

    private static void country(YardSketch sketch, SplittableRandom random) {
        double[][] groves = {
            {-300, 190, 26, 22, 11},
            {-90, 205, 34, 34, 12},
            {140, 150, 20, 14, 10},
            {330, 120, 30, 24, 12},
            {-360, -40, 22, 14, 9},
            {-230, -120, 30, 26, 11},
            {-60, -140, 16, 10, 9},
            {380, -110, 24, 20, 11},
            {60, -120, 10, 6, 8},
            {250, 200, 22, 16, 11}
        };
        for (double[] g : groves) {
            sketch.patch(GroundKind.SCRUB, thicket(g[0], g[1], g[2] * 1.05), 4, 6);
        }
        double[][] villages = {{-330, -150, 9}, {-150, -85, 5}, {-380, 215, 6}, {390, 60, 7}, {20, 180, 6}};
        for (double[] village : villages) {
            double turn = random.nextDouble();
            for (int k = 0; k < village[2]; k++) {
                sketch.house(
                        village[0] + (k % 3) * 21 + 5 * random.nextDouble(),
                        village[1] + k / 3 * 19.0 + 5 * random.nextDouble(),
                        turn + 0.2 * random.nextDouble() + (random.nextInt(4) == 0 ? Math.PI / 2 : 0));
            }
            sketch.grove(village[0] + 20, village[1] + 14, 38, 9, 8);
        }
        for (double[] g : groves) {
            sketch.grove(g[0], g[1], g[2], (int) g[3], g[4]);
        }
        for (int k = 0; k < 40; k++) {
            double[] at = sketch.place(-420 + 21.5 * k + 6 * random.nextDouble(), 50 + 3 * random.nextDouble());
            if (random.nextInt(3) > 0) {
                sketch.tree(at[0], at[1], 3.5 + 3 * random.nextDouble());
            }
        }
        for (int k = 0; k < 70; k++) {
            double x = HALF_WIDTH * (2 * random.nextDouble() - 1) * 1.1;
            double y = -150 + 110 * random.nextDouble();
            sketch.tree(x, y, 1.6 + 2.2 * random.nextDouble());
        }
    }

    private static List<double[]> thicket(double x, double y, double radius) {
        List<double[]> ring = new ArrayList<>();
        for (int k = 0; k < 16; k++) {
            double angle = 2 * Math.PI * k / 16;
            // Neither round nor alike: two waves along the rim, shifted by the place.
            double r =
                    radius * (0.85 + 0.22 * StrictMath.sin(2 * angle + x) + 0.16 * StrictMath.sin(3 * angle + 0.7 * y));
            ring.add(new double[] {x + r * StrictMath.cos(angle), y + r * StrictMath.sin(angle)});
        }
        return ring;
    }
}

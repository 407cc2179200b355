package org.railcount.simulate.yard;

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

/** An endless supply of made-up yards: any heading, bend, number and spacing of tracks, wear, surroundings. */
public final class RandomYard {
    private static final double HALF_WIDTH = 190;
    private static final double HALF_HEIGHT = 150;
    private static final int[] ROOFS = {
        0x9c9a94, 0x7d7a76, 0xa3a19a, 0x7c5a4a, 0x456f9f, 0xb5b7b6, 0x5f6b63, 0xcfcfca, 0x6d4234, 0x8fa2b0, 0x4b4b4a
    };

    private final SplittableRandom random;
    private final YardAxis axis;
    private final YardSketch sketch;

    private RandomYard(SplittableRandom random) {
        this.random = random;
        double bend = random.nextInt(3) == 0 ? 0 : (random.nextDouble() - 0.5) / 300;
        axis = new YardAxis(
                -330,
                330,
                40 * (random.nextDouble() - 0.5),
                40 * (random.nextDouble() - 0.5),
                2 * Math.PI * random.nextDouble(),
                List.of(
                        new YardAxis.Bend(-300, -20 - 100 * random.nextDouble(), bend),
                        new YardAxis.Bend(60 * random.nextDouble(), 320, (random.nextDouble() - 0.5) / 400)));
        sketch = new YardSketch(axis, random.split());
    }

    /** A yard; the number goes into its name. */
    public static YardPlan plan(SplittableRandom random, long number) {
        return new RandomYard(random).build(number);
    }

    private YardPlan build(long number) {
        List<TrackSpec> specs = tracks();
        double low = specs.stream().mapToDouble(TrackSpec::lateral).min().orElse(0);
        double high = specs.stream().mapToDouble(TrackSpec::lateral).max().orElse(0);
        List<TrackPath> tracks = TrackLayout.lay(axis, specs, HALF_WIDTH, HALF_HEIGHT);
        ground(specs, low, high);
        List<YardPlan.CargoZone> zones = sides(low, high);
        masts(specs);
        for (int k = random.nextInt(7); k > 0; k--) {
            double x = HALF_WIDTH * (2 * random.nextDouble() - 1);
            double y = HALF_HEIGHT * (2 * random.nextDouble() - 1);
            if (distanceFromAxis(x, y) > 55) {
                sketch.grove(x, y, 10 + 22 * random.nextDouble(), 4 + random.nextInt(22), 7 + 6 * random.nextDouble());
            }
        }
        return new YardPlan(
                "Random yard " + number + " (simulated)",
                "UTC",
                new YardFrame(
                        new UtmZone(52),
                        400_000 + 200_000 * random.nextDouble(),
                        3_900_000 + 1_900_000 * random.nextDouble()),
                HALF_WIDTH,
                HALF_HEIGHT,
                tracks,
                sketch.ground,
                sketch.fixtures,
                sketch.overheads,
                List.of(new YardPlan.NamedRing("Yard", sketch.strip(-330, 330, low - 45, high + 45))),
                zones,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(
                        sketch.rectangle(0, high + 15, 260, 6),
                        sketch.rectangle(-40, low - 14, 200, 7),
                        sketch.rectangle(60, high + 38, 200, 20)),
                random.nextInt());
    }

    private double distanceFromAxis(double x, double y) {
        double best = Double.MAX_VALUE;
        for (double u = axis.from(); u < axis.to(); u += 10) {
            double[] at = axis.at(u, 0);
            best = Math.min(best, (at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y));
        }
        return Math.sqrt(best);
    }

    private List<TrackSpec> tracks() {
        List<TrackSpec> specs = new ArrayList<>();
        double slope = 1 / (7.5 + 3.5 * random.nextDouble());
        boolean ladders = random.nextInt(4) > 0;
        int mains = 1 + random.nextInt(2);
        double v = 0;
        int name = 1;
        for (int k = 0; k < mains; k++) {
            specs.add(new TrackSpec("R" + name++, v, v, Double.NaN, Double.NaN, Double.NaN, slope, wear(0.9)));
            v += 4.3 + 0.9 * random.nextDouble();
        }
        for (int side = -1; side <= 1; side += 2) {
            double base = side < 0 ? 0 : specs.get(mains - 1).lateral();
            double at = base;
            int count = random.nextInt(8);
            double usual = 4.4 + 1.3 * random.nextDouble();
            double west = -290 + 120 * random.nextDouble();
            double east = 290 - 120 * random.nextDouble();
            for (int k = 0; k < count; k++) {
                at += side
                        * (usual + (random.nextInt(5) == 0 ? 1 + 5 * random.nextDouble() : 0.2 * random.nextDouble()));
                double w = ladders ? west : Double.NaN;
                boolean stub = ladders && random.nextInt(7) == 0;
                double e = ladders && !stub ? east : Double.NaN;
                double end = stub ? 40 + 120 * random.nextDouble() : Double.NaN;
                specs.add(new TrackSpec("R" + name++, base, at, w, e, end, slope, wear(0.6)));
            }
        }
        return specs;
    }

    private TrackWear wear(double use) {
        return new TrackWear(
                Math.min(1, use + 0.4 * (random.nextDouble() - 0.5)),
                random.nextDouble(),
                0.6 * random.nextDouble() * (1.3 - use),
                random.nextDouble(),
                random.nextBoolean());
    }

    private void ground(List<TrackSpec> specs, double low, double high) {
        GroundKind[] rural = {
            GroundKind.MEADOW, GroundKind.FIELD_SOIL, GroundKind.FIELD_STUBBLE, GroundKind.FIELD_CROP, GroundKind.SCRUB
        };
        GroundKind[] urban = {
            GroundKind.GRAVEL, GroundKind.ASPHALT, GroundKind.CONCRETE, GroundKind.DIRT_ROAD, GroundKind.MEADOW
        };
        sketch.patch(GroundKind.MEADOW, BorderYard.rectangle(-900, -900, 900, 900), 1, 0);
        sketch.fields(HALF_WIDTH, HALF_HEIGHT, 40 + 60 * random.nextDouble(), random.nextInt(3) == 0 ? urban : rural);
        GroundKind[] beds = {GroundKind.YARD_EARTH, GroundKind.YARD_EARTH, GroundKind.GRAVEL, GroundKind.MEADOW};
        sketch.patch(
                beds[random.nextInt(beds.length)],
                random.nextBoolean() ? sketch.envelope(specs, 8) : sketch.strip(-330, 330, low - 10, high + 10),
                3,
                3);
        if (random.nextBoolean()) {
            sketch.ground.add(new GroundPatch(
                    random.nextBoolean() ? GroundKind.GRAVEL : GroundKind.YARD_EARTH,
                    sketch.strip(-330, 330, low - 4, high + 4),
                    1.5,
                    1.5,
                    0,
                    0,
                    0.7 + 0.5 * random.nextDouble()));
        }
        sketch.patch(
                random.nextBoolean() ? GroundKind.ASPHALT : GroundKind.DIRT_ROAD,
                sketch.strip(-330, 330, high + 11, high + 19),
                0.6,
                0.8);
    }

    private List<YardPlan.CargoZone> sides(double low, double high) {
        List<YardPlan.CargoZone> zones = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            double u = -190 + 380 * random.nextDouble();
            boolean north = random.nextBoolean();
            double width = 12 + 16 * random.nextDouble();
            double v = north ? high + 22 + width / 2 + 12 * random.nextDouble() : low - 20 - width / 2;
            int roof = ROOFS[random.nextInt(ROOFS.length)];
            double eaves = 4 + 4 * random.nextDouble();
            sketch.fixed(new Building(
                    sketch.rectangle(u, v, 20 + 60 * random.nextDouble(), width),
                    eaves,
                    eaves + 2.5 * random.nextDouble(),
                    Paint.of(roof),
                    Paint.of(roof).times(0.75),
                    Paint.of(0xa5a093),
                    random.nextBoolean(),
                    random.nextInt()));
        }
        if (random.nextBoolean()) {
            double u = -100 + 200 * random.nextDouble();
            sketch.patch(GroundKind.CONCRETE, sketch.strip(u - 45, u + 45, low - 36, low - 7), 0.4, 0.4);
            zones.add(new YardPlan.CargoZone("Apron", sketch.rectangle(u, low - 21, 80, 22)));
        }
        if (random.nextInt(3) == 0) {
            double u = -120 + 240 * random.nextDouble();
            Footprint platform = sketch.rectangle(u, high + 4.6, 60 + 100 * random.nextDouble(), 5);
            sketch.fixed(new Slab(
                    platform,
                    random.nextBoolean() ? 0.6 : 4.5,
                    Paint.of(ROOFS[random.nextInt(ROOFS.length)]),
                    Paint.of(0xc5c2b8),
                    6,
                    random.nextInt()));
        }
        return zones;
    }

    private void masts(List<TrackSpec> specs) {
        int style = random.nextInt(4);
        double low = specs.stream().mapToDouble(TrackSpec::lateral).min().orElse(0);
        double high = specs.stream().mapToDouble(TrackSpec::lateral).max().orElse(0);
        double pitch = 45 + 35 * random.nextDouble();
        for (double u = -300 + pitch * random.nextDouble(); style > 0 && u < 310; u += pitch) {
            if (style == 1) {
                sketch.gantry(u, low - 2.8, high + 2.8, 7.5 + 2 * random.nextDouble());
            } else if (style == 2) {
                sketch.mast(u, low - 3, 8, low);
                sketch.mast(u, high + 3, 8, high);
            } else {
                sketch.floodlight(u, high + 6, 15);
                u += 60;
            }
        }
    }
}

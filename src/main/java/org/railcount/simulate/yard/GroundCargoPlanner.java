package org.railcount.simulate.yard;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.railcount.model.CargoType;
import org.railcount.simulate.stock.CarBuilder;
import org.railcount.simulate.world.CargoStack;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Solid;
import org.railcount.simulate.world.Vehicle;

/** Puts cargo down in the cargo zones and road vehicles along the roads. */
final class GroundCargoPlanner {
    private static final int[] BLUES = {0x3c6098, 0x4a72a8, 0x5a84b6, 0x7499c2, 0x93afcc, 0xabc1d6, 0xbccbd9};
    private static final int[] WHITES = {0xcdd1d2, 0xd9dad7, 0xc2c6c9};
    private static final int[] GREENS = {0x4c6a54, 0x5f7a63, 0x3b5544, 0x56735c};
    private static final int[] OTHERS = {0x6d5748, 0x8a7a60, 0x5c5a55};
    private static final int[] CABS = {0xc9c8c3, 0x9b3a2f, 0x3a567f, 0xb48b3a, 0x3b5546, 0x8c8f92};

    private final YardPlan plan;
    private final SplittableRandom random;

    GroundCargoPlanner(YardPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
    }

    List<Traffic.GroundCargo> cargo(TrafficOrder order, CarBuilder builder) {
        List<Traffic.GroundCargo> result = new ArrayList<>();
        if (plan.cargoZones().isEmpty() || order.cargoMix().isEmpty()) {
            return result;
        }
        double area = 0;
        for (int attempt = 0; attempt < 900 && area < order.cargoAreaM2(); attempt++) {
            YardPlan.CargoZone zone =
                    plan.cargoZones().get(random.nextInt(plan.cargoZones().size()));
            CargoType type =
                    order.cargoMix().get(random.nextInt(order.cargoMix().size()));
            Footprint spot = spot(zone.footprint(), type);
            boolean free =
                    result.stream().noneMatch(other -> other.stack().footprint().near(spot, 0.9));
            if (free) {
                result.add(new Traffic.GroundCargo(stack(spot, type, builder), type));
                area += spot.area();
            }
        }
        return result;
    }

    private Footprint spot(Footprint zone, CargoType type) {
        double length;
        double width;
        if (type == CargoType.CONTAINER) {
            length = random.nextInt(3) == 0 ? 12.19 : 6.06;
            width = 2.44;
        } else {
            length = 5 + 13 * random.nextDouble() * random.nextDouble() + (random.nextInt(6) == 0 ? 8 : 0);
            width = 2.6 + 5.5 * random.nextDouble() * random.nextDouble();
        }
        boolean turned = random.nextInt(4) == 0 && length < 1.6 * zone.halfWidth();
        double roomAlong = zone.halfLength() - (turned ? width : length) / 2;
        double roomAcross = zone.halfWidth() - (turned ? length : width) / 2;
        // Fork-lift drivers put things down in rows, more or less.
        double row = Math.rint((2 * random.nextDouble() - 1) * roomAcross / 4.4) * 4.4;
        double[] place = zone.at(
                roomAlong * (2 * random.nextDouble() - 1),
                Math.max(-roomAcross, Math.min(roomAcross, row + 0.7 * (random.nextDouble() - 0.5))));
        double heading = StrictMath.atan2(zone.sin(), zone.cos())
                + (turned ? Math.PI / 2 : 0)
                + 0.06 * (random.nextDouble() - 0.5);
        return Footprint.of(place[0], place[1], heading, length, width);
    }

    private CargoStack stack(Footprint spot, CargoType type, CarBuilder builder) {
        int colour = switch (type) {
            case BLUE -> BLUES[random.nextInt(BLUES.length)];
            case WHITE -> WHITES[random.nextInt(WHITES.length)];
            case GREEN -> GREENS[random.nextInt(GREENS.length)];
            case CONTAINER -> builder.containerColour();
            case OTHER -> OTHERS[random.nextInt(OTHERS.length)];
        };
        boolean covered = type != CargoType.CONTAINER;
        double height = covered ? 1.1 + 1.7 * random.nextDouble() : 2.59;
        Paint paint = Paint.of(colour).times(0.85 + 0.3 * random.nextDouble());
        return new CargoStack(spot, height, paint, covered, random.nextInt());
    }

    /** Road vehicles and loose containers along the roads: things that look like cars and are not. */
    List<Solid> clutter(int count, CarBuilder builder) {
        List<Solid> result = new ArrayList<>();
        if (plan.roadsides().isEmpty()) {
            return result;
        }
        for (int attempt = 0; attempt < 20 * count && result.size() < count; attempt++) {
            Footprint road =
                    plan.roadsides().get(random.nextInt(plan.roadsides().size()));
            Solid solid = vehicle(road, builder);
            if (result.stream().noneMatch(other -> other.footprint().near(solid.footprint(), 0.6))) {
                result.add(solid);
            }
        }
        return result;
    }

    private Solid vehicle(Footprint road, CarBuilder builder) {
        double heading = StrictMath.atan2(road.sin(), road.cos());
        double[] place = road.at(
                road.halfLength() * (2 * random.nextDouble() - 1), road.halfWidth() * (2 * random.nextDouble() - 1));
        Paint cab = Paint.of(CABS[random.nextInt(CABS.length)]);
        Paint box = Paint.of(random.nextInt(3) == 0 ? 0x4a4541 : builder.containerColour());
        int kind = random.nextInt(8);
        double turn = heading + (random.nextBoolean() ? Math.PI : 0) + 0.05 * (random.nextDouble() - 0.5);
        if (kind < 3) {
            boolean loaded = random.nextInt(3) > 0;
            return new Vehicle(Footprint.of(place[0], place[1], turn, 15.5, 2.5), 2.4, loaded ? 3.9 : 1.4, cab, box);
        }
        if (kind < 5) {
            return new Vehicle(
                    Footprint.of(place[0], place[1], turn, 7.8, 2.4), 1.9, random.nextBoolean() ? 3.2 : 1.4, cab, box);
        }
        if (kind < 6) {
            return new Vehicle(Footprint.of(place[0], place[1], turn, 4.5, 1.8), 4.5, 1.5, cab, cab);
        }
        boolean long40 = random.nextBoolean();
        return new CargoStack(
                Footprint.of(place[0], place[1], turn, long40 ? 12.19 : 6.06, 2.44),
                2.59,
                box,
                false,
                random.nextInt());
    }
}

package org.railcount.simulate.yard;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.railcount.model.RailcarType;
import org.railcount.simulate.stock.CarBuilder;
import org.railcount.simulate.stock.CarModel;
import org.railcount.simulate.stock.Railcar;
import org.railcount.simulate.stock.RollingStock;
import org.railcount.simulate.stock.TarpColours;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Ship;
import org.railcount.simulate.world.TrackPath;

/**
 * Fills a yard's tracks with strings of cars until an exact count stands there, and puts cargo, a ship and clutter beside
 * them. One planner serves one scene.
 */
public final class TrafficPlanner {
    private static final int TRIES_PER_STRING = 60;

    private final YardPlan plan;
    private final SplittableRandom random;
    private final CarBuilder builder;
    private final List<Occupied> occupied = new ArrayList<>();
    private final List<Railcar> cars = new ArrayList<>();

    private record Occupied(TrackPath track, double from, double to) {}

    public TrafficPlanner(YardPlan plan, SplittableRandom random) {
        this(plan, random, TarpColours.USUAL);
    }

    /** With tarps, on cars and over ground cargo, of these colours. */
    public TrafficPlanner(YardPlan plan, SplittableRandom random, TarpColours tarps) {
        this.plan = plan;
        this.random = random;
        this.builder = new CarBuilder(random.split(), tarps);
    }

    /** Traffic with exactly the number of rail vehicles ordered. */
    public Traffic plan(TrafficOrder order) {
        int strings = 0;
        int cap = order.longestString();
        int failures = 0;
        while (cars.size() < order.railcars()) {
            int left = order.railcars() - cars.size();
            int wanted = Math.min(left, 1 + random.nextInt(cap));
            if (random.nextInt(3) > 0) {
                wanted = Math.min(left, Math.max(wanted, 1 + random.nextInt(cap)));
            }
            if (place(order, wanted, "S" + (strings + 1))) {
                strings++;
            } else if (++failures % 4 == 0) {
                cap = Math.max(1, cap - 1);
            }
            if (failures > 400) {
                throw new IllegalArgumentException("the yard's tracks cannot hold " + order.railcars() + " railcars");
            }
        }
        GroundCargoPlanner cargo = new GroundCargoPlanner(plan, random.split());
        return new Traffic(cars, cargo.cargo(order, builder), ships(order), cargo.clutter(order.clutter(), builder));
    }

    private boolean place(TrafficOrder order, int wanted, String string) {
        List<CarBuilder.Style> consist = consist(order, wanted);
        double length = consist.stream()
                .mapToDouble(style -> style.model().overCouplersM())
                .sum();
        for (int attempt = 0; attempt < TRIES_PER_STRING; attempt++) {
            TrackPath track = plan.tracks().get(random.nextInt(plan.tracks().size()));
            double room = track.usableTo() - track.usableFrom() - length;
            if (room <= 0) {
                continue;
            }
            double from = track.usableFrom() + room * random.nextDouble();
            double clearance = random.nextInt(4) == 0 ? 3.5 + 4 * random.nextDouble() : 12;
            if (isFree(track, from - clearance, from + length + clearance)) {
                couple(track, from, consist, string);
                occupied.add(new Occupied(track, from, from + length));
                return true;
            }
        }
        return false;
    }

    private boolean isFree(TrackPath track, double from, double to) {
        return occupied.stream().noneMatch(o -> o.track() == track && from < o.to() && to > o.from());
    }

    private List<CarBuilder.Style> consist(TrafficOrder order, int wanted) {
        List<CarBuilder.Style> result = new ArrayList<>();
        boolean covered = random.nextDouble() < order.coveredShare();
        boolean block = random.nextInt(10) < 6;
        RailcarType type = covered ? coverable() : pick(order.mix());
        CarBuilder.Style style = builder.style(type, covered);
        int changeover = wanted;
        if (!block) {
            changeover = 1 + random.nextInt(Math.max(1, wanted));
        }
        boolean engine = wanted > 3 && !covered && random.nextInt(6) == 0;
        for (int i = 0; i < wanted; i++) {
            if (engine && i == 0) {
                result.add(builder.style(RailcarType.LOCOMOTIVE, false));
                continue;
            }
            if (!block && i == changeover) {
                covered = random.nextDouble() < order.coveredShare();
                type = covered ? coverable() : pick(order.mix());
                style = builder.style(type, covered);
                changeover = i + 1 + random.nextInt(4);
            }
            boolean open = covered && random.nextInt(7) == 0;
            result.add(open ? new CarBuilder.Style(style.model(), style.seed(), false, style.tarp()) : style);
        }
        return result;
    }

    private RailcarType coverable() {
        return random.nextInt(3) == 0 ? RailcarType.FLATCAR : RailcarType.GONDOLA;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void couple(TrackPath track, double from, List<CarBuilder.Style> consist, String string) {
        double s = from;
        for (CarBuilder.Style style : consist) {
            CarModel model = style.model();
            // A car stands on its bogies: its middle lies on the chord between them, not on the curve.
            double bogie = 0.31 * model.overCouplersM();
            double middle = s + model.overCouplersM() / 2;
            double[] rear = track.at(middle - bogie);
            double[] front = track.at(middle + bogie);
            double heading = StrictMath.atan2(front[1] - rear[1], front[0] - rear[0]);
            Footprint footprint = Footprint.of(
                    (rear[0] + front[0]) / 2,
                    (rear[1] + front[1]) / 2,
                    random.nextBoolean() ? heading : heading + Math.PI,
                    model.overCouplersM(),
                    model.widthM());
            cars.add(builder.build(style, footprint, track.name(), string));
            s += model.overCouplersM();
        }
    }

    private List<Ship> ships(TrafficOrder order) {
        if (order.shipLengthM() <= 0 || plan.berth().isEmpty()) {
            return List.of();
        }
        Footprint berth = plan.berth().get();
        double length = order.shipLengthM();
        double beam = length * 0.15;
        double slack = Math.max(0, berth.halfLength() * 2 - length);
        double[] middle = berth.at(slack * (random.nextDouble() - 0.5), berth.halfWidth() - beam / 2 - 0.8);
        double heading = StrictMath.atan2(berth.sin(), berth.cos()) + (random.nextBoolean() ? Math.PI : 0);
        int[] hatches = {0x4c7a5a, 0x5b6f86, 0x8a5242, 0x7c8076};
        return List.of(new Ship(
                Footprint.of(middle[0], middle[1], heading, length, beam),
                Paint.of(random.nextBoolean() ? 0x7b4636 : 0x4f6f5c),
                Paint.of(hatches[random.nextInt(hatches.length)]),
                Paint.of(0xd6d5cf),
                random.nextInt()));
    }

    /** Class mixes by how a yard is used. */
    public static List<RailcarType> anyMix() {
        List<RailcarType> mix = new ArrayList<>();
        for (RailcarType type : RailcarType.values()) {
            if (type != RailcarType.UNKNOWN && !RollingStock.of(type).isEmpty()) {
                mix.add(type);
            }
        }
        mix.addAll(List.of(RailcarType.GONDOLA, RailcarType.GONDOLA, RailcarType.BOXCAR, RailcarType.TANK));
        return mix;
    }
}

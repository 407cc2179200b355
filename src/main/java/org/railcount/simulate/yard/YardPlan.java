package org.railcount.simulate.yard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.GroundPatch;
import org.railcount.simulate.world.Overhead;
import org.railcount.simulate.world.Solid;
import org.railcount.simulate.world.TrackPath;
import org.railcount.simulate.world.YardFrame;

/**
 * A place: ground, tracks, buildings, and where cargo, ships and road vehicles are to be found. Immutable. Metres from the
 * frame's origin, x east, y north.
 *
 * @param name what a reader calls it; says that it is simulated
 * @param timeZone IANA zone of local time
 * @param frame ties the metres to the earth
 * @param halfWidth half extent east to west
 * @param halfHeight half extent north to south
 * @param tracks centrelines
 * @param ground ground covers, later over earlier
 * @param fixtures what stands there for a time or for good
 * @param overheads poles and gantries
 * @param areas rings that counts are reported for
 * @param cargoZones where ground cargo is put down
 * @param water rings that hold ships
 * @param ignore rings that a count leaves out
 * @param berth where a ship lies, if the place has a quay
 * @param roadsides where road vehicles park: long rectangles along their road
 * @param seed picks the textures
 */
public record YardPlan(
        String name,
        String timeZone,
        YardFrame frame,
        double halfWidth,
        double halfHeight,
        List<TrackPath> tracks,
        List<GroundPatch> ground,
        List<Fixture> fixtures,
        List<Overhead> overheads,
        List<NamedRing> areas,
        List<CargoZone> cargoZones,
        List<NamedRing> water,
        List<NamedRing> ignore,
        Optional<Footprint> berth,
        List<Footprint> roadsides,
        int seed) {
    public YardPlan {
        tracks = List.copyOf(tracks);
        ground = List.copyOf(ground);
        fixtures = List.copyOf(fixtures);
        overheads = List.copyOf(overheads);
        areas = List.copyOf(areas);
        cargoZones = List.copyOf(cargoZones);
        water = List.copyOf(water);
        ignore = List.copyOf(ignore);
        roadsides = List.copyOf(roadsides);
    }

    /** A closed line with a name; the first corner is not repeated. */
    public record NamedRing(String name, List<double[]> ring) {
        public NamedRing {
            ring = List.copyOf(ring);
        }

        /** Whether a position lies inside. */
        public boolean holds(double x, double y) {
            boolean inside = false;
            double[] a = ring.get(ring.size() - 1);
            for (double[] b : ring) {
                if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])) {
                    inside = !inside;
                }
                a = b;
            }
            return inside;
        }
    }

    /** A rectangle where cargo is put down. */
    public record CargoZone(String name, Footprint footprint) {}

    /**
     * Something standing from one date until another.
     *
     * @param solid what
     * @param from first day, inclusive
     * @param until last day, exclusive
     */
    public record Fixture(Solid solid, LocalDate from, LocalDate until) {
        public static Fixture always(Solid solid) {
            return new Fixture(solid, LocalDate.MIN, LocalDate.MAX);
        }

        boolean stands(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** What stands there on a day. */
    public List<Solid> standing(LocalDate day) {
        return fixtures.stream()
                .filter(fixture -> fixture.stands(day))
                .map(Fixture::solid)
                .toList();
    }
}

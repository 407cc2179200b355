package org.railcount.detect.count;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

/** Counts one area of one scene. A thing belongs to the area that holds its middle. */
public final class AreaTally {
    /** At least so much of the tracks must be seen for a full count. */
    private static final double FULL = 0.98;

    /** With a smaller share of the track seen nothing is claimed. */
    public static final double LEAST = 0.1;

    /** A car takes 12 to 15 m of track over couplers; 13.9 m is the four-axle standard. */
    private static final double SHORT_CAR_M = 12;

    private static final double USUAL_CAR_M = 13.9;
    private static final double LONG_CAR_M = 15;

    private final String name;
    private final PreparedGeometry boundary;
    private final GeometryFactory geometry = new GeometryFactory();
    private final List<Train> trains = new ArrayList<>();

    /** @param boundary in the scene's UTM frame, metres */
    public AreaTally(String name, Polygon boundary) {
        this.name = name;
        this.boundary = PreparedGeometryFactory.prepare(boundary);
    }

    /** The strings found by the last count. */
    public List<Train> trains() {
        return List.copyOf(trains);
    }

    /**
     * Counts.
     *
     * @param tracks readings of all tracks of the site
     * @param others cargo, ships and railcars off the tracks whose middle lies in this area; such railcars are counted but
     *     belong to no train
     * @param carsResolved whether the scene is fine enough for cars
     * @param placed whether it is sure that the scene lies on the tracks; else no count on tracks is a full one
     * @param offTrackUsable share of the area that could be seen, used where the area has no track
     */
    public AreaCount count(
            List<TrackResult> tracks,
            List<Detection> others,
            boolean carsResolved,
            boolean placed,
            double offTrackUsable) {
        trains.clear();
        long cells = 0;
        long seen = 0;
        List<Subject.Railcar> cars = new ArrayList<>();
        CountPosterior posterior = new CountPosterior();
        for (TrackResult track : tracks) {
            boolean[] inside = inside(track);
            for (int k = 0; k < inside.length; k++) {
                if (inside[k]) {
                    cells++;
                    seen += track.visible()[k] ? 1 : 0;
                }
            }
            if (carsResolved) {
                List<CarSpan> mine = new ArrayList<>();
                for (int i = 0; i < track.cars().size(); i++) {
                    CarSpan car = track.cars().get(i);
                    if (contains(track.line().at(car.middleM(), 0))) {
                        mine.add(car);
                        if (track.detections().get(i).subject() instanceof Subject.Railcar railcar) {
                            cars.add(railcar);
                        }
                    }
                }
                posterior.add(track.belief(), inside);
                for (List<CarSpan> string : Strings.of(mine)) {
                    double length =
                            string.get(string.size() - 1).endM() - string.get(0).startM();
                    trains.add(new Train(track.line().name(), name, length, string.size()));
                }
            } else {
                for (OccupiedRuns.Run run : OccupiedRuns.of(track.evidence())) {
                    if (contains(track.line().at((run.startM() + run.endM()) / 2, 0))) {
                        trains.add(new Train(track.line().name(), name, run.lengthM(), 0));
                    }
                }
            }
        }
        for (Detection other : others) {
            if (other.subject() instanceof Subject.Railcar railcar) {
                cars.add(railcar);
                posterior.add(other.confidence());
            }
        }
        double usable = cells > 0 ? (double) seen / cells : offTrackUsable;
        double longest = trains.stream().mapToDouble(Train::lengthM).max().orElse(0);
        double total = trains.stream().mapToDouble(Train::lengthM).sum();
        CountRange range = carsResolved ? posterior.range(cars.size()) : fromLength(total);
        return withOthers(
                range, longest, total, cars, others, usable, status(usable, carsResolved, placed || cells == 0));
    }

    private AreaCount withOthers(
            CountRange range,
            double longest,
            double total,
            List<Subject.Railcar> cars,
            List<Detection> others,
            double usable,
            CountStatus status) {
        int pieces = 0;
        double cargoArea = 0;
        int ships = 0;
        double longestShip = 0;
        for (Detection other : others) {
            if (other.subject() instanceof Subject.Cargo) {
                pieces++;
                cargoArea += other.areaM2();
            } else if (other.subject() instanceof Subject.Ship) {
                ships++;
                longestShip = Math.max(longestShip, other.lengthM());
            }
        }
        return new AreaCount(
                name,
                range,
                trains.size(),
                longest,
                total,
                (int) cars.stream().filter(Subject.Railcar::covered).count(),
                pieces,
                cargoArea,
                ships,
                longestShip,
                usable,
                status,
                TypeTotals.of(cars));
    }

    private static CountStatus status(double usable, boolean carsResolved, boolean placed) {
        if (usable < LEAST) {
            return CountStatus.UNUSABLE;
        }
        if (!carsResolved) {
            return CountStatus.LENGTH_ONLY;
        }
        return usable < FULL || !placed ? CountStatus.PARTIAL : CountStatus.COUNTED;
    }

    private static CountRange fromLength(double totalM) {
        int best = (int) Math.round(totalM / USUAL_CAR_M);
        int low = (int) Math.floor(totalM / LONG_CAR_M);
        int high = (int) Math.ceil(totalM / SHORT_CAR_M);
        return new CountRange(Math.min(low, best), best, Math.max(best, high));
    }

    private boolean[] inside(TrackResult track) {
        boolean[] inside = new boolean[track.evidence().cells()];
        for (int k = 0; k < inside.length; k++) {
            inside[k] = contains(track.line().at((k + 0.5) * Emission.CELL_M, 0));
        }
        return inside;
    }

    private boolean contains(Coordinate utm) {
        Point point = geometry.createPoint(utm);
        return boundary.covers(point);
    }
}

package org.railcount.detect.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.railcount.model.count.AreaTotals;
import org.railcount.model.count.Strings;

/** Counts one area of one scene. A thing belongs to the area that holds its middle. */
public final class AreaTally {
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
        List<Detection> here = new ArrayList<>(others);
        int cars = 0;
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
                // A string is told track by track, also where tracks go on in one another: a review corrects each by
                // itself.
                Map<String, List<CarSpan>> mine = new LinkedHashMap<>();
                for (int i = 0; i < track.cars().size(); i++) {
                    CarSpan car = track.cars().get(i);
                    if (contains(track.line().at(car.middleM(), 0))) {
                        mine.computeIfAbsent(track.line().track(car.middleM()), on -> new ArrayList<>())
                                .add(car);
                        here.add(track.detections().get(i));
                        cars++;
                    }
                }
                posterior.add(track.belief(), inside);
                mine.forEach((on, standing) -> Strings.of(standing)
                        .forEach(string -> trains.add(new Train(on, name, Strings.lengthM(string), string.size()))));
            } else {
                for (OccupiedRuns.Run run : OccupiedRuns.of(track.evidence())) {
                    if (contains(track.line().at(run.middleM(), 0))) {
                        trains.add(new Train(track.line().track(run.middleM()), name, run.lengthM(), 0));
                    }
                }
            }
        }
        for (Detection other : others) {
            if (other.subject() instanceof Subject.Railcar) {
                cars++;
                posterior.add(other.confidence());
            }
        }
        double usable = cells > 0 ? (double) seen / cells : offTrackUsable;
        double total = trains.stream().mapToDouble(Train::lengthM).sum();
        CountRange range =
                carsResolved ? posterior.range(cars) : new LengthRange(total, seen * Emission.CELL_M, placed).cars();
        return AreaTotals.of(name, range, here, trains, usable, status(usable, carsResolved, placed || cells == 0));
    }

    private static CountStatus status(double usable, boolean carsResolved, boolean placed) {
        if (usable < AreaTotals.LEAST) {
            return CountStatus.UNUSABLE;
        }
        if (!carsResolved) {
            return CountStatus.LENGTH_ONLY;
        }
        return usable < AreaCount.FULLY_SEEN || !placed ? CountStatus.PARTIAL : CountStatus.COUNTED;
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

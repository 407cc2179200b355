package org.railcount.app.viewer.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** What is being measured on the map, and the place that was gone to last. Confined to one thread. */
public final class Measuring {
    private final Runnable changed;
    private Optional<Measurement> measured = Optional.empty();
    private Optional<Coordinate> mark = Optional.empty();
    private boolean ended;

    Measuring(Runnable changed) {
        this.changed = changed;
    }

    /** What is measured so far; stays when it has ended, until another one begins or it is dropped. */
    public Optional<Measurement> measured() {
        return measured;
    }

    /** Whether the measurement follows the pointer no longer. */
    public boolean hasEnded() {
        return ended;
    }

    /** The result in words, once there is one. */
    public Optional<String> text() {
        return measured.filter(Measurement::isMeasured).map(Measurement::text);
    }

    /** Adds a point, to a new measurement where the one before has ended. */
    public void add(Measurement.Kind kind, Coordinate lonLat) {
        List<Coordinate> points = new ArrayList<>(
                ended ? List.of() : measured.map(Measurement::points).orElse(List.of()));
        if (points.isEmpty() || !points.get(points.size() - 1).equals2D(lonLat)) {
            points.add(lonLat);
        }
        set(new Measurement(kind, points), false);
    }

    /** Takes the latest point back. */
    public void takeBack() {
        measured.ifPresent(now -> {
            List<Coordinate> fewer = now.points().subList(0, now.points().size() - 1);
            if (fewer.isEmpty() || now.kind() == Measurement.Kind.TRACK) {
                drop();
            } else {
                set(new Measurement(now.kind(), fewer), false);
            }
        });
    }

    /** Takes a measurement as it is. */
    public void set(Measurement whole, boolean complete) {
        measured = Optional.of(whole);
        ended = complete;
        changed.run();
    }

    /** Ends the measurement; one with nothing to tell is dropped. */
    public void end() {
        measured = measured.filter(Measurement::isMeasured);
        ended = measured.isPresent();
        changed.run();
    }

    public void drop() {
        measured = Optional.empty();
        ended = false;
        changed.run();
    }

    /** The place that was gone to last; WGS 84. */
    public Optional<Coordinate> mark() {
        return mark;
    }

    public void mark(Optional<Coordinate> place) {
        mark = place;
        changed.run();
    }

    /** Marks no place; says whether one was marked. */
    public boolean unmark() {
        boolean marked = mark.isPresent();
        if (marked) {
            mark(Optional.empty());
        }
        return marked;
    }
}

package org.railcount.review.shape;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A track's middle line on a plane, metres. Beyond its ends it goes on straight, since a car may stand with one end past
 * the last point that was drawn. Immutable.
 */
public final class Centreline {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final double[] chainage;

    /**
     * @param name name of the track
     * @param points at least two in different places, metres
     */
    public Centreline(String name, List<Coordinate> points) {
        List<Coordinate> distinct = new ArrayList<>();
        for (Coordinate point : points) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).distance(point) > 1e-6) {
                distinct.add(point);
            }
        }
        if (distinct.size() < 2) {
            throw new IllegalArgumentException("a track needs two points in different places");
        }
        this.name = name;
        x = distinct.stream().mapToDouble(Coordinate::getX).toArray();
        y = distinct.stream().mapToDouble(Coordinate::getY).toArray();
        chainage = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            chainage[i] = chainage[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
    }

    public String name() {
        return name;
    }

    public double lengthM() {
        return chainage[chainage.length - 1];
    }

    /** The place of a position: the foot of the perpendicular on the nearest stretch, the straight ends included. */
    public TrackPlace locate(Coordinate position) {
        int last = x.length - 2;
        double nearest = Double.POSITIVE_INFINITY;
        TrackPlace place = new TrackPlace(0, 0);
        for (int i = 0; i <= last; i++) {
            double length = chainage[i + 1] - chainage[i];
            double ux = (x[i + 1] - x[i]) / length;
            double uy = (y[i + 1] - y[i]) / length;
            double dx = position.x - x[i];
            double dy = position.y - y[i];
            double from = i == 0 ? Double.NEGATIVE_INFINITY : 0;
            double to = i == last ? Double.POSITIVE_INFINITY : length;
            double along = Math.max(from, Math.min(to, dx * ux + dy * uy));
            double distance = Math.hypot(dx - along * ux, dy - along * uy);
            if (distance < nearest) {
                nearest = distance;
                double left = ux * dy - uy * dx;
                place = new TrackPlace(chainage[i] + along, Math.copySign(distance, left));
            }
        }
        return place;
    }

    /** Distance to the drawn line, metres: the straight ends beyond it do not count. */
    public double distanceM(Coordinate position) {
        TrackPlace place = locate(position);
        double over = Math.max(0, Math.max(-place.chainageM(), place.chainageM() - lengthM()));
        return Math.hypot(place.leftM(), over);
    }

    /** The position of a place. */
    public Coordinate at(TrackPlace place) {
        int i = segment(place.chainageM());
        double length = chainage[i + 1] - chainage[i];
        double ux = (x[i + 1] - x[i]) / length;
        double uy = (y[i + 1] - y[i]) / length;
        double along = place.chainageM() - chainage[i];
        return new Coordinate(x[i] + along * ux - place.leftM() * uy, y[i] + along * uy + place.leftM() * ux);
    }

    /** Direction of travel where the line is nearest to a position, radians counter-clockwise from east. */
    public double headingAt(Coordinate position) {
        int i = segment(locate(position).chainageM());
        return Math.atan2(y[i + 1] - y[i], x[i + 1] - x[i]);
    }

    /** A car with its ends on the track at two chainages: its axis is the chord between them. */
    public OrientedRectangle between(double fromM, double toM, double widthM) {
        Coordinate back = at(new TrackPlace(Math.min(fromM, toM), 0));
        Coordinate front = at(new TrackPlace(Math.max(fromM, toM), 0));
        return new OrientedRectangle(back.x, back.y, front.x, front.y, widthM);
    }

    /** A car of a given length about a chainage, in the direction of travel, so far to the left of the chord there. */
    public OrientedRectangle about(TrackPlace middle, double lengthM, double widthM) {
        OrientedRectangle chord = between(middle.chainageM() - lengthM / 2, middle.chainageM() + lengthM / 2, widthM);
        return OrientedRectangle.about(chord.centre(), chord.heading(), lengthM, widthM)
                .moved(0, middle.leftM());
    }

    /** The same car put onto the track where it is nearest, keeping its size and which end is its front. */
    public OrientedRectangle snapped(OrientedRectangle car) {
        double chainageM = locate(car.centre()).chainageM();
        return facing(about(new TrackPlace(chainageM, 0), car.lengthM(), car.widthM()), car);
    }

    /** The same car farther along the track, keeping its distance from the middle line; turned as the track turns. */
    public OrientedRectangle slid(OrientedRectangle car, double byM) {
        double chainageM = locate(car.centre()).chainageM();
        // In a curve the middle of a car lies beside the line even if both its ends are on it, so the chord is what
        // counts.
        double leftM =
                about(new TrackPlace(chainageM, 0), car.lengthM(), car.widthM()).leftM(car.centre());
        return facing(about(new TrackPlace(chainageM + byM, leftM), car.lengthM(), car.widthM()), car);
    }

    /** The stretch of track that a shape takes. */
    public Stretch stretch(GroundShape shape) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        List<Coordinate> ends =
                shape instanceof OrientedRectangle car ? List.of(car.back(), car.front()) : shape.corners();
        for (Coordinate end : ends) {
            double at = locate(end).chainageM();
            from = Math.min(from, at);
            to = Math.max(to, at);
        }
        return new Stretch(from, to);
    }

    private static OrientedRectangle facing(OrientedRectangle car, OrientedRectangle before) {
        return Math.cos(car.heading() - before.heading()) < 0 ? car.reversed() : car;
    }

    private int segment(double at) {
        int i = 0;
        while (i < x.length - 2 && at > chainage[i + 1]) {
            i++;
        }
        return i;
    }
}

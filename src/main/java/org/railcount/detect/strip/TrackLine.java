package org.railcount.detect.strip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.GroundFrame;
import org.railcount.model.Track;

/**
 * A centreline along one track of the site, or along several that go on in one another, in the scene's UTM frame, resampled
 * to equal steps and smoothed, since lines drawn by hand turn at their vertices and rails do not. Position {@code i} lies at
 * chainage {@code i * STEP_M}. Immutable.
 */
public final class TrackLine {
    /** Distance between positions along the track, metres. */
    public static final double STEP_M = 0.25;

    /** Spread of the Gaussian that smooths the line, metres. */
    private static final double SMOOTH_M = 4;

    private final List<Course.Named> names;
    private final double[] east;
    private final double[] north;

    private TrackLine(List<Course.Named> names, double[] east, double[] north) {
        this.names = names;
        this.east = east;
        this.north = north;
    }

    /** Brings a track into a scene's UTM frame. */
    public static TrackLine of(Track track, GroundFrame ground) {
        return of(track.name(), vertices(track, ground));
    }

    /** A track's vertices in a scene's UTM frame, metres, no two neighbours in one place. */
    static List<Coordinate> vertices(Track track, GroundFrame ground) {
        List<Coordinate> vertices = new ArrayList<>();
        for (Coordinate lonLat : track.centreline().getCoordinates()) {
            Coordinate pixel = ground.lonLatToPixel(lonLat.x, lonLat.y);
            Coordinate utm = ground.pixelToUtm(pixel.x, pixel.y);
            if (vertices.isEmpty() || vertices.get(vertices.size() - 1).distance(utm) > Course.SAME_M) {
                vertices.add(utm);
            }
        }
        return vertices;
    }

    /** Resamples and smooths a course. */
    static TrackLine of(Course course) {
        return of(course.names(), course.vertices());
    }

    /** Resamples and smooths a polyline given in metres. */
    public static TrackLine of(String track, List<Coordinate> vertices) {
        return of(List.of(new Course.Named(0, track)), vertices);
    }

    private static TrackLine of(List<Course.Named> names, List<Coordinate> vertices) {
        double total = 0;
        for (int i = 1; i < vertices.size(); i++) {
            total += vertices.get(i).distance(vertices.get(i - 1));
        }
        int n = (int) Math.floor(total / STEP_M) + 1;
        double[] x = new double[n];
        double[] y = new double[n];
        int segment = 0;
        double start = 0;
        double length = vertices.size() > 1 ? vertices.get(1).distance(vertices.get(0)) : 0;
        for (int i = 0; i < n; i++) {
            double at = i * STEP_M;
            while (at > start + length && segment < vertices.size() - 2) {
                start += length;
                segment++;
                length = vertices.get(segment + 1).distance(vertices.get(segment));
            }
            Coordinate a = vertices.get(segment);
            Coordinate b = vertices.get(Math.min(segment + 1, vertices.size() - 1));
            double f = length > 0 ? Math.min(1, (at - start) / length) : 0;
            x[i] = a.x + f * (b.x - a.x);
            y[i] = a.y + f * (b.y - a.y);
        }
        return new TrackLine(names, smooth(x), smooth(y));
    }

    /** Gaussian smoothing; beyond the ends the line goes on as its point reflection, so ends stay where they are. */
    private static double[] smooth(double[] v) {
        int reach = (int) Math.round(3 * SMOOTH_M / STEP_M);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            double d = k * STEP_M / SMOOTH_M;
            kernel[k + reach] = Math.exp(-d * d / 2);
            sum += kernel[k + reach];
        }
        int n = v.length;
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            double acc = 0;
            for (int k = -reach; k <= reach; k++) {
                int j = i + k;
                double value;
                if (j < 0) {
                    value = 2 * v[0] - v[Math.min(-j, n - 1)];
                } else if (j >= n) {
                    value = 2 * v[n - 1] - v[Math.max(2 * (n - 1) - j, 0)];
                } else {
                    value = v[j];
                }
                acc += kernel[k + reach] * value;
            }
            out[i] = acc / sum;
        }
        return out;
    }

    /** The positions from {@code from} up to, but not including, {@code to}, as a line of their own. */
    public TrackLine part(int from, int to) {
        return new TrackLine(
                Course.Named.part(from * STEP_M, to * STEP_M, names),
                Arrays.copyOfRange(east, from, to),
                Arrays.copyOfRange(north, from, to));
    }

    /**
     * The line that runs beside this one.
     *
     * @param leftM how far to the left of each position, metres; right where negative
     */
    public TrackLine beside(double[] leftM) {
        double[] e = new double[east.length];
        double[] n = new double[north.length];
        for (int i = 0; i < e.length; i++) {
            double heading = heading(i);
            e[i] = east[i] - leftM[i] * Math.sin(heading);
            n[i] = north[i] + leftM[i] * Math.cos(heading);
        }
        return new TrackLine(names, smooth(e), smooth(n));
    }

    /**
     * Name of the site's track that the line lies on.
     *
     * @param chainageM metres from the start
     */
    public String track(double chainageM) {
        return Course.Named.at(chainageM, names);
    }

    /** Number of positions. */
    public int size() {
        return east.length;
    }

    /** Length, metres. */
    public double lengthM() {
        return (east.length - 1) * STEP_M;
    }

    /** UTM easting of a position. */
    public double east(int i) {
        return east[i];
    }

    /** UTM northing of a position. */
    public double north(int i) {
        return north[i];
    }

    /** The position nearest to a place in UTM. */
    public int nearest(Coordinate place) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < east.length; i++) {
            double e = east[i] - place.x;
            double n = north[i] - place.y;
            if (e * e + n * n < least) {
                least = e * e + n * n;
                best = i;
            }
        }
        return best;
    }

    /** From a position to a place in UTM, metres. */
    public double distanceM(int i, Coordinate place) {
        return Math.hypot(east[i] - place.x, north[i] - place.y);
    }

    /** Direction of travel at a position, radians counter-clockwise from east. */
    public double heading(int i) {
        int reach = (int) (2 / STEP_M);
        int a = Math.max(0, i - reach);
        int b = Math.min(east.length - 1, i + reach);
        return Math.atan2(north[b] - north[a], east[b] - east[a]);
    }

    /** East and north component of the mean direction to the left of travel; shorter than 1 where the track bends. */
    public double[] meanLeft() {
        double leftEast = 0;
        double leftNorth = 0;
        for (int i = 1; i < east.length; i++) {
            leftEast -= (north[i] - north[i - 1]) / lengthM();
            leftNorth += (east[i] - east[i - 1]) / lengthM();
        }
        return new double[] {leftEast, leftNorth};
    }

    /**
     * UTM position at a chainage and a lateral offset.
     *
     * @param chainageM metres from the start; clamped to the track
     * @param leftM metres to the left of the direction of travel
     */
    public Coordinate at(double chainageM, double leftM) {
        double p = Math.max(0, Math.min(east.length - 1.0, chainageM / STEP_M));
        int i = (int) Math.min(Math.floor(p), Math.max(0, east.length - 2));
        int j = Math.min(i + 1, east.length - 1);
        double f = p - i;
        double h = heading((int) Math.round(p));
        return new Coordinate(
                east[i] + f * (east[j] - east[i]) - leftM * Math.sin(h),
                north[i] + f * (north[j] - north[i]) + leftM * Math.cos(h));
    }
}

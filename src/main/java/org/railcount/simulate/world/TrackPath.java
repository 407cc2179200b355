package org.railcount.simulate.world;

/**
 * A track's centreline, sampled about every metre, in metres from the yard's origin. Immutable; the arrays are not
 * copied and not changed.
 */
public final class TrackPath {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final double[] chainage;
    private final double usableFrom;
    private final double usableTo;
    private final TrackWear wear;

    /**
     * @param usableFrom chainage where cars stand clear of the neighbouring tracks
     * @param usableTo end of that stretch; not above {@code usableFrom} where cars cannot stand at all
     */
    public TrackPath(String name, double[] x, double[] y, double usableFrom, double usableTo, TrackWear wear) {
        this.name = name;
        this.x = x;
        this.y = y;
        this.usableFrom = usableFrom;
        this.usableTo = usableTo;
        this.wear = wear;
        chainage = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double dx = x[i] - x[i - 1];
            double dy = y[i] - y[i - 1];
            chainage[i] = chainage[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    public TrackPath withUsable(double from, double to) {
        return new TrackPath(name, x, y, from, to, wear);
    }

    public String name() {
        return name;
    }

    public TrackWear wear() {
        return wear;
    }

    public int size() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    public double chainage(int i) {
        return chainage[i];
    }

    public double length() {
        return chainage[chainage.length - 1];
    }

    public double usableFrom() {
        return usableFrom;
    }

    public double usableTo() {
        return usableTo;
    }

    /** Position and heading {east, north, heading in radians} at a chainage, clamped to the track. */
    public double[] at(double s) {
        int low = 0;
        int high = chainage.length - 2;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (chainage[middle] <= s) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double step = chainage[low + 1] - chainage[low];
        double t = Math.max(0, Math.min(1, (s - chainage[low]) / step));
        double dx = x[low + 1] - x[low];
        double dy = y[low + 1] - y[low];
        return new double[] {x[low] + t * dx, y[low] + t * dy, StrictMath.atan2(dy, dx)};
    }
}

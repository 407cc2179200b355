package org.railcount.simulate.yard;

import java.util.ArrayList;
import java.util.List;
import org.railcount.simulate.world.TrackPath;

/** Lays tracks along an axis and finds where cars stand clear on each. */
public final class TrackLayout {
    /** Neighbouring centrelines at least this far apart are clear of each other, metres. */
    private static final double CLEARANCE = 4.05;

    private static final double FOULING_MARGIN = 6;

    private TrackLayout() {}

    /**
     * The tracks' centrelines with their usable stretches.
     *
     * @param halfWidth half extent of the place east to west; cars stand only within
     * @param halfHeight half extent north to south
     */
    public static List<TrackPath> lay(YardAxis axis, List<TrackSpec> specs, double halfWidth, double halfHeight) {
        List<TrackPath> paths = specs.stream().map(spec -> path(axis, spec)).toList();
        List<TrackPath> result = new ArrayList<>();
        for (TrackPath path : paths) {
            result.add(withClearStretch(path, paths, halfWidth, halfHeight));
        }
        return result;
    }

    private static TrackPath path(YardAxis axis, TrackSpec spec) {
        double from = Double.isNaN(spec.west()) ? axis.from() : spec.west() - 4;
        double to = !Double.isNaN(spec.stubEast())
                ? spec.stubEast()
                : Double.isNaN(spec.east()) ? axis.to() : spec.east() + 4;
        int count = (int) Math.round(to - from) + 1;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            double u = from + i;
            double[] place = axis.at(u, spec.lateralAt(u));
            x[i] = place[0];
            y[i] = place[1];
        }
        return new TrackPath(spec.name(), x, y, 0, 0, spec.wear());
    }

    private static TrackPath withClearStretch(
            TrackPath path, List<TrackPath> all, double halfWidth, double halfHeight) {
        int bestFrom = 0;
        int bestTo = 0;
        int start = -1;
        for (int i = 0; i <= path.size(); i++) {
            boolean clear = i < path.size()
                    && Math.abs(path.x(i)) < halfWidth - 6
                    && Math.abs(path.y(i)) < halfHeight - 6
                    && isClear(path, path.x(i), path.y(i), all);
            if (clear && start < 0) {
                start = i;
            }
            if (!clear && start >= 0) {
                if (i - 1 - start > bestTo - bestFrom) {
                    bestFrom = start;
                    bestTo = i - 1;
                }
                start = -1;
            }
        }
        double from = path.chainage(bestFrom) + FOULING_MARGIN;
        double to = path.chainage(bestTo) - FOULING_MARGIN;
        return path.withUsable(from, Math.max(from, to));
    }

    private static boolean isClear(TrackPath own, double x, double y, List<TrackPath> all) {
        for (TrackPath other : all) {
            if (other == own) {
                continue;
            }
            for (int i = 0; i < other.size(); i += 2) {
                double dx = other.x(i) - x;
                double dy = other.y(i) - y;
                if (dx * dx + dy * dy < CLEARANCE * CLEARANCE) {
                    return false;
                }
            }
        }
        return true;
    }
}

package org.railcount.detect.propose;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A line as it was traced.
 *
 * @param points UTM metres, one every {@link PathSearch#COLUMN_M} or so
 * @param gains evidence at each point, log-odds less the bias
 */
record TracedLine(List<Coordinate> points, List<Float> gains) {
    TracedLine {
        points = List.copyOf(points);
        gains = List.copyOf(gains);
    }

    /** Evidence of the whole line: what it is found by. */
    double total() {
        return gains.stream().mapToDouble(Float::doubleValue).sum();
    }

    /** Evidence per point. */
    double mean() {
        return total() / gains.size();
    }

    /** Length, metres, half a step beyond either end included. */
    double lengthM() {
        return points.size() * PathSearch.COLUMN_M;
    }
}

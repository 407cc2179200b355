package org.railcount.export;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.Subject;

/**
 * A thing that another program found, as its file tells it. Immutable.
 *
 * @param id what the file calls it
 * @param subject what it is
 * @param corners in order, the first one not repeated; longitude and latitude in degrees, or pixels (x = column, y = row,
 *     (0, 0) at the outer corner of the first pixel), as {@link ForeignFile#inPixels} says
 * @param confidence 0 to 1
 */
public record ForeignThing(String id, Subject subject, List<Coordinate> corners, double confidence) {
    public ForeignThing {
        corners = List.copyOf(corners);
    }
}

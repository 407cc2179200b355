package org.railcount.detect.change;

import java.util.Arrays;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.MatScope;
import org.railcount.detect.image.PolygonFill;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** Where in an area buildings are looked for: off the tracks, off the zones of cargo and water, and off what is ignored. */
final class SearchMask {
    /** Cars and their shadows reach so far from a centreline, metres. */
    private static final double TRACK_HALF_WIDTH_M = 4.5;

    private SearchMask() {}

    /** {@code [row * cols + col]} of the grid. */
    static boolean[] of(Site site, LookGrid grid, LookGrid.Lattice lattice) {
        try (MatScope scope = new MatScope()) {
            Mat mask = scope.own(Mat.zeros(grid.rows(), grid.cols(), CvType.CV_8UC1));
            for (Area area : site.areas()) {
                if (area.name().equals(grid.area())) {
                    PolygonFill.fill(mask, area.boundary(), lattice::place, 255);
                }
            }
            for (Zone zone : site.zones()) {
                PolygonFill.fill(mask, zone.boundary(), lattice::place, 0);
            }
            int wide = Math.max(1, (int) Math.round(2 * TRACK_HALF_WIDTH_M / grid.pixelM()));
            for (Track track : site.tracks()) {
                MatOfPoint line = scope.own(points(track, lattice));
                Imgproc.polylines(mask, List.of(line), false, new Scalar(0), wide);
            }
            byte[] bytes = new byte[grid.size()];
            mask.get(0, 0, bytes);
            boolean[] inside = new boolean[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                inside[i] = bytes[i] != 0;
            }
            return inside;
        }
    }

    private static MatOfPoint points(Track track, LookGrid.Lattice lattice) {
        return new MatOfPoint(Arrays.stream(track.centreline().getCoordinates())
                .map(lattice::place)
                .map(place -> new Point(Math.floor(place.x), Math.floor(place.y)))
                .toArray(Point[]::new));
    }
}

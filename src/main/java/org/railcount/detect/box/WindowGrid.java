package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Square windows, north up, over the areas of a site. Neighbours overlap; every place belongs to the core of one window. */
final class WindowGrid {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * A window in UTM.
     *
     * @param west its left side
     * @param north its upper side
     * @param sideM length of a side, metres
     * @param core the part whose things this window answers for
     */
    record Window(double west, double north, double sideM, Envelope core) {}

    private WindowGrid() {}

    /**
     * The windows that some area reaches into.
     *
     * @param areas in UTM
     * @param sideM length of a window's side, metres
     * @param overlap share of the side that neighbours have in common, 0 to below 1
     */
    static List<Window> over(List<Polygon> areas, double sideM, double overlap) {
        Envelope all = new Envelope();
        areas.forEach(area -> all.expandToInclude(area.getEnvelopeInternal()));
        List<Window> windows = new ArrayList<>();
        if (all.isNull()) {
            return windows;
        }
        double margin = overlap * sideM / 2;
        double step = sideM - 2 * margin;
        for (double north = all.getMaxY(); north > all.getMinY(); north -= step) {
            for (double west = all.getMinX(); west < all.getMaxX(); west += step) {
                Envelope core = new Envelope(west, west + step, north - step, north);
                if (areas.stream().anyMatch(area -> area.intersects(GEOMETRY.toGeometry(core)))) {
                    windows.add(new Window(west - margin, north + margin, sideM, core));
                }
            }
        }
        return windows;
    }
}

package org.railcount.export.figure;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.model.Area;

/** What a figure shows where nobody says otherwise. */
public final class FigureView {
    private static final double MARGIN = 0.03;

    private FigureView() {}

    /** Areas with some room about them, but no more than the scenes show. */
    public static MapView of(List<Area> areas, List<FigureScene> scenes) {
        List<Polygon> outlines = areas.stream().map(Area::boundary).toList();
        MapView core = MapView.around(outlines, 0);
        MapView roomy = MapView.around(outlines, MARGIN);
        Envelope seen = new Envelope();
        scenes.forEach(scene -> seen.expandToInclude(extent(scene, core)));
        return new MapView(
                core.epsg(),
                Math.min(core.west(), Math.max(roomy.west(), seen.getMinX())),
                Math.min(core.south(), Math.max(roomy.south(), seen.getMinY())),
                Math.max(core.east(), Math.min(roomy.east(), seen.getMaxX())),
                Math.max(core.north(), Math.min(roomy.north(), seen.getMaxY())));
    }

    private static Envelope extent(FigureScene scene, MapView view) {
        GroundFrame ground = RegisteredGround.of(
                scene.scene().ground(), scene.run().registration().appliedMove());
        Envelope extent = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            Coordinate lonLat = ground.pixelToLonLat(
                    corner % 2 * scene.info().width(), corner / 2 * scene.info().height());
            extent.expandToInclude(view.toMap(lonLat.x, lonLat.y));
        }
        return extent;
    }
}

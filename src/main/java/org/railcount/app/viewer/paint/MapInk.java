package org.railcount.app.viewer.paint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.app.viewer.state.FoundShapes;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.MapShapes.FeatureShape;

/**
 * The lines that are drawn into the imagery's own pixels: tracks as hairlines, and over them the detections that are so
 * small on the screen that they show no more than their colour. There may be tens of thousands in view. Immutable.
 *
 * @param features the site's features, of which only tracks are drawn
 * @param found the detections
 * @param filter which of them are to be seen
 * @param selected ids of those that are selected, where they are too many to be drawn one by one above the others
 * @param look how they are drawn; the usual way where empty
 */
public record MapInk(
        List<FeatureShape> features,
        FoundShapes found,
        FoundFilter filter,
        Set<String> selected,
        Optional<DetectionLook> look)
        implements Ink {
    /** Below this size on the screen dashes turn to noise and outlines are drawn solid. */
    private static final double SMALL_BELOW_PX = 22;

    /** Below this size a car is no more than a line. */
    private static final double LINE_BELOW_PX = 5;

    private static final Color TRACK = Palette.of(FeatureRole.TRACK).deriveColor(0, 1, 1, 0.85);

    /**
     * The ink of the map as it stands.
     *
     * @param tracks whether the tracks are to be seen
     */
    public static MapInk of(MapModel model, boolean tracks, Optional<DetectionLook> look) {
        return new MapInk(
                tracks ? model.shapes().features() : List.of(),
                model.found().shapes(),
                model.found().filter(),
                model.found().crowd(),
                look);
    }

    /** Whether a detection is so small that it is drawn here. */
    static boolean isSmall(DetectionShape shape, double metresPerPixel) {
        return shape.detection().lengthM() < SMALL_BELOW_PX * metresPerPixel;
    }

    @Override
    public void draw(PixelPen pen) {
        Envelope reach = pen.reach();
        for (FeatureShape feature : features) {
            MapLine line = feature.line();
            if (feature.ref().role() == FeatureRole.TRACK && reach.intersects(line.bounds())) {
                pen.stroke(line, line.edges(), TRACK, 0.9);
            }
        }
        for (DetectionShape shape : found.in(reach)) {
            if (isSmall(shape, pen.metresPerPixel()) && filter.shows(shape.reviewed())) {
                if (selected.contains(shape.id())) {
                    small(pen, shape, Palette.SELECTED, 2.2);
                } else {
                    colour(shape).ifPresent(colour -> small(pen, shape, colour, 1));
                }
            }
        }
    }

    private static void small(PixelPen pen, DetectionShape shape, Color colour, double widthPx) {
        boolean isLine = shape.detection().lengthM() < LINE_BELOW_PX * pen.metresPerPixel();
        pen.stroke(shape.line(), isLine ? 1 : shape.line().edges(), colour, widthPx);
    }

    private Optional<Color> colour(DetectionShape shape) {
        return look.isPresent() ? look.get().whenSmall(shape) : Optional.of(DetectionPainter.colour(shape.reviewed()));
    }
}

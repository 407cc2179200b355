package org.railcount.app.viewer.paint;

import java.util.Map;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.detect.compare.Fate;

/**
 * Draws detections by what became of them until the other date. Each fate has its line and its sign, so that colour is
 * never the only difference: what came is solid and blue with a plus, what left is dashed and vermilion with a cross, what
 * stayed is a thin light line, what cannot be told is dotted with a question mark. Immutable.
 *
 * @param fates by detection id; what has none is left out
 */
public record FateLook(Map<String, Fate> fates) implements DetectionLook {
    private static final Color STAYED = Color.web("#f2f2f2", 0.75);

    public FateLook {
        fates = Map.copyOf(fates);
    }

    /** The colour of a fate. */
    public static Color colour(Fate fate) {
        return switch (fate) {
            case CAME -> Palette.SKY_BLUE;
            case LEFT -> Palette.VERMILION;
            case STAYED -> STAYED;
            case UNSURE -> Palette.YELLOW;
        };
    }

    /** The line of a fate: lengths of dashes and gaps, pixels; none for a solid line. */
    public static double[] dashes(Fate fate) {
        return switch (fate) {
            case CAME, STAYED -> new double[0];
            case LEFT -> new double[] {6, 3};
            case UNSURE -> new double[] {1.5, 3};
        };
    }

    /** The width of a fate's line, pixels. */
    public static double width(Fate fate) {
        return fate == Fate.STAYED ? 1.1 : 2;
    }

    @Override
    public void paint(GraphicsContext gc, ViewTransform view, DetectionShape shape) {
        Pen pen = new Pen(gc, view);
        MapLine line = shape.line();
        Fate fate = fates.get(shape.detection().id());
        if (fate == null || !pen.sees(line)) {
            return;
        }
        double sizePx = Math.min(line.bounds().getWidth(), line.bounds().getHeight()) / view.metresPerPixel();
        double lengthPx = shape.detection().lengthM() / view.metresPerPixel();
        pen.stroke(line, colour(fate), width(fate), true, dashes(fate));
        double reach = Math.max(2.5, Math.min(5, Math.max(sizePx, lengthPx / 5) / 4));
        sign(
                gc,
                fate,
                view.screenX(line.bounds().centre().x),
                view.screenY(line.bounds().centre().y),
                reach);
    }

    @Override
    public Optional<Color> whenSmall(DetectionShape shape) {
        return Optional.ofNullable(fates.get(shape.detection().id())).map(FateLook::colour);
    }

    /** Draws the sign of a fate about a screen position; what stayed has none. */
    public static void sign(GraphicsContext gc, Fate fate, double x, double y, double reach) {
        double[] strokes = switch (fate) {
            case CAME -> new double[] {-1, 0, 1, 0, 0, -1, 0, 1};
            case LEFT -> new double[] {-0.8, -0.8, 0.8, 0.8, -0.8, 0.8, 0.8, -0.8};
            case UNSURE ->
                new double[] {
                    -0.5, -0.8, 0.5, -0.8, 0.5, -0.8, 0.5, -0.1, 0.5, -0.1, 0, -0.1, 0, -0.1, 0, 0.4, 0, 0.9, 0, 1.0
                };
            case STAYED -> new double[0];
        };
        for (boolean halo : new boolean[] {true, false}) {
            gc.setStroke(halo ? Palette.HALO : colour(fate));
            gc.setLineWidth(halo ? 3.6 : 1.8);
            for (int i = 0; i < strokes.length; i += 4) {
                gc.strokeLine(
                        x + strokes[i] * reach,
                        y + strokes[i + 1] * reach,
                        x + strokes[i + 2] * reach,
                        y + strokes[i + 3] * reach);
            }
        }
    }
}

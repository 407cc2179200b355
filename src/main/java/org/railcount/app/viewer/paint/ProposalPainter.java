package org.railcount.app.viewer.paint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.ProposalReview;

/** Paints proposed tracks dashed, in a hue of their own, the less sure the fainter; the selected one with its confidence. */
final class ProposalPainter {
    private static final Color COLOUR = Palette.PURPLE.deriveColor(0, 1.2, 1.3, 1);

    /** Every confidence is written from this scale on; farther out only the selected one's. */
    private static final double LABELS_BELOW_M_PER_PX = 0.2;

    private static final double ABOVE_PX = 15;

    private final GraphicsContext gc;
    private final Pen pen;
    private final ViewTransform view;

    ProposalPainter(GraphicsContext gc, Pen pen, ViewTransform view) {
        this.gc = gc;
        this.pen = pen;
        this.view = view;
    }

    void paint(ProposalReview review, Labels labels) {
        Optional<Proposal> selected = review.selected();
        List<Proposal> waiting = review.waiting();
        for (Proposal proposal : waiting) {
            MapLine line = review.line(proposal);
            if (pen.sees(line)) {
                // Far out a halo between the dashes would darken the whole yard.
                boolean halo = view.metresPerPixel() < LABELS_BELOW_M_PER_PX;
                Color colour = COLOUR.deriveColor(0, 1, 1, 0.45 + 0.55 * proposal.confidence());
                pen.stroke(line, colour, 1.6, halo, 9, 3);
            }
        }
        selected.ifPresent(proposal -> {
            MapLine line = review.line(proposal);
            pen.stroke(line, Palette.SELECTED, 1.8, true, 9, 4);
            HandlePainter.all(gc, view, line, OptionalInt.empty());
            label(proposal, line, labels, Palette.SELECTED);
        });
        if (view.metresPerPixel() < LABELS_BELOW_M_PER_PX) {
            waiting.forEach(proposal -> label(proposal, review.line(proposal), labels, COLOUR));
        }
    }

    /** Above the point of the line that lies nearest to the middle of the panel: the pixels under the line are to be judged. */
    private void label(Proposal proposal, MapLine line, Labels labels, Color colour) {
        Coordinate middle = view.visible().centre();
        double nearest = Double.POSITIVE_INFINITY;
        double x = 0;
        double y = 0;
        for (int i = 0; i < line.edges(); i++) {
            for (int k = 1; k < 8; k++) {
                double e = line.easting(i) + k / 8.0 * (line.easting(i + 1) - line.easting(i));
                double n = line.northing(i) + k / 8.0 * (line.northing(i + 1) - line.northing(i));
                double distance = Math.hypot(e - middle.x, n - middle.y);
                if (distance < nearest) {
                    nearest = distance;
                    x = view.screenX(e);
                    y = view.screenY(n);
                }
            }
        }
        if (nearest < Double.POSITIVE_INFINITY) {
            labels.write(Math.round(100 * proposal.confidence()) + " %", x, y - ABOVE_PX, colour, Labels.PLAIN);
        }
    }
}

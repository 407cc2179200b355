package org.railcount.detect.evaluate.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Cuts pictures of failures out of one scene, as the scene is stored (north is up where its grid is north-up): what is
 * labelled with a thin white outline, what was detected in orange, the failure itself bright and its neighbours dim.
 * Draws without a display. Not thread-safe.
 */
public final class FailurePicture {
    private static final double WIDTH_M = 56;
    private static final double HEIGHT_M = 40;
    private static final double PIXELS_PER_M = 10;

    /** Orange of Okabe and Ito (2008). */
    static final Color DETECTED = new Color(0xE69F00);

    static final Color LABELLED = Color.WHITE;
    private static final Color HALO = new Color(0, 0, 0, 120);
    private static final float DIM = 0.5f;

    private final Scene scene;
    private final SceneMatch match;
    private final DisplayStretch stretch;

    public FailurePicture(Scene scene, SceneMatch match) throws SceneException {
        this.scene = scene;
        this.match = match;
        this.stretch = DisplayStretch.of(scene, DisplaySettings.DEFAULT);
    }

    /** Paints one failure of the scene. */
    public ContactSheet.Print paint(Failure failure) throws SceneException {
        Coordinate middle = failure.outlines().get(0).getCentroid().getCoordinate();
        Coordinate at = scene.ground().lonLatToPixel(middle.x, middle.y);
        double pixelM = scene.info().pixelSizeM();
        int columns = (int) Math.ceil(WIDTH_M / pixelM);
        int rows = (int) Math.ceil(HEIGHT_M / pixelM);
        PixelWindow window = new PixelWindow(
                (int) Math.round(at.x - columns / 2.0), (int) Math.round(at.y - rows / 2.0), columns, rows);
        BufferedImage picture = pixels(window);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = (double) picture.getWidth() / window.width();
        for (Detection car : cars()) {
            outline(g, match.shown(car), failure, window, scale, DETECTED, 2.2f);
        }
        for (TruthObject car : labelled()) {
            outline(g, match.shown(car), failure, window, scale, LABELLED, 1.2f);
        }
        CornerScale.paint(g, scale / pixelM, picture.getHeight());
        g.dispose();
        return new ContactSheet.Print(picture, failure.what(), notes(failure));
    }

    private BufferedImage pixels(PixelWindow window) throws SceneException {
        double scale = PIXELS_PER_M * scene.info().pixelSizeM();
        int width = (int) Math.round(window.width() * scale);
        int height = (int) Math.round(window.height() * scale);
        PixelBlock block = scene.read(window, width, height);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, stretch.toArgb(block), 0, width);
        return picture;
    }

    private List<Detection> cars() {
        return match.run().detections().stream()
                .filter(thing -> thing.subject() instanceof Subject.Railcar)
                .toList();
    }

    private List<TruthObject> labelled() {
        return match.truth().objects().stream()
                .filter(thing -> thing.subject() instanceof Subject.Railcar)
                .toList();
    }

    private void outline(
            Graphics2D g,
            Geometry lonLat,
            Failure failure,
            PixelWindow window,
            double scale,
            Color colour,
            float width) {
        Path2D path = new Path2D.Double();
        for (Coordinate corner : lonLat.getCoordinates()) {
            Coordinate pixel = scene.ground().lonLatToPixel(corner.x, corner.y);
            double x = (pixel.x - window.col()) * scale;
            double y = (pixel.y - window.row()) * scale;
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        boolean isFailure = failure.outlines().stream().anyMatch(lonLat::equalsExact);
        g.setComposite(isFailure ? AlphaComposite.SrcOver : AlphaComposite.SrcOver.derive(DIM));
        g.setColor(HALO);
        g.setStroke(new BasicStroke(width + 2));
        g.draw(path);
        g.setColor(colour);
        g.setStroke(new BasicStroke(width));
        g.draw(path);
        g.setComposite(AlphaComposite.SrcOver);
    }

    private List<String> notes(Failure failure) {
        List<String> notes = new ArrayList<>();
        notes.add(match.scene() + (match.truth().simulated() ? " (simulated)" : ""));
        notes.add(String.format(
                Locale.ROOT,
                "%s%.6f, %.6f",
                failure.track().map(track -> "track " + track + "  ·  ").orElse(""),
                failure.position().getY(),
                failure.position().getX()));
        Optional<String> credit = scene.info().acquisition().copyright();
        credit.filter(line -> !match.truth().simulated()).ifPresent(notes::add);
        return notes;
    }
}

package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Affine;
import javafx.scene.transform.NonInvertibleTransformException;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.frame.TilePlacement;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.app.viewer.tiles.TileCache;
import org.railcount.app.viewer.tiles.TileGrid;
import org.railcount.app.viewer.tiles.TilePlan;
import org.railcount.app.viewer.tiles.TileRequest;
import org.railcount.imagery.PixelWindow;

/**
 * Paints the tiles that are there. Where a tile is missing, the nearest coarser one that is there stands in for it, and
 * finer ones over that. Above four screen pixels per scene pixel the pixels are shown as they are, unsmoothed.
 */
public final class ImageryPainter {
    private static final double CRISP_FROM = 4;
    /** Outermost pixels of a tile that are not painted: smoothing at a rotated tile's very edge reads beyond it. */
    private static final int RIM = 1;
    /**
     * The software renderer places an image in 16.16 fixed point, so one that would be wider than 32 768 pixels on the
     * screen is cut down to what is seen of it first.
     */
    private static final double LARGEST_PX = 16_000;

    private final TileCache<Tile> cache;

    /** @param cache where the tiles are */
    public ImageryPainter(TileCache<Tile> cache) {
        this.cache = cache;
    }

    /** Paints a plan, and says how much of it was there. */
    public Coverage paint(GraphicsContext gc, TileGrid grid, TilePlan plan, SceneOnMap scene, ViewTransform view) {
        gc.save();
        gc.setImageSmoothing(plan.screenPixelsPerScenePixel() < CRISP_FROM);
        List<TileRequest> missing = new ArrayList<>();
        for (TileRequest request : plan.visible()) {
            if (cache.get(request).isEmpty()) {
                missing.add(request);
            }
        }
        int covered = 0;
        for (TileRequest request : missing) {
            covered += paintStandIn(gc, grid, request, scene, view) ? 1 : 0;
        }
        for (TileRequest request : plan.visible()) {
            paintPart(gc, grid, request, grid.window(request), scene, view);
        }
        gc.restore();
        return missing.isEmpty() ? Coverage.FULL : covered == missing.size() ? Coverage.COARSE : Coverage.NONE;
    }

    /** Says whether a coarser tile stood in for all of it. */
    private boolean paintStandIn(
            GraphicsContext gc, TileGrid grid, TileRequest request, SceneOnMap scene, ViewTransform view) {
        PixelWindow part = grid.window(request);
        TileRequest coarser = request;
        boolean painted = false;
        while (!painted && coarser.level() < grid.coarsest()) {
            coarser = coarser.parent();
            painted = paintPart(gc, grid, coarser, part, scene, view);
        }
        for (int i = 0; i < 4 && request.level() > 0; i++) {
            TileRequest finer = new TileRequest(
                    request.scene(), request.level() - 1, request.col() * 2 + i % 2, request.row() * 2 + i / 2);
            if (finer.col() < grid.columns(finer.level()) && finer.row() < grid.rows(finer.level())) {
                paintPart(gc, grid, finer, grid.window(finer), scene, view);
            }
        }
        return painted;
    }

    /** Paints what a cached tile holds of a part of the scene; says whether the tile was there. */
    private boolean paintPart(
            GraphicsContext gc,
            TileGrid grid,
            TileRequest request,
            PixelWindow part,
            SceneOnMap scene,
            ViewTransform view) {
        Optional<Tile> tile = cache.get(request);
        if (tile.isEmpty()) {
            return false;
        }
        PixelWindow window = grid.window(request);
        double step = 1 << request.level();
        Affine toScreen = toScreen(scene.place(window), window, step, view);
        Image image = tile.get().image();
        Rectangle2D all = new Rectangle2D(RIM, RIM, image.getWidth() - 2 * RIM, image.getHeight() - 2 * RIM);
        Optional<Rectangle2D> wanted = intersection(
                all,
                new Rectangle2D(
                        Math.max(0, (part.col() - window.col()) / step),
                        Math.max(0, (part.row() - window.row()) / step),
                        part.width() / step,
                        part.height() / step));
        wanted.flatMap(w -> intersection(w, seen(toScreen, view)))
                .ifPresent(source -> draw(gc, image, source, toScreen));
        return true;
    }

    private static void draw(GraphicsContext gc, Image image, Rectangle2D source, Affine toScreen) {
        gc.setTransform(toScreen);
        double x = source.getMinX();
        double y = source.getMinY();
        double width = source.getWidth();
        double height = source.getHeight();
        boolean tooLarge = image.getWidth() * Math.hypot(toScreen.getMxx(), toScreen.getMyx()) > LARGEST_PX;
        if (tooLarge) {
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            int columns = Math.min((int) image.getWidth(), (int) Math.ceil(x + width)) - left;
            int rows = Math.min((int) image.getHeight(), (int) Math.ceil(y + height)) - top;
            gc.drawImage(new WritableImage(image.getPixelReader(), left, top, columns, rows), left, top);
        } else {
            gc.drawImage(image, x, y, width, height, x, y, width, height);
        }
    }

    private static Affine toScreen(TilePlacement place, PixelWindow window, double step, ViewTransform view) {
        double mpp = view.metresPerPixel();
        double e = place.e0() + place.eCol() * window.col() + place.eRow() * window.row();
        double n = place.n0() + place.nCol() * window.col() + place.nRow() * window.row();
        return new Affine(
                place.eCol() * step / mpp,
                place.eRow() * step / mpp,
                view.screenX(e),
                -place.nCol() * step / mpp,
                -place.nRow() * step / mpp,
                view.screenY(n));
    }

    /** The panel in the tile's pixels, outward to whole ones. */
    private static Rectangle2D seen(Affine toScreen, ViewTransform view) {
        try {
            var panel = toScreen.inverseTransform(new BoundingBox(0, 0, view.width(), view.height()));
            Envelope whole = new Envelope(
                    Math.floor(panel.getMinX()) - 1,
                    Math.ceil(panel.getMaxX()) + 1,
                    Math.floor(panel.getMinY()) - 1,
                    Math.ceil(panel.getMaxY()) + 1);
            return new Rectangle2D(whole.getMinX(), whole.getMinY(), whole.getWidth(), whole.getHeight());
        } catch (NonInvertibleTransformException e) {
            return Rectangle2D.EMPTY;
        }
    }

    private static Optional<Rectangle2D> intersection(Rectangle2D a, Rectangle2D b) {
        double x0 = Math.max(a.getMinX(), b.getMinX());
        double y0 = Math.max(a.getMinY(), b.getMinY());
        double x1 = Math.min(a.getMaxX(), b.getMaxX());
        double y1 = Math.min(a.getMaxY(), b.getMaxY());
        return x1 > x0 && y1 > y0 ? Optional.of(new Rectangle2D(x0, y0, x1 - x0, y1 - y0)) : Optional.empty();
    }
}

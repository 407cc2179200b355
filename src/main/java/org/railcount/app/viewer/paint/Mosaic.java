package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.transform.Affine;
import javafx.scene.transform.NonInvertibleTransformException;
import org.jspecify.annotations.Nullable;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.frame.TilePlacement;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.Frame.Box;
import org.railcount.app.viewer.paint.Frame.Part;
import org.railcount.app.viewer.paint.Frame.ToTile;
import org.railcount.app.viewer.paint.StandIns.Patch;
import org.railcount.app.viewer.tiles.TileGrid;
import org.railcount.app.viewer.tiles.TilePlan;
import org.railcount.app.viewer.tiles.TileRequest;
import org.railcount.imagery.PixelWindow;

/**
 * The imagery of a view, put together from the tiles that are there. Where a tile is missing, the nearest coarser one
 * that is there stands in for it, and finer ones over that; after a change of colours the tile in the colours before. Above four display pixels per scene pixel the pixels are
 * shown as they are, unsmoothed. {@link Ink} lies in the same pixels. While the view is dragged the last frame is moved along, and only what comes into view
 * and tiles that came are drawn, on all processors; two frames take turns, because the toolkit still reads the one while the next is drawn.
 * Confined to the JavaFX thread.
 */
public final class Mosaic {
    private static final double CRISP_FROM = 4;
    /** How far off a whole number of pixels a move may be and still move the last frame. */
    private static final double WHOLE = 0.02;
    /** Tiles are drawn this far into their gutter, so that no seam shows where neighbours are rotated. */
    private static final double OVERLAP = 1;

    private final StandIns tiles;
    private final int surround;
    private Frame front = new Frame(1, 1);
    private Frame back = new Frame(1, 1);
    private @Nullable Drawn drawn;

    /** What the front frame shows. */
    private record Drawn(
            SceneOnMap scene,
            Ink ink,
            ViewTransform view,
            double deviceScale,
            int level,
            Map<TileRequest, List<Patch>> patches) {}

    /**
     * @param tiles the tiles in memory
     * @param surround colour where there is no imagery, opaque ARGB
     */
    public Mosaic(StandIns.TileSource tiles, int surround) {
        this.tiles = new StandIns(tiles);
        this.surround = surround;
    }

    /** What was drawn last. */
    public Image image() {
        return front.image();
    }

    /** Draws no imagery. */
    public void clear(int width, int height) {
        resize(width, height);
        drawn = null;
        front.fill(new Box(0, 0, front.width(), front.height()), surround);
        front.changed();
    }

    /**
     * Draws a view.
     *
     * @param ink what is drawn over the imagery
     * @param deviceScale display pixels per screen pixel
     */
    public Coverage draw(
            TileGrid grid, TilePlan plan, SceneOnMap scene, Ink ink, ViewTransform view, double deviceScale) {
        resize((int) Math.ceil(view.width() * deviceScale), (int) Math.ceil(view.height() * deviceScale));
        Map<TileRequest, List<Patch>> patches = new LinkedHashMap<>();
        plan.visible().forEach(request -> patches.put(request, tiles.patches(grid, request)));
        Drawn last = drawn;
        int[] move = last == null ? null : wholeMove(last, scene, ink, view, deviceScale, plan.level());
        ViewTransform exact = view;
        List<Box> changed = new ArrayList<>();
        Box all = new Box(0, 0, front.width(), front.height());
        if (last == null || move == null) {
            changed.add(all);
        } else {
            double px = view.metresPerPixel() / deviceScale;
            exact = new ViewTransform(
                    view.frame(),
                    last.view().easting() - move[0] * px,
                    last.view().northing() + move[1] * px,
                    view.metresPerPixel(),
                    view.width(),
                    view.height());
            changed.addAll(exposed(all, move[0], move[1]));
            for (Map.Entry<TileRequest, List<Patch>> each : patches.entrySet()) {
                if (!each.getValue().equals(last.patches().get(each.getKey()))) {
                    changed.add(bounds(grid.window(each.getKey()), scene, exact, deviceScale)
                            .meet(all));
                }
            }
            changed.removeIf(Box::isEmpty);
            if (changed.isEmpty() && move[0] == 0 && move[1] == 0) {
                return tiles.covered(patches);
            }
            back.copyMoved(front, move[0], move[1]);
        }
        boolean smooth = plan.screenPixelsPerScenePixel() * deviceScale < CRISP_FROM;
        ViewTransform placed = exact;
        for (Box box : changed) {
            box.bands().parallel().forEach(band -> {
                back.fill(band, surround);
                for (Map.Entry<TileRequest, List<Patch>> each : patches.entrySet()) {
                    compose(grid, each.getKey(), each.getValue(), scene, placed, deviceScale, band, smooth);
                }
                ink.draw(new PixelPen(back, placed, deviceScale, band));
            });
        }
        swap();
        drawn = new Drawn(scene, ink, exact, deviceScale, plan.level(), patches);
        return tiles.covered(patches);
    }

    /** The frame's move between two views in whole pixels, right and down; null where the frame must be drawn anew. */
    private static int @Nullable [] wholeMove(
            Drawn last, SceneOnMap scene, Ink ink, ViewTransform view, double deviceScale, int level) {
        ViewTransform before = last.view();
        boolean same = last.scene().equals(scene)
                && last.ink().equals(ink)
                && before.frame().equals(view.frame())
                && before.metresPerPixel() == view.metresPerPixel()
                && before.width() == view.width()
                && before.height() == view.height()
                && last.deviceScale() == deviceScale
                && last.level() == level;
        if (!same) {
            return null;
        }
        double dx = (before.easting() - view.easting()) / view.metresPerPixel() * deviceScale;
        double dy = (view.northing() - before.northing()) / view.metresPerPixel() * deviceScale;
        boolean whole = Math.abs(dx - Math.rint(dx)) < WHOLE && Math.abs(dy - Math.rint(dy)) < WHOLE;
        boolean overlaps = Math.abs(dx) < view.width() * deviceScale && Math.abs(dy) < view.height() * deviceScale;
        return whole && overlaps ? new int[] {(int) Math.rint(dx), (int) Math.rint(dy)} : null;
    }

    private static List<Box> exposed(Box all, int dx, int dy) {
        Box columns =
                dx > 0 ? new Box(0, 0, dx, all.bottom()) : new Box(all.right() + dx, 0, all.right(), all.bottom());
        Box rows = dy > 0 ? new Box(0, 0, all.right(), dy) : new Box(0, all.bottom() + dy, all.right(), all.bottom());
        return List.of(columns.meet(all), rows.meet(all));
    }

    private void compose(
            TileGrid grid,
            TileRequest request,
            List<Patch> patches,
            SceneOnMap scene,
            ViewTransform view,
            double deviceScale,
            Box box,
            boolean smooth) {
        PixelWindow wanted = grid.window(request);
        for (Patch patch : patches) {
            TileRequest of = patch.request();
            PixelWindow window = grid.window(of);
            Box clip = bounds(of.level() < request.level() ? window : wanted, scene, view, deviceScale)
                    .meet(box);
            if (!clip.isEmpty()) {
                double step = 1 << of.level();
                double spare = TileGrid.GUTTER - OVERLAP;
                Part own = new Part(
                        spare, spare, patch.tile().width() - spare, patch.tile().height() - spare);
                toTile(scene.place(window), window, step, view, deviceScale)
                        .ifPresent(to ->
                                back.draw(patch.tile(), to, meet(own, wanted, window, step, request), clip, smooth));
            }
        }
    }

    /** What of a tile stands in for a wanted one: the wanted one's part without its gutter, give or take the overlap. */
    private static Part meet(Part own, PixelWindow wanted, PixelWindow window, double step, TileRequest request) {
        double spare = (TileGrid.GUTTER - OVERLAP) * (1 << request.level());
        return new Part(
                Math.max(own.u0(), (wanted.col() + spare - window.col()) / step),
                Math.max(own.v0(), (wanted.row() + spare - window.row()) / step),
                Math.min(own.u1(), (wanted.col() + wanted.width() - spare - window.col()) / step),
                Math.min(own.v1(), (wanted.row() + wanted.height() - spare - window.row()) / step));
    }

    private static Optional<ToTile> toTile(
            TilePlacement place, PixelWindow window, double step, ViewTransform view, double deviceScale) {
        try {
            Affine inverse = toFrame(place, window, step, view, deviceScale).createInverse();
            return Optional.of(new ToTile(
                    inverse.getTx(),
                    inverse.getMxx(),
                    inverse.getMxy(),
                    inverse.getTy(),
                    inverse.getMyx(),
                    inverse.getMyy()));
        } catch (NonInvertibleTransformException e) {
            return Optional.empty();
        }
    }

    private static Affine toFrame(
            TilePlacement place, PixelWindow window, double step, ViewTransform view, double deviceScale) {
        double perPx = view.metresPerPixel() / deviceScale;
        double e = place.e0() + place.eCol() * window.col() + place.eRow() * window.row();
        double n = place.n0() + place.nCol() * window.col() + place.nRow() * window.row();
        return new Affine(
                place.eCol() * step / perPx,
                place.eRow() * step / perPx,
                view.screenX(e) * deviceScale,
                -place.nCol() * step / perPx,
                -place.nRow() * step / perPx,
                view.screenY(n) * deviceScale);
    }

    private static Box bounds(PixelWindow window, SceneOnMap scene, ViewTransform view, double deviceScale) {
        Bounds box = toFrame(scene.place(window), window, 1, view, deviceScale)
                .transform(new BoundingBox(0, 0, window.width(), window.height()));
        return new Box(
                (int) Math.max(-1e6, Math.floor(box.getMinX())),
                (int) Math.max(-1e6, Math.floor(box.getMinY())),
                (int) Math.min(1e6, Math.ceil(box.getMaxX())),
                (int) Math.min(1e6, Math.ceil(box.getMaxY())));
    }

    private void resize(int width, int height) {
        int wide = Math.max(1, width);
        int high = Math.max(1, height);
        if (front.width() != wide || front.height() != high) {
            front = new Frame(wide, high);
            back = new Frame(wide, high);
            drawn = null;
        }
    }

    private void swap() {
        Frame was = front;
        front = back;
        back = was;
        front.changed();
    }
}

package org.railcount.app.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.CornerPainter;
import org.railcount.app.viewer.paint.CornerPlan;
import org.railcount.app.viewer.paint.Coverage;
import org.railcount.app.viewer.paint.Ink;
import org.railcount.app.viewer.paint.MapDress;
import org.railcount.app.viewer.paint.MapInk;
import org.railcount.app.viewer.paint.Mosaic;
import org.railcount.app.viewer.paint.OverlayPainter;
import org.railcount.app.viewer.paint.Palette;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Picture;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.app.viewer.tiles.TileCache;
import org.railcount.app.viewer.tiles.TilePlan;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.app.viewer.tiles.TileRequest;
import org.railcount.app.viewer.tiles.TileScheduler;
import org.railcount.model.Site;

/**
 * Imagery below and a canvas with the overlay above, painted at most once per pulse. It is an unmanaged node, so that
 * asking for a repaint lays out nothing else in the window.
 */
final class MapSurface extends Region {
    private final ImageView imagery = new ImageView();
    private final Canvas overlay = new Canvas();
    private final TileCache<Tile> cache;
    private final TileScheduler<Tile> scheduler;
    private final Mosaic mosaic;
    private final OverlayPainter overlayPainter = new OverlayPainter();
    private final CornerPainter cornerPainter = new CornerPainter();
    private final MapModel model;
    private final MapHand hand;
    private final Runnable painted;
    private List<MapScene> neighbours = List.of();
    private boolean painting;
    private boolean overlayHidden;
    private boolean tracksVisible = true;
    private MapDress dress = MapDress.USUAL;
    private Coverage coverage = Coverage.NONE;
    private Optional<CornerPlan> corners = Optional.empty();
    /** The view that tiles were asked for last. */
    private @Nullable ViewTransform asked;

    /**
     * @param hand painted whenever this is
     * @param painted called after each painting, while the window is being laid out
     */
    MapSurface(MapModel model, MapHand hand, TilePool pool, TileScheduler.Listener<Tile> listener, Runnable painted) {
        this.model = model;
        this.hand = hand;
        this.painted = painted;
        cache = pool.cache();
        scheduler = pool.scheduler(listener);
        mosaic = new Mosaic(cache::get, Palette.SURROUND_ARGB);
        imagery.setSmooth(false);
        setManaged(false);
        overlay.setMouseTransparent(true);
        imagery.setMouseTransparent(true);
        getChildren().addAll(imagery, overlay);
    }

    /** Paints at the next pulse. */
    void repaint() {
        if (!painting) {
            requestLayout();
            hand.repaint();
        }
    }

    /** Whether a tile is in memory. */
    boolean has(TileRequest tile) {
        return cache.get(tile).isPresent();
    }

    /** Tries again what could not be read of a scene. */
    void retry(MapScene scene) {
        scheduler.retry(scene.tiles().key());
    }

    /** Scenes whose tiles are read ahead, the likeliest first. */
    void neighbours(List<MapScene> likely) {
        neighbours = List.copyOf(likely);
        repaint();
    }

    void overlayHidden(boolean hidden) {
        overlayHidden = hidden;
        hand.hidden(hidden);
        repaint();
    }

    void tracksVisible(boolean visible) {
        tracksVisible = visible;
        repaint();
    }

    void dress(MapDress wanted) {
        dress = wanted;
        repaint();
    }

    /** How much of the view the last painting had. */
    Coverage coverage() {
        return coverage;
    }

    @Override
    protected void layoutChildren() {
        painting = true;
        try {
            overlay.setWidth(getWidth());
            overlay.setHeight(getHeight());
            model.resize(getWidth(), getHeight());
            if (getWidth() > 1 && getHeight() > 1) {
                if (!model.isPlaced()) {
                    model.home().ifPresent(model::fit);
                }
                paintImagery();
                paintOverlay();
                painted.run();
            }
        } finally {
            painting = false;
        }
    }

    private void paintImagery() {
        Optional<SceneOnMap> scene = model.sceneOnMap();
        Optional<Picture> shown = model.stage().shown();
        coverage = Coverage.NONE;
        if (scene.isPresent() && shown.isPresent()) {
            MapScene now = shown.get().scene();
            TilePlan plan = plan(now, scene.get());
            coverage = mosaic.draw(now.tiles().grid(), plan, scene.get(), ink(), model.view(), deviceScale());
        } else {
            mosaic.clear((int) Math.ceil(getWidth() * deviceScale()), (int) Math.ceil(getHeight() * deviceScale()));
        }
        imagery.setImage(mosaic.image());
        imagery.setFitWidth(mosaic.image().getWidth() / deviceScale());
        imagery.setFitHeight(mosaic.image().getHeight() / deviceScale());
        request();
    }

    private Ink ink() {
        return overlayHidden ? Ink.NONE : MapInk.of(model, tracksVisible, dress.detections());
    }

    /** Asks for the tiles of the picture that was asked for last, then of its neighbours. */
    private void request() {
        List<TileScheduler.Wanted<Tile>> wanted = new ArrayList<>();
        model.stage().latest().ifPresent(picture -> wanted.addAll(wanted(picture.scene())));
        scheduler.want(wanted, asked != null && !asked.equals(model.view()));
        asked = model.view();
        List<TileScheduler.Wanted<Tile>> ahead = new ArrayList<>();
        neighbours.forEach(scene -> ahead.addAll(wanted(scene)));
        scheduler.prefetch(ahead);
    }

    private List<TileScheduler.Wanted<Tile>> wanted(MapScene scene) {
        return plan(scene, scene.on(model.view().frame())).wanted().stream()
                .map(request -> new TileScheduler.Wanted<Tile>(request, scene.tiles()))
                .toList();
    }

    private TilePlan plan(MapScene scene, SceneOnMap placed) {
        return TilePlan.of(scene.tiles(), placed, model.view(), deviceScale());
    }

    /** Display pixels per screen pixel. */
    private double deviceScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
    }

    /** Whether date, scale bar, arrow or badge, as they were painted last, stand over a map rectangle. */
    boolean isCovered(Envelope bounds) {
        ViewTransform view = model.view();
        double left = view.screenX(bounds.getMinX());
        double top = view.screenY(bounds.getMaxY());
        Bounds onPanel =
                new BoundingBox(left, top, view.screenX(bounds.getMaxX()) - left, view.screenY(bounds.getMinY()) - top);
        return corners.stream().flatMap(plan -> plan.plates().stream()).anyMatch(plate -> plate.intersects(onPanel));
    }

    private void paintOverlay() {
        GraphicsContext gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        Optional<Picture> shown = model.stage().shown();
        corners = shown.map(picture ->
                CornerPlan.of(model.view(), picture, model.editor().site().map(Site::timeZone), dress.corners()));
        corners.ifPresent(plan -> {
            if (!overlayHidden) {
                overlayPainter.paint(gc, model, plan, tracksVisible, dress.detections());
            }
            cornerPainter.paint(gc, model.view(), plan, dress.corners());
        });
    }
}

package org.railcount.app.compare;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.ReferenceMap;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.Corners;
import org.railcount.app.viewer.paint.DetectionLook;
import org.railcount.app.viewer.paint.FateLook;
import org.railcount.app.viewer.paint.HueLook;
import org.railcount.app.viewer.paint.MapDress;
import org.railcount.app.viewer.paint.Palette;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.tiles.TilePool;

/**
 * The map, and while two dates are compared the reference over it or beside it. The reference has the map's view whatever
 * its own grid; moving either moves both. JavaFX thread only.
 */
public final class ComparePane extends Region {
    /** Between the two maps that stand side by side. */
    private static final double GAP = 3;

    private static final double CARD_LEFT = 12;
    private static final double CARD_TOP = 44;

    /** Where the north arrow stands, from the right and down to. */
    private static final double ARROW_WIDTH = 70;

    private static final double ARROW_BOTTOM = 72;

    /** What badge, scale bar and dates take of the map's height. */
    private static final double CORNERS = 190;

    /** A lower card would show less than its table's heads. */
    private static final double LEAST_CARD = 110;

    /** A table that takes more of its picture's width hides what there is to compare. */
    private static final double MOST_OF_PICTURE = 0.65;

    private final CompareModel model;
    private final MapPanel map;
    private final ReferenceMap reference;
    private final SwipeDivider divider;
    private final GhostCursor ghost = new GhostCursor();
    private final ChangesCard changes;
    private final Region card;

    /**
     * @param pool the map's own
     * @param cursor told of the pointer over the reference
     */
    public ComparePane(CompareModel model, MapPanel map, TilePool pool, MapListener cursor) {
        this.model = model;
        this.map = map;
        reference = new ReferenceMap(pool, new Moves(cursor), map::requestFocus);
        reference.setId("reference-map");
        divider = new SwipeDivider(x -> model.moveDivider(x / Math.max(1, getWidth())));
        changes = new ChangesCard(model);
        card = changes.node();
        new Blinker(model);
        getStyleClass().add("compare-pane");
        getChildren().addAll(map, reference, divider, ghost, map.lines(), card);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        map.tracksVisibleProperty().addListener((property, was, is) -> reference.setTracksVisible(is));
        model.modeProperty().addListener((property, before, now) -> modeChanged());
        InvalidationListener arrange = observable -> arrange();
        model.dividerProperty().addListener(arrange);
        model.referenceUpProperty().addListener(arrange);
        model.otherHeldProperty().addListener(arrange);
        model.referenceProperty().addListener(arrange);
        InvalidationListener dress = observable -> dress();
        model.overlayProperty().addListener(dress);
        model.changesProperty().addListener(dress);
        arrange();
    }

    /** The map of the date that is compared with. */
    public ReferenceMap reference() {
        return reference;
    }

    /** The map moved; the reference goes along. */
    public void mapMoved(MapView view) {
        if (model.isOn()) {
            reference.follow(view);
        }
    }

    /** The pointer is over the map or left it. */
    public void pointerOverMap(Optional<CursorReading> reading) {
        showGhost(reading, reference);
    }

    private void modeChanged() {
        if (model.isOn()) {
            map.view().ifPresent(reference::follow);
            map.requestFocus();
        }
        ghost.setVisible(false);
        arrange();
        dress();
    }

    private void arrange() {
        boolean swipe = model.modeProperty().get() == CompareMode.SWIPE;
        boolean beside = isBeside();
        boolean over = model.isReferenceOver();
        boolean any = model.referenceProperty().get() != null;
        reference.setVisible(beside || any && (swipe || over));
        divider.setVisible(any && swipe && !over);
        requestLayout();
    }

    private boolean isBeside() {
        return model.modeProperty().get() == CompareMode.SIDE_BY_SIDE;
    }

    private void dress() {
        if (!model.isOn()) {
            map.dress(MapDress.USUAL);
            return;
        }
        boolean over = !isBeside();
        Changes present = model.changesProperty().get();
        Optional<Changes.Found> found =
                present instanceof Changes.Found told ? Optional.of(told) : Optional.<Changes.Found>empty();
        reference.dress(new MapDress(
                Optional.of(look(
                        found.map(Changes.Found::referenceFates).map(FateLook::new),
                        new HueLook(Palette.REFERENCE_DATE))),
                new Corners(true, Optional.of(Palette.REFERENCE_DATE), over)));
        map.dress(new MapDress(
                Optional.of(
                        look(found.map(Changes.Found::openFates).map(FateLook::new), new HueLook(Palette.OPEN_DATE))),
                new Corners(false, Optional.of(Palette.OPEN_DATE), over)));
    }

    /** Where changes cannot be told, detections are drawn by their date. */
    private DetectionLook look(Optional<FateLook> fates, HueLook hue) {
        return switch (model.overlayProperty().get()) {
            case CHANGES -> fates.<DetectionLook>map(look -> look).orElse(hue);
            case DETECTIONS -> hue;
            case NOTHING -> DetectionLook.HIDDEN;
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = isBeside();
        double half = Math.floor((width - GAP) / 2);
        map.resizeRelocate(beside ? width - half : 0, 0, beside ? half : width, height);
        map.lines().resizeRelocate(map.getLayoutX(), 0, map.getWidth(), height);
        reference.resizeRelocate(0, 0, beside ? half : width, height);
        double at = Math.round(width * model.dividerProperty().get());
        boolean swipe = model.modeProperty().get() == CompareMode.SWIPE && !model.isReferenceOver();
        reference.showLeft(swipe ? at : width);
        divider.resizeRelocate(at - SwipeDivider.WIDTH / 2, 0, SwipeDivider.WIDTH, height);
        layoutCard(beside ? half : width, height);
    }

    /**
     * Between badge and scale bar. In a low picture, and as a table in one that it would cover most of, it is folded;
     * whoever unfolds it has it over the corners.
     *
     * @param width of the picture that it lies on
     */
    private void layoutCard(double width, double height) {
        double whole = Math.min(changes.wantedWidth(), width - 2 * CARD_LEFT);
        boolean low = height - CORNERS < LEAST_CARD;
        changes.fold(low || changes.isTable() && whole > MOST_OF_PICTURE * width);
        double cardWidth = changes.widthWithin(whole);
        double top = cardWidth > width - ARROW_WIDTH ? ARROW_BOTTOM : CARD_TOP;
        double room = low ? height - top - CARD_LEFT : height - CORNERS;
        card.resizeRelocate(CARD_LEFT, top, cardWidth, Math.max(40, Math.min(changes.heightFor(cardWidth), room)));
    }

    /** In a swipe and a blink the pointer itself is over both. */
    private void showGhost(Optional<CursorReading> reading, Region on) {
        if (reading.isEmpty() || !isBeside()) {
            ghost.setVisible(false);
            return;
        }
        ViewTransform view = reference.view();
        Coordinate at = view.frame().toMap(reading.get().lon(), reading.get().lat());
        ghost.at(on.getLayoutX() + view.screenX(at.x), on.getLayoutY() + view.screenY(at.y));
    }

    /** What a person does on the reference. */
    private final class Moves implements MapListener {
        private final MapListener cursor;

        Moves(MapListener cursor) {
            this.cursor = cursor;
        }

        @Override
        public void viewChanged(MapView view) {
            // Put away, the reference has no view of its own to give: it fits itself to a site that is new to it.
            if (model.isOn()) {
                map.setView(view);
            }
        }

        @Override
        public void cursorMoved(Optional<CursorReading> reading) {
            cursor.cursorMoved(reading);
            showGhost(reading, map);
        }
    }
}

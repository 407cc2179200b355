package org.railcount.app.viewer;

import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.interact.LookOnly;
import org.railcount.app.viewer.paint.Coverage;
import org.railcount.app.viewer.paint.MapDress;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Picture;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.app.viewer.tiles.TileRequest;
import org.railcount.app.viewer.tiles.TileScheduler;
import org.railcount.model.Acquisition;
import org.railcount.model.Detection;
import org.railcount.model.Note;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;

/**
 * A second map, of another date, that is looked at beside or over the {@link MapPanel} and can be moved but not edited. It
 * follows the view of that map, and tells when a person moves it. JavaFX thread only.
 */
public final class ReferenceMap extends Region {
    private static final Phrases TEXT = Phrases.of(ReferenceMap.class);

    private final MapModel model;
    private final MapSurface surface;
    private final NotePins pins;
    private final MessageCard message = new MessageCard();
    private final Rectangle window = new Rectangle();
    private final Runnable focus;

    /**
     * @param pool shared with the map beside it
     * @param listener told where the pointer is and where a person moved the view to
     * @param focus gives the keys to the map beside it
     */
    public ReferenceMap(TilePool pool, MapListener listener, Runnable focus) {
        this.focus = focus;
        model = new MapModel(listener, this::repaint, () -> {});
        pins = new NotePins(model, words -> words, note -> focus.run(), this::repaint);
        surface = new MapSurface(model, new MapHand(model), pool, new Arrivals(), pins::place);
        LookOnly look = new LookOnly();
        new MapNavigation(
                this, model, () -> look, new CursorProbe(model, pool.readers(), pool.fx(), listener::cursorMoved));
        setBackground(Background.fill(Color.web("#1c1c1c")));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("reference.name"));
        getChildren().addAll(surface, pins, message);
        setClip(window);
    }

    /** Shows a scene, what was found on it and what was noted there. */
    public void show(
            MapScene scene, List<Detection> detections, List<Note> notes, Acquisition acquisition, boolean simulated) {
        surface.retry(scene);
        message.setVisible(false);
        Picture picture = Picture.of(scene)
                .with(detections.stream().map(ReviewedDetection::proposed).toList())
                .with(acquisition)
                .simulated(simulated);
        pins.show(notes);
        model.stage().bring(picture, surface.has(whole(scene)));
        model.pictureChanged();
    }

    /** Shows no picture, and why. */
    public void say(String heading, String sentence) {
        model.stage().clear();
        pins.show(List.of());
        model.pictureChanged();
        message.say(heading, sentence);
    }

    public void setSite(Optional<Site> site) {
        model.begin(site);
    }

    /** Shows the ground that the other map shows. */
    public void follow(MapView view) {
        model.follow(view);
    }

    /** Ground to screen, as it stands. */
    public ViewTransform view() {
        return model.view();
    }

    public void dress(MapDress dress) {
        surface.dress(dress);
    }

    public void setTracksVisible(boolean visible) {
        surface.tracksVisible(visible);
    }

    /** Lets only the left part be seen, and pointed at. */
    public void showLeft(double widthPx) {
        window.setWidth(widthPx);
        requestLayout();
    }

    /** Whether a picture is on the screen. */
    public boolean hasPicture() {
        return model.stage().shown().isPresent();
    }

    /** Whether everything in view is on the screen at the resolution that suits the scale. */
    public boolean isComplete() {
        return surface.coverage() == Coverage.FULL;
    }

    /** What stands in place of a picture; empty while there is one. */
    public String messageText() {
        return message.text();
    }

    /** The keys belong to the map beside it. */
    @Override
    public void requestFocus() {
        focus.run();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        message.resizeRelocate(24, 0, Math.max(0, window.getWidth() - 48), getHeight());
        window.setHeight(getHeight());
    }

    private void repaint() {
        surface.repaint();
    }

    private static TileRequest whole(MapScene scene) {
        return scene.tiles().grid().whole(scene.tiles().key());
    }

    /** What happens when a tile was read. */
    private final class Arrivals implements TileScheduler.Listener<Tile> {
        @Override
        public void arrived(TileRequest request, Tile tile) {
            settled(request);
        }

        @Override
        public void failed(TileRequest request, String sentence) {
            settled(request);
            model.stage()
                    .shown()
                    .filter(picture -> whole(picture.scene()).equals(request))
                    .ifPresent(picture -> message.say(TEXT.get("unreadable"), sentence));
        }

        private void settled(TileRequest request) {
            if (model.stage().settled(request)) {
                model.pictureChanged();
            }
            repaint();
        }
    }
}

package org.railcount.app.viewer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.correct.EditDesk;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.interact.KeyWords;
import org.railcount.app.viewer.paint.Coverage;
import org.railcount.app.viewer.paint.MapDress;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Measuring;
import org.railcount.app.viewer.state.Picture;
import org.railcount.app.viewer.state.ProposalReview;
import org.railcount.app.viewer.state.Selection;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.model.Acquisition;
import org.railcount.model.Detection;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;

/**
 * The map: one dated scene with its detections and the site's lines. Site and detections lie in the site's frame; the
 * scene's pixels are drawn shifted by its trusted registration, so that overlay and picture agree. The view is kept from
 * scene to scene whatever their grids. Use it on the JavaFX thread; pixels are read on the executor that it is given.
 *
 * <p>A scene that was shown may be closed once another one is on the screen or {@link #clear} was called; a read under
 * way on it may fail, which is ignored.
 */
public final class MapPanel extends Region {
    private static final Phrases TEXT = Phrases.of(MapPanel.class);

    private final KeyWords keys;
    private final MapModel model;
    private final MapSurface surface;
    private final MapHand hand;
    private final Glide glide;
    private final CorrectionTools tools;
    private final MapModes modes;
    private final MapNavigation navigation;
    private final MessageCard message = new MessageCard();
    private final MapNotes notes = new MapNotes();
    private final SiteEdits siteEdits;
    private final NoteDesk noteDesk;
    private final Arrivals arrivals;
    private final MapControls controls;
    private final Executor fx;
    private final BooleanProperty tracksVisible = new SimpleBooleanProperty(true);

    /**
     * @param pool tiles and the threads that read them, shared by all maps of the window
     * @param listener told what the person does
     * @param keys names the keys in what the map says
     */
    public MapPanel(TilePool pool, MapListener listener, KeyWords keys) {
        this.keys = keys;
        model = new MapModel(listener, this::repaint, this::repaintHand);
        hand = new MapHand(model);
        arrivals = new Arrivals(model, new Arrivals.Follower() {
            @Override
            public void repaint() {
                MapPanel.this.repaint();
            }

            @Override
            public void pictureChanged() {
                MapPanel.this.pictureChanged();
            }

            @Override
            public void unreadable(String sentence) {
                message.say(TEXT.get("unreadable"), sentence);
            }
        });
        surface = new MapSurface(model, hand, pool, arrivals, this::painted);
        this.fx = pool.fx();
        glide = new Glide(model, surface::isCovered);
        tools = CorrectionTools.at(new EditDesk(model, () -> UUID.randomUUID().toString()), glide::to);
        MapField name = new MapField("map-rename", "", this::requestFocus);
        FeatureNaming naming = new FeatureNaming(model, name);
        MapField noteField = new MapField("map-note", TEXT.get("note.prompt"), this::requestFocus);
        noteDesk = new NoteDesk(model, noteField, this::repaint);
        modes = new MapModes(model, tools, naming::open);
        siteEdits = new SiteEdits(model, modes, naming);
        CursorProbe probe = new CursorProbe(model, pool.readers(), fx, listener::cursorMoved);
        navigation = new MapNavigation(this, model, modes::interaction, probe);
        setBackground(Background.fill(Color.web("#1c1c1c")));
        setId("map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXT.get("map.name"));
        setOnContextMenuRequested(new FeatureMenu(this, model)::show);
        tracksVisible.addListener((property, was, is) -> surface.tracksVisible(is));
        setMinSize(120, 90);
        getChildren().addAll(surface, hand, noteDesk.pins(), message, notes, name, noteField);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        controls = new MapControls(model, tools, modes::interaction, this::hideOverlay);
        // A key held down moves what is selected step by step; letting go makes one edit of it.
        addEventHandler(KeyEvent.KEY_RELEASED, e -> tools.reshaping().settle());
        focusedProperty().addListener((property, was, is) -> tools.reshaping().settle());
        clear(TEXT.get("map.empty"));
    }

    /** Shows a scene in the present view. It takes the old one's place as soon as its coarsest tile is there. */
    public void show(MapScene scene) {
        tools.reshaping().settle();
        surface.retry(scene);
        arrivals.begin();
        model.stage().bring(Picture.of(scene), surface.has(Arrivals.whole(scene)));
        pictureChanged();
    }

    /** Sets what was found on the scene that was shown last and how it stands in review. */
    public void setReviewed(List<ReviewedDetection> detections) {
        change(picture -> picture.with(detections));
    }

    /** Sets what was found on the scene that was shown last, where nobody has reviewed it. */
    public void setDetections(List<Detection> detections) {
        setReviewed(detections.stream().map(ReviewedDetection::proposed).toList());
    }

    /** Sets the shift of the scene that was shown last, once it is known. */
    public void setRegistration(Registration registration) {
        change(picture -> picture.with(picture.scene().with(registration)));
    }

    /** Sets when the scene that was shown last was taken, where that is known better than from the file. */
    public void setAcquisition(Acquisition acquisition) {
        change(picture -> picture.with(acquisition));
    }

    /** Says on the picture that the scene that was shown last is simulated. */
    public void setSimulated(boolean simulated) {
        change(picture -> picture.simulated(simulated));
    }

    /** Sets the site. The history of edits is dropped unless it is the site that the map last handed out. */
    public void setSite(Optional<Site> site) {
        model.begin(site);
    }

    /** Shows no picture, and what to do next. */
    public void clear(String whatToDo) {
        nothing(whatToDo, "");
    }

    /** Shows no picture: it is being opened. Not needed where a scene is on the screen until the next one comes. */
    public void showLoading() {
        nothing(TEXT.get("opening"), "");
    }

    /** Shows no picture: the scene cannot be used, for the reason given in one sentence. */
    public void showUnreadable(String sentence) {
        nothing(TEXT.get("unreadable"), sentence);
    }

    /** Reads the tiles of these scenes ahead, the likeliest first, when nothing else is to be read. */
    public void prefetch(List<MapScene> neighbours) {
        surface.neighbours(neighbours);
    }

    /** What part of the ground is shown; nothing before the first picture or site. */
    public Optional<MapView> view() {
        return model.isPlaced() ? Optional.of(model.view().view()) : Optional.empty();
    }

    public void setView(MapView view) {
        model.look(view);
    }

    /** Shows the site whole, or the scene where there is no site on it. */
    public void fitToSite() {
        model.home().ifPresent(model::fit);
    }

    /** Shows the scene whole. */
    public void fitToScene() {
        model.sceneOnMap().ifPresent(scene -> model.fit(scene.bounds()));
    }

    /** Selects no detection; a selected feature of the site stays selected. */
    public void deselectDetections() {
        if (model.selection() instanceof Selection.OfDetections) {
            model.select(Selection.NONE);
        }
    }

    /** Selects the detection of an id; it is brought into view where it lies outside. */
    public void select(Optional<String> detectionId) {
        model.found().select(detectionId.stream().toList());
        model.found().selected().forEach(shape -> glide.to(shape.line().bounds()));
    }

    public MapMode mode() {
        return modes.mode();
    }

    public void setMode(MapMode wanted) {
        if (wanted == mode()) {
            return;
        }
        modes.enter(wanted, () -> setMode(MapMode.SELECT));
        navigation.showCursor();
        showNotes();
        model.listener().modeChanged(wanted);
    }

    /** The notes of the scene that was shown last. */
    public NoteDesk notes() {
        return noteDesk;
    }

    /** The lines at the top of the picture, for a parent that lays another picture over it: it takes them above that one. */
    public Region lines() {
        return notes;
    }

    /** What corrects detections. */
    public CorrectionTools tools() {
        return tools;
    }

    /** Which detections are drawn. */
    public FoundFilter filter() {
        return model.found().filter();
    }

    /** Shows and hides detections; counts stay as they are. */
    public void setFilter(FoundFilter filter) {
        model.found().filter(filter);
    }

    /** What is being measured. */
    public Measuring measuring() {
        return model.measuring();
    }

    /** Proposed tracks that wait for a person. */
    public ProposalReview proposals() {
        return model.proposals();
    }

    /** The ground in view as a polygon, WGS 84; nothing before the first picture or site. */
    public Optional<Polygon> groundInView() {
        return model.isPlaced() ? Optional.of(model.view().ground()) : Optional.empty();
    }

    /** Whether the site's tracks are drawn. */
    public BooleanProperty tracksVisibleProperty() {
        return tracksVisible;
    }

    public boolean isTracksVisible() {
        return tracksVisible.get();
    }

    public void setTracksVisible(boolean visible) {
        tracksVisible.set(visible);
    }

    /** Changes of the site that are made from menus and by keys. */
    public SiteEdits siteEdits() {
        return siteEdits;
    }

    /** What keys and menus do to the map. */
    public MapControls controls() {
        return controls;
    }

    /** Sets what is drawn over the pixels, while dates are compared. */
    public void dress(MapDress dress) {
        surface.dress(dress);
    }

    /** The map as it is on the screen, with scale bar, north arrow and date. */
    public Image picture() {
        layout();
        return snapshot(null, null);
    }

    /** Whether everything in view is on the screen at the resolution that suits the scale. */
    public boolean isComplete() {
        return surface.coverage() == Coverage.FULL;
    }

    /** Reads again what a scene on the map can give better by now. */
    public void refresh() {
        repaint();
    }

    /** How much of the view is on the screen. */
    public Coverage coverage() {
        return surface.coverage();
    }

    /** The file whose pixels are on the screen. */
    public Optional<Path> shownFile() {
        return model.stage()
                .shown()
                .map(picture -> picture.scene().scene().info().path());
    }

    /** What the map says instead of a picture; empty while there is one. */
    public String messageText() {
        return message.text();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        hand.resizeRelocate(0, 0, getWidth(), getHeight());
        message.resizeRelocate(24, 0, Math.max(0, getWidth() - 48), getHeight());
        if (notes.getParent() == this) {
            notes.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    private void repaint() {
        surface.repaint();
    }

    private void hideOverlay(boolean hidden) {
        surface.overlayHidden(hidden);
        noteDesk.pins().setVisible(!hidden);
    }

    private void repaintHand() {
        hand.repaint();
    }

    /** Called while the window is being laid out; what the lines above say may change its layout, so that waits. */
    private void painted() {
        noteDesk.pins().place();
        fx.execute(this::showNotes);
    }

    private void pictureChanged() {
        message.setVisible(model.stage().shown().isEmpty());
        model.pictureChanged();
        showNotes();
    }

    private void change(UnaryOperator<Picture> change) {
        model.stage().update(change);
        model.pictureChanged();
    }

    private void nothing(String heading, String sentence) {
        model.stage().clear();
        pictureChanged();
        message.say(heading, sentence);
    }

    private void showNotes() {
        boolean picture = model.stage().shown().isPresent();
        notes.hint(picture ? modes.interaction().hint(keys) : "");
        notes.warning(
                !picture
                        ? ""
                        : model.isSceneOutsideView()
                                ? TEXT.get("outside", keys.of("view.whole-site"))
                                : arrivals.problem().orElse(""));
    }
}

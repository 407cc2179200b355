package org.railcount.app.viewer.state;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.edit.Draft;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.SiteEditor;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.frame.ZoomLimits;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.MapShapes.FeatureShape;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;

/**
 * What the map shows, where, and what is selected: the map without the toolkit. The map frame is the UTM zone of the
 * site, or of the first scene where there is no site; the view survives a change of scene. Confined to one thread.
 */
public final class MapModel {
    private static final MapFrame NOWHERE = new MapFrame(31, true);

    private final MapListener listener;
    private final Runnable repaint;
    private final Runnable repaintHand;
    private final Stage stage = new Stage();
    private final SiteEditor editor;

    private final ProposalReview proposals = new ProposalReview(this);
    private final FoundLayer found;
    private final Measuring measuring;

    private ViewTransform view = new ViewTransform(NOWHERE, 500_000, 0, 1, 1, 1);
    private boolean placed;
    private Optional<SceneOnMap> sceneOnMap = Optional.empty();
    private Optional<List<FeatureShape>> features = Optional.empty();
    private Selection selection = Selection.NONE;
    private List<ReviewedDetection> toldDetections = List.of();
    private Optional<FeatureRef> toldFeature = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
    private Optional<Coordinate> pointer = Optional.empty();

    /**
     * @param listener told what changed
     * @param repaint called whenever the map must be painted again; cheap to call often
     * @param repaintHand called whenever only what lies under the hand must be: selection, previews
     */
    public MapModel(MapListener listener, Runnable repaint, Runnable repaintHand) {
        this.listener = listener;
        this.repaint = repaint;
        this.repaintHand = repaintHand;
        found = new FoundLayer(this, repaintHand);
        measuring = new Measuring(repaintHand);
        editor = new SiteEditor(site -> {
            features = Optional.empty();
            found.siteChanged();
            dropStaleSelection();
            proposals.changed();
            listener.siteChanged(site);
            repaint.run();
        });
    }

    public Stage stage() {
        return stage;
    }

    public SiteEditor editor() {
        return editor;
    }

    public MapListener listener() {
        return listener;
    }

    /** Proposed tracks that wait for a person. */
    public ProposalReview proposals() {
        return proposals;
    }

    /** What was found on the shown scene. */
    public FoundLayer found() {
        return found;
    }

    /** What is being measured. */
    public Measuring measuring() {
        return measuring;
    }

    void repaintSoon() {
        repaint.run();
    }

    /** Ground to screen, as it stands. */
    public ViewTransform view() {
        return view;
    }

    /** Whether the map has a place to show: a view was set, a site or a scene was fitted. */
    public boolean isPlaced() {
        return placed;
    }

    /** Moves the map; the scale is kept within the limits of the scene. */
    public void look(ViewTransform to) {
        double scale = limits().clamp(to.metresPerPixel());
        view = scale == to.metresPerPixel() ? to : to.scaledAbout(to.width() / 2, to.height() / 2, scale);
        placed = true;
        listener.viewChanged(view.view());
        repaint.run();
    }

    /** Shows the ground that another map shows, at its scale whatever the limits of this scene, and tells nobody. */
    public void follow(MapView to) {
        if (!view.frame().suits(to.lon(), to.lat())) {
            enter(MapFrame.at(to.lon(), to.lat()));
        }
        view = ViewTransform.of(view.frame(), to, view.width(), view.height());
        placed = true;
        repaint.run();
    }

    /** Shows a view, in the present frame. */
    public void look(MapView to) {
        if (!placed && editor.site().isEmpty() && stage.shown().isEmpty()) {
            view = view.in(MapFrame.at(to.lon(), to.lat()));
        }
        look(ViewTransform.of(view.frame(), to, view.width(), view.height()));
    }

    /** Changes the scale about a screen position, so that the ground there stays. */
    public void zoom(double x, double y, double factor) {
        look(view.scaledAbout(x, y, limits().clamp(view.metresPerPixel() / factor)));
    }

    /** Shows a map rectangle whole. */
    public void fit(Envelope map) {
        look(ViewTransform.fitting(view.frame(), map, view.width(), view.height()));
    }

    /** Told the panel's size in pixels. */
    public void resize(double width, double height) {
        if (width != view.width() || height != view.height()) {
            view = view.resized(width, height);
            repaint.run();
        }
    }

    /** Begins with a site as it was read; the history of edits is dropped unless it is the present one. */
    public void begin(Optional<Site> site) {
        editor.reset(site);
        features = Optional.empty();
        found.siteChanged();
        chooseFrame();
        dropStaleSelection();
        proposals.changed();
        repaint.run();
    }

    /** Told that the picture on the stage changed. */
    public void pictureChanged() {
        sceneOnMap = Optional.empty();
        found.detectionsChanged();
        chooseFrame();
        dropStaleSelection();
        tellDetections();
        repaint.run();
    }

    /** The shown scene in the map frame. */
    public Optional<SceneOnMap> sceneOnMap() {
        if (sceneOnMap.isEmpty()) {
            sceneOnMap = stage.shown().map(picture -> picture.scene().on(view.frame()));
        }
        return sceneOnMap;
    }

    /** The site in the map frame. */
    public MapShapes shapes() {
        List<FeatureShape> lines = features.orElseGet(() -> MapShapes.features(view.frame(), editor.shown()));
        features = Optional.of(lines);
        return new MapShapes(lines);
    }

    /** Told that the site under the pointer is being reshaped. */
    public void previewChanged() {
        features = Optional.empty();
        repaint.run();
    }

    /** Bounds in the map frame of what is worth seeing whole: the site's areas, else all its features; the scene where it shows nothing of them. */
    public Optional<Envelope> home() {
        Optional<Envelope> scene = sceneOnMap().map(SceneOnMap::bounds);
        return siteExtent()
                .filter(extent -> view.frame().suits(extent.centre().x, extent.centre().y))
                .map(this::toMap)
                .filter(site -> scene.isEmpty() || shows(scene.get(), site))
                .or(() -> scene);
    }

    /** Whether a scene shows more than a sliver of the site. */
    private static boolean shows(Envelope scene, Envelope site) {
        return scene.intersection(site).getArea() > 0.02 * Math.min(scene.getArea(), site.getArea());
    }

    /** Whether the shown scene has no pixel in the present view. */
    public boolean isSceneOutsideView() {
        return sceneOnMap()
                .map(scene -> !scene.bounds().intersects(view.visible()))
                .orElse(false);
    }

    public Selection selection() {
        return selection;
    }

    /** Selects; listeners are told only of a change. */
    public void select(Selection wanted) {
        selection = wanted;
        if (found.selectionChanged(wanted)) {
            repaint.run();
        }
        tellDetections();
        Optional<FeatureRef> feature = selectedFeature();
        if (!feature.equals(toldFeature)) {
            toldFeature = feature;
            listener.featureSelected(feature);
        }
        repaintHand.run();
    }

    private void tellDetections() {
        List<ReviewedDetection> detections =
                found.selected().stream().map(DetectionShape::reviewed).toList();
        if (!detections.equals(toldDetections)) {
            toldDetections = detections;
            listener.detectionsSelected(detections);
        }
    }

    public Optional<FeatureRef> selectedFeature() {
        return selection instanceof Selection.OfFeature f ? Optional.of(f.ref()) : Optional.empty();
    }

    /** The point that is selected on the selected feature. */
    public OptionalInt selectedPoint() {
        return selection instanceof Selection.OfFeature f ? f.point() : OptionalInt.empty();
    }

    /** What is being drawn. */
    public Optional<Draft> draft() {
        return draft;
    }

    public void draw(Optional<Draft> next) {
        draft = next;
        repaintHand.run();
    }

    /** Screen position of the pointer while it is over the map. */
    public Optional<Coordinate> pointer() {
        return pointer;
    }

    public void point(Optional<Coordinate> screen) {
        pointer = screen;
        if (draft.isPresent() || measuring.measured().isPresent()) {
            repaintHand.run();
        }
    }

    /** How far the map may zoom. */
    public ZoomLimits limits() {
        return sceneOnMap()
                .map(scene -> {
                    Envelope bounds = scene.bounds();
                    return ZoomLimits.of(
                            scene.info().pixelSizeM(),
                            Math.max(bounds.getWidth(), bounds.getHeight()),
                            Math.min(view.width(), view.height()));
                })
                .orElse(ZoomLimits.NO_SCENE);
    }

    /** The site's zone; the scene's where there is no site or the scene lies far from it. */
    private void chooseFrame() {
        Optional<Coordinate> site = siteExtent().map(Envelope::centre);
        Optional<Coordinate> scene = stage.shown().map(MapModel::middle);
        Optional<MapFrame> ofSite = site.map(at -> MapFrame.at(at.x, at.y));
        if (scene.isPresent()) {
            Coordinate at = scene.get();
            enter(ofSite.filter(frame -> frame.suits(at.x, at.y)).orElseGet(() -> MapFrame.at(at.x, at.y)));
        } else {
            ofSite.ifPresent(this::enter);
        }
    }

    private static Coordinate middle(Picture picture) {
        SceneInfo info = picture.scene().scene().info();
        return picture.scene().scene().ground().pixelToLonLat(info.width() / 2.0, info.height() / 2.0);
    }

    private void enter(MapFrame frame) {
        if (frame.equals(view.frame())) {
            return;
        }
        boolean near = placed && frame.suits(view.view().lon(), view.view().lat());
        view = near ? view.in(frame) : new ViewTransform(frame, 500_000, 0, 1, view.width(), view.height());
        placed = near;
        sceneOnMap = Optional.empty();
        features = Optional.empty();
        found.detectionsChanged();
        found.siteChanged();
    }

    private Optional<Envelope> siteExtent() {
        Envelope extent = new Envelope();
        editor.site().ifPresent(site -> {
            site.areas().forEach(a -> extent.expandToInclude(a.boundary().getEnvelopeInternal()));
            if (extent.isNull()) {
                SiteFeatures.of(site)
                        .all()
                        .forEach(f -> extent.expandToInclude(f.geometry().getEnvelopeInternal()));
            }
        });
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }

    private Envelope toMap(Envelope lonLat) {
        Envelope map = new Envelope();
        for (double lon : new double[] {lonLat.getMinX(), lonLat.getMaxX()}) {
            for (double lat : new double[] {lonLat.getMinY(), lonLat.getMaxY()}) {
                map.expandToInclude(view.frame().toMap(lon, lat));
            }
        }
        return map;
    }

    private void dropStaleSelection() {
        if (selection instanceof Selection.OfDetections d) {
            List<String> there = d.ids().stream()
                    .filter(id ->
                            found.shapes().byId(id).filter(found::isVisible).isPresent())
                    .toList();
            if (there.size() < d.ids().size()) {
                found.select(there);
            }
        }
        boolean stale = selection instanceof Selection.OfFeature f
                && shapes().feature(f.ref()).isEmpty();
        if (stale) {
            select(Selection.NONE);
        }
    }
}

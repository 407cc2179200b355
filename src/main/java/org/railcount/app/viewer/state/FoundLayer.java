package org.railcount.app.viewer.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.review.shape.TrackedGround;

/**
 * The detections on the map: which are shown, which one is under the pointer, what a gesture would make of them. Confined
 * to one thread.
 */
public final class FoundLayer {
    /** A person no longer handles these one by one, and the toolkit would take longer than a frame to draw them. */
    private static final int CROWD_ABOVE = 400;

    private final MapModel model;
    private final Runnable repaintHand;
    private FoundShapes shapes = FoundShapes.NONE;
    private List<ReviewedDetection> shown = List.of();
    private Optional<TrackedGround> ground = Optional.empty();
    private FoundFilter filter = FoundFilter.USUAL;
    private Optional<String> hovered = Optional.empty();
    private Optional<HandPreview> preview = Optional.empty();
    private Set<String> crowd = Set.of();

    FoundLayer(MapModel model, Runnable repaintHand) {
        this.model = model;
        this.repaintHand = repaintHand;
    }

    /** All detections of the shown scene in the map frame. */
    public FoundShapes shapes() {
        MapFrame frame = model.view().frame();
        List<ReviewedDetection> detections = all();
        // Registration and date change the picture too; the detections are then the same list.
        if (detections != shown || !frame.equals(shapes.frame())) {
            shapes = FoundShapes.of(frame, detections, Optional.of(shapes));
            shown = detections;
        }
        return shapes;
    }

    /** What stands, hidden ones too. */
    public List<ReviewedDetection> all() {
        return model.stage().shown().map(Picture::detections).orElse(List.of());
    }

    /** Those that are drawn, and that keys and gestures act on. */
    public Stream<DetectionShape> visible() {
        return shapes().all().stream().filter(this::isVisible);
    }

    /** Whether a detection is drawn. */
    public boolean isVisible(DetectionShape shape) {
        return filter.shows(shape.reviewed());
    }

    /** The detection under a map position, the smallest first; within a reach where none holds it. */
    public Optional<DetectionShape> at(Coordinate map, double reachM) {
        return shapes().at(map, reachM, this::isVisible);
    }

    /** The selected detections, in the order in which they were selected. */
    public List<DetectionShape> selected() {
        return model.selection() instanceof Selection.OfDetections selection
                ? selection.ids().stream()
                        .flatMap(id -> shapes().byId(id).stream())
                        .toList()
                : List.of();
    }

    /**
     * The ids of the selected detections where they are so many that they are drawn with the others and not above them;
     * else empty.
     */
    public Set<String> crowd() {
        return crowd;
    }

    /** Told of the selection; says whether the crowd became another one. */
    boolean selectionChanged(Selection selection) {
        Set<String> now =
                selection instanceof Selection.OfDetections of && of.ids().size() > CROWD_ABOVE
                        ? Set.copyOf(of.ids())
                        : Set.of();
        boolean other = !now.equals(crowd);
        crowd = now;
        return other;
    }

    /** What keys act on: the selection, or else what is under the pointer. */
    public List<DetectionShape> targets() {
        List<DetectionShape> selected = selected();
        return selected.isEmpty() ? hovered().stream().toList() : selected;
    }

    public FoundFilter filter() {
        return filter;
    }

    /** Shows and hides detections. What is hidden is no longer selected. */
    public void filter(FoundFilter wanted) {
        filter = wanted;
        if (model.selection() instanceof Selection.OfDetections) {
            select(selected().stream()
                    .filter(this::isVisible)
                    .map(DetectionShape::id)
                    .toList());
        }
        tellFilter();
        model.repaintSoon();
    }

    private void tellFilter() {
        int hidden = (int)
                all().stream().filter(d -> !d.isDecided() && !filter.shows(d)).count();
        model.listener().filtered(filter, hidden);
    }

    /** Selects detections; none deselects. */
    public void select(Collection<String> ids) {
        model.select(ids.isEmpty() ? Selection.NONE : new Selection.OfDetections(List.copyOf(ids)));
    }

    /** The detection under the pointer. */
    public Optional<DetectionShape> hovered() {
        return hovered.flatMap(shapes()::byId).filter(this::isVisible);
    }

    public void hover(Optional<String> id) {
        if (!id.equals(hovered)) {
            hovered = id;
            repaintHand.run();
        }
    }

    /** What the gesture under way would come to. */
    public Optional<HandPreview> preview() {
        return preview;
    }

    public void preview(Optional<HandPreview> next) {
        if (!next.equals(preview)) {
            preview = next;
            repaintHand.run();
        }
    }

    /** The site's tracks in the map frame. */
    public TrackedGround ground() {
        TrackedGround now = ground.orElseGet(() -> new TrackedGround(
                model.view().frame(), model.editor().site().map(Site::tracks).orElse(List.of())));
        ground = Optional.of(now);
        return now;
    }

    void detectionsChanged() {
        tellFilter();
    }

    void siteChanged() {
        ground = Optional.empty();
    }
}

package org.railcount.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.model.Edit;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;

/** Carries what a person does on the map to the rest of the window. JavaFX thread only. */
final class MapEvents implements MapListener {
    private static final Phrases TEXT = Phrases.of(MapEvents.class);

    private final Workspace workspace;
    private final ReviewDesk review;
    private final Notices notices;
    private final Places places;
    private Optional<CursorReading> latest = Optional.empty();
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private final ObjectProperty<MapMode> mode = new SimpleObjectProperty<>(MapMode.SELECT);
    private BiConsumer<FoundFilter, Integer> onFiltered = (filter, hidden) -> {};
    private Consumer<Coordinate> onTrackPointedAt = lonLat -> {};
    private Consumer<MapView> onViewChanged = view -> {};
    private Consumer<Optional<CursorReading>> onPointer = reading -> {};
    private String position = "";
    private String scale = "";

    MapEvents(Workspace workspace, ReviewDesk review, Notices notices, Places places) {
        this.workspace = workspace;
        this.review = review;
        this.notices = notices;
        this.places = places;
        places.formatProperty().addListener((property, before, now) -> cursorMoved(latest));
    }

    /** Coordinates under the pointer and scale of the map, for the status bar. */
    ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    ObjectProperty<MapMode> modeProperty() {
        return mode;
    }

    /** @param listener told how detections are filtered and how many undecided ones that hides */
    void onFiltered(BiConsumer<FoundFilter, Integer> listener) {
        onFiltered = listener;
    }

    @Override
    public void filtered(FoundFilter filter, int hidden) {
        onFiltered.accept(filter, hidden);
    }

    /** @param follower told of a place whose track is to be proposed */
    void onTrackPointedAt(Consumer<Coordinate> follower) {
        onTrackPointedAt = follower;
    }

    /** @param follower told of the ground in view */
    void onViewChanged(Consumer<MapView> follower) {
        onViewChanged = follower;
    }

    /** @param follower told of the pointer over the map */
    void onPointer(Consumer<Optional<CursorReading>> follower) {
        onPointer = follower;
    }

    @Override
    public void trackPointedAt(Coordinate lonLat) {
        onTrackPointedAt.accept(lonLat);
    }

    @Override
    public void cursorMoved(Optional<CursorReading> reading) {
        latest = reading;
        places.pointAt(reading.map(at -> new Coordinate(at.lon(), at.lat())));
        position = reading.map(at -> places.write(new Coordinate(at.lon(), at.lat()))
                        + (at.valueText().isEmpty() ? "" : "     " + at.valueText()))
                .orElse("");
        write();
        onPointer.accept(reading);
    }

    @Override
    public void viewChanged(MapView view) {
        scale = scale(view.metresPerPixel());
        write();
        onViewChanged.accept(view);
    }

    @Override
    public void detectionsSelected(List<ReviewedDetection> detections) {
        workspace.selectedProperty().set(detections);
    }

    @Override
    public void corrected(Path scene, Edit edit) {
        boolean stillOpen = workspace
                .open()
                .flatMap(SceneEntry::info)
                .filter(info -> info.path().equals(scene))
                .isPresent();
        if (stillOpen) {
            review.apply(edit);
        }
        if (!review.editableProperty().get()) {
            notices.remark(whyNot(TEXT.get("correct.uncounted")));
        }
    }

    @Override
    public String whyNoNotes() {
        return review.editableProperty().get() ? "" : whyNot(TEXT.get("note.uncounted"));
    }

    /** Tells why the open scene cannot be signed off. */
    void tellWhyNotSigned() {
        notices.remark(whyNot(TEXT.get("sign-off.uncounted")));
    }

    private String whyNot(String uncounted) {
        if (review.earlierProperty().get() != null) {
            return TEXT.get("correct.earlier");
        }
        return workspace.open().flatMap(SceneEntry::run).isPresent() ? TEXT.get("correct.read-only") : uncounted;
    }

    @Override
    public void remark(String sentence) {
        notices.remark(sentence);
    }

    @Override
    public void siteChanged(Site site) {
        workspace.editSite(site);
    }

    @Override
    public void modeChanged(MapMode now) {
        mode.set(now);
    }

    @Override
    public void notice(String sentence) {
        notices.refused(sentence);
    }

    @Override
    public void problem(String sentence) {
        notices.problem(sentence);
    }

    private void write() {
        readout.set(position.isEmpty() ? scale : scale + "     " + position);
    }

    private static String scale(double metresPerPixel) {
        return TEXT.get(metresPerPixel < 1 ? "scale.fine" : "scale.coarse", metresPerPixel);
    }
}

package org.railcount.app;

import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;

/** Going to a place that is typed, and copying the one under the pointer, or what was measured. JavaFX thread only. */
final class PlaceActions {
    private static final Phrases TEXT = Phrases.of(PlaceActions.class);

    /** A place that is gone to is shown at least this close. */
    private static final double CLOSE_M_PER_PX = 2;

    private final Stage stage;
    private final MapPanel map;
    private final Places places;
    private final Notices notices;

    PlaceActions(Stage stage, MapPanel map, Places places, Notices notices) {
        this.stage = stage;
        this.map = map;
        this.places = places;
        this.notices = notices;
    }

    /** Asks for a place and shows it in the middle of the map. */
    void goTo() {
        new GoToDialog(stage).ask().ifPresent(this::show);
    }

    /** Copies the measurement where there is one, else the place under the pointer, else the middle of the map. */
    void copy() {
        Optional<String> measured = map.measuring().text();
        Optional<String> text =
                measured.or(() -> places.pointer().or(this::middle).map(places::write));
        text.ifPresent(words -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
            notices.done(TEXT.get("place.copied", words));
        });
    }

    private Optional<Coordinate> middle() {
        return map.view().map(view -> new Coordinate(view.lon(), view.lat()));
    }

    private void show(Coordinate place) {
        double scale = map.view().map(MapView::metresPerPixel).orElse(CLOSE_M_PER_PX);
        map.setView(new MapView(place.x, place.y, Math.min(scale, CLOSE_M_PER_PX)));
        map.measuring().mark(Optional.of(place));
        map.requestFocus();
    }
}

package org.railcount.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.railcount.app.RailcountApp;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;

/**
 * The hands of a person on the window, and the slip that figures are written on. JavaFX thread only.
 *
 * @param app the application
 * @param stage its window
 * @param map its map
 * @param pulses the clock
 * @param path what is to be opened
 * @param more what else the task was told
 */
record Drive(RailcountApp app, Stage stage, MapPanel map, Pulses pulses, Path path, List<String> more) {

    void open() {
        app.open(List.of(path));
    }

    /** Looks at the middle of what is shown from another height. */
    void zoomTo(double metresPerPixel) {
        MapView view = map.view().orElseThrow();
        map.setView(new MapView(view.lon(), view.lat(), metresPerPixel));
    }

    void press(KeyCode key) {
        press(key, false);
    }

    /** @param control whether the control key is held */
    void press(KeyCode key, boolean control) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            map.fireEvent(new KeyEvent(type, "", "", key, false, control, false, false));
        }
    }

    void mouse(EventType<MouseEvent> type, double x, double y) {
        map.fireEvent(new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null));
    }

    Optional<Path> shown() {
        return map.shownFile();
    }

    void tell(String name, Object value) {
        System.out.println(name + "=" + value);
    }

    void tellMs(String name, double ms) {
        tell(name, String.format(Locale.ROOT, "%.1f", ms));
    }
}

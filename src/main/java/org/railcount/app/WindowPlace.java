package org.railcount.app;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.railcount.app.settings.Preferences;

/** Opens the window where and as large as it was left, as far as a screen is still there. JavaFX thread only. */
final class WindowPlace {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1000;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;
    /** So much of the window's top must be on a screen for it to be dragged. */
    private static final double GRIP_WIDTH = 160;

    private static final double GRIP_HEIGHT = 32;

    private final Stage stage;
    private final Preferences preferences;

    WindowPlace(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** Sets place and size before the window is shown, and keeps them from then on. */
    void restoreAndFollow() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D wanted = new Rectangle2D(
                preferences.number("window.x", Double.NaN),
                preferences.number("window.y", Double.NaN),
                Math.max(LEAST_WIDTH, preferences.number("window.width", USUAL_WIDTH)),
                Math.max(LEAST_HEIGHT, preferences.number("window.height", USUAL_HEIGHT)));
        Rectangle2D place = onScreen(
                wanted,
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList(),
                Screen.getPrimary().getVisualBounds());
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(preferences.number("window.maximized", 0) == 1);
        follow();
    }

    /**
     * Where a window can be seen and reached: where it was if its top lies on a screen, else in the middle of the main
     * screen; never larger than the screen it is on.
     */
    static Rectangle2D onScreen(Rectangle2D wanted, List<Rectangle2D> screens, Rectangle2D main) {
        Rectangle2D home = screens.stream()
                .filter(screen -> grip(wanted, screen))
                .findFirst()
                .orElse(main);
        double width = Math.min(wanted.getWidth(), home.getWidth());
        double height = Math.min(wanted.getHeight(), home.getHeight());
        if (grip(wanted, home)) {
            return new Rectangle2D(wanted.getMinX(), wanted.getMinY(), width, height);
        }
        return new Rectangle2D(
                home.getMinX() + (home.getWidth() - width) / 2,
                home.getMinY() + (home.getHeight() - height) / 2,
                width,
                height);
    }

    private static boolean grip(Rectangle2D window, Rectangle2D screen) {
        double across = Math.min(window.getMaxX(), screen.getMaxX()) - Math.max(window.getMinX(), screen.getMinX());
        return across >= GRIP_WIDTH
                && window.getMinY() >= screen.getMinY()
                && window.getMinY() <= screen.getMaxY() - GRIP_HEIGHT;
    }

    private void follow() {
        stage.maximizedProperty()
                .addListener((property, before, now) -> preferences.setNumber("window.maximized", now ? 1 : 0));
        keep("window.x", stage.xProperty());
        keep("window.y", stage.yProperty());
        keep("window.width", stage.widthProperty());
        keep("window.height", stage.heightProperty());
    }

    /** A maximized or minimized window's place is the screen's and not the person's. */
    private void keep(String name, ObservableValue<Number> value) {
        value.addListener((property, before, now) -> {
            if (stage.isShowing()
                    && !stage.isMaximized()
                    && !stage.isIconified()
                    && Double.isFinite(now.doubleValue())) {
                preferences.setNumber(name, now.doubleValue());
            }
        });
    }
}

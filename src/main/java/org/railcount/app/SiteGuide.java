package org.railcount.app;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.model.Site;

/** The line above a scene whose site is not defined yet: says what is missing and starts drawing it. */
final class SiteGuide {
    private static final Phrases TEXT = Phrases.of(SiteGuide.class);
    private final Workspace workspace;
    private final MapPanel map;
    private final SiteMenu siteMenu;
    private final HBox root = new HBox(8);

    SiteGuide(Workspace workspace, MapPanel map, SiteMenu siteMenu) {
        this.workspace = workspace;
        this.map = map;
        this.siteMenu = siteMenu;
        root.setId("site-guide");
        root.getStyleClass().add("site-guide");
        root.setAlignment(Pos.CENTER_LEFT);
        workspace.siteProperty().addListener((property, before, now) -> refresh());
        workspace.scenes().openProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    Node node() {
        return root;
    }

    private void refresh() {
        Optional<Site> site =
                workspace.open().isPresent() ? workspace.site().filter(SiteGuide::isIncomplete) : Optional.empty();
        root.setVisible(site.isPresent());
        root.setManaged(site.isPresent());
        site.ifPresent(this::fill);
    }

    private static boolean isIncomplete(Site site) {
        return site.areas().isEmpty() || site.tracks().isEmpty();
    }

    private void fill(Site site) {
        Label words = new Label(words(site));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().setAll(words);
        if (site.areas().isEmpty()) {
            root.getChildren().add(button(TEXT.get("guide.draw-area"), () -> draw(MapMode.DRAW_AREA), true));
        } else {
            root.getChildren().add(button(TEXT.get("guide.propose"), siteMenu::proposeInAreas, true));
            root.getChildren().add(button(TEXT.get("guide.draw-track"), () -> draw(MapMode.DRAW_TRACK), false));
        }
        root.getChildren().add(button(TEXT.get("guide.import"), siteMenu::importSite, false));
    }

    private static String words(Site site) {
        return TEXT.get(site.areas().isEmpty() ? "guide.no-area" : "guide.no-track");
    }

    private void draw(MapMode mode) {
        map.setMode(mode);
        map.requestFocus();
    }

    private static Button button(String text, Runnable action, boolean first) {
        Button button = new Button(text);
        button.getStyleClass().add("slim");
        if (first) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}

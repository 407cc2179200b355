package org.railcount.app;

import java.io.File;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;

/** Defining the site: drawing, importing, saving. */
final class SiteMenu {
    private static final Phrases TEXT = Phrases.of(SiteMenu.class);
    private final Stage stage;
    private final Conditions conditions;
    private final SiteActions site;
    private final SiteSettings settings;
    private final MapPanel map;
    private final ProposingTracks proposing;

    SiteMenu(
            Stage stage,
            Conditions conditions,
            SiteActions site,
            SiteSettings settings,
            MapPanel map,
            ProposingTracks proposing) {
        this.stage = stage;
        this.conditions = conditions;
        this.site = site;
        this.settings = settings;
        this.map = map;
        this.proposing = proposing;
    }

    CommandMenu menu() {
        Condition open = conditions.project();
        return new CommandMenu(
                "site",
                List.of(
                        List.of(
                                mode("site.select", "V", MapMode.SELECT, open),
                                mode("site.draw-track", "Shortcut+Alt+T", MapMode.DRAW_TRACK, open),
                                mode("site.draw-area", "Shortcut+Alt+A", MapMode.DRAW_AREA, open),
                                mode("site.draw-cargo-zone", "Shortcut+Alt+C", MapMode.DRAW_CARGO_ZONE, open),
                                mode("site.draw-water", "Shortcut+Alt+W", MapMode.DRAW_WATER, open),
                                mode("site.draw-ignore", "Shortcut+Alt+I", MapMode.DRAW_IGNORE, open)),
                        List.of(
                                Command.of(
                                        "site.propose-in-view",
                                        "Shortcut+P",
                                        conditions.openScene(),
                                        proposing::inView),
                                Command.of("site.propose-in-areas", "Shortcut+Alt+P", open, this::proposeInAreas),
                                Command.of("site.propose-from-several", "", open, () -> proposing.inAreas(true)),
                                mode("site.review-tracks", "Shortcut+Alt+R", MapMode.REVIEW_TRACKS, open)),
                        List.of(
                                Command.of("site.settings", "", open, settings::show),
                                Command.of("site.import", "Shortcut+I", open, this::importSite),
                                Command.of("site.save", "Shortcut+S", open, () -> site.save(() -> {})))));
    }

    /** Has tracks proposed from the open scene. */
    void proposeInAreas() {
        proposing.inAreas(false);
    }

    /** Asks for a GeoJSON or KML file and adds its lines and polygons to the site. */
    void importSite() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("choose.import"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                TEXT.get("files.import"), "*.geojson", "*.json", "*.kml", "*.kmz", "*.KML", "*.KMZ"),
                        new FileChooser.ExtensionFilter(TEXT.get("files.all"), "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            site.importFrom(chosen.toPath());
        }
    }

    private Command mode(String id, String key, MapMode mode, Condition open) {
        return Command.of(id, key, open, () -> {
            map.setMode(mode);
            map.requestFocus();
        });
    }
}

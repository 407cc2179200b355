package org.railcount.app;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;

/** Defining the site: drawing, importing, saving. */
final class SiteMenu {
    private final Stage stage;
    private final Workspace workspace;
    private final SiteActions site;
    private final SiteSettings settings;
    private final MapPanel map;
    private final ProposingTracks proposing;

    SiteMenu(
            Stage stage,
            Workspace workspace,
            SiteActions site,
            SiteSettings settings,
            MapPanel map,
            ProposingTracks proposing) {
        this.stage = stage;
        this.workspace = workspace;
        this.site = site;
        this.settings = settings;
        this.map = map;
        this.proposing = proposing;
    }

    CommandMenu menu() {
        ObservableBooleanValue open = Bindings.isNotNull(workspace.projectProperty());
        return new CommandMenu(
                "S_ite",
                List.of(
                        List.of(
                                mode("Select", "V", MapMode.SELECT, open),
                                mode("Draw Track", "R", MapMode.DRAW_TRACK, open),
                                mode("Draw Area", "A", MapMode.DRAW_AREA, open),
                                mode("Draw Cargo Zone", "C", MapMode.DRAW_CARGO_ZONE, open),
                                mode("Draw Water", "W", MapMode.DRAW_WATER, open),
                                mode("Draw Ignored Part", "I", MapMode.DRAW_IGNORE, open)),
                        List.of(
                                Command.of("Propose Tracks in View", "Shortcut+P", open, proposing::inView),
                                Command.of("Propose Tracks in Areas", "Shortcut+Shift+P", open, this::proposeInAreas),
                                Command.of(
                                        "Propose Tracks in Areas from Several Scenes",
                                        "",
                                        open,
                                        () -> proposing.inAreas(true)),
                                mode("Review Proposed Tracks", "P", MapMode.REVIEW_TRACKS, open)),
                        List.of(
                                Command.of("Undo Site Change", "Shortcut+Z", open, map::undo),
                                Command.of("Redo Site Change", "Shortcut+Shift+Z", open, map::redo),
                                Command.of("Rename Selected…", "F2", open, map::renameSelected)),
                        List.of(
                                Command.of("Name and Time Zone…", "", open, settings::show),
                                Command.of("Import Lines and Areas…", "Shortcut+I", open, this::importSite),
                                Command.of("Save Site", "Shortcut+S", open, () -> site.save(() -> {})))));
    }

    /** Has tracks proposed from the open scene. */
    void proposeInAreas() {
        proposing.inAreas(false);
    }

    /** Asks for a GeoJSON or KML file and adds its lines and polygons to the site. */
    void importSite() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import tracks and areas");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                "GeoJSON, KML", "*.geojson", "*.json", "*.kml", "*.kmz", "*.KML", "*.KMZ"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            site.importFrom(chosen.toPath());
        }
    }

    private Command mode(String label, String key, MapMode mode, ObservableBooleanValue open) {
        return Command.onBareKey(label, key, open, () -> {
            map.setMode(mode);
            map.requestFocus();
        });
    }
}

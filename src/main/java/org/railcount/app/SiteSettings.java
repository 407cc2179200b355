package org.railcount.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;
import org.railcount.model.Site;

/** Asks for the site's name and the zone that its local times are shown in. */
final class SiteSettings {
    private static final Phrases TEXT = Phrases.of(SiteSettings.class);
    private final Stage stage;
    private final Workspace workspace;

    SiteSettings(Stage stage, Workspace workspace) {
        this.stage = stage;
        this.workspace = workspace;
    }

    void show() {
        workspace.site().flatMap(this::ask).ifPresent(workspace::editSite);
    }

    private Optional<Site> ask(Site site) {
        TextField name = new TextField(site.name());
        ComboBox<String> zone = new ComboBox<>();
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || "UTC".equals(id))
                .sorted()
                .toList();
        zone.getItems().setAll(zones);
        zone.setValue(site.timeZone().getId());
        GridPane form = new GridPane();
        form.setHgap(16);
        form.setVgap(8);
        form.addRow(0, new Label(TEXT.get("site.name")), name);
        form.addRow(1, new Label(TEXT.get("site.zone")), zone);
        name.setPrefColumnCount(28);

        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(stage);
        dialog.setTitle(TEXT.get("site.title"));
        dialog.setHeaderText(TEXT.get("site.header"));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(name.textProperty().isEmpty());
        return dialog.showAndWait()
                .filter(ButtonType.OK::equals)
                .map(ok -> new Site(
                        name.getText().strip(),
                        ZoneId.of(zone.getValue()),
                        site.referenceScene(),
                        site.areas(),
                        site.tracks(),
                        site.zones(),
                        site.extra()));
    }
}

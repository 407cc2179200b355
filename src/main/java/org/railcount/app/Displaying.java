package org.railcount.app;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.display.DisplayCard;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.imagery.BandMix;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.ToneHistogram;

/**
 * Brings the maps into the look that the person chooses. While scenes are being coloured, only the latest of further
 * choices is kept. JavaFX thread only.
 */
final class Displaying {
    private static final Phrases TEXT = Phrases.of(Displaying.class);

    private final Workspace workspace;
    private final PersonalLooks looks;
    private final SceneShelf shelf;
    private final Background files;
    private final MapFollower map;
    private final CompareFollower reference;
    private final DisplayCard card = new DisplayCard(this::choose);
    private boolean forAll = true;
    private boolean colouring;
    private boolean changedMeanwhile;

    private Optional<Toned> toned = Optional.empty();

    /** Whose tones the card shows, or will when they are read. */
    private record Toned(SceneEntry entry, BandMix mix) {}

    Displaying(
            Workspace workspace,
            PersonalLooks looks,
            SceneShelf shelf,
            Background files,
            MapFollower map,
            CompareFollower reference) {
        this.files = files;
        this.workspace = workspace;
        this.looks = looks;
        this.shelf = shelf;
        this.map = map;
        this.reference = reference;
        workspace.scenes().openProperty().addListener((property, before, now) -> fill());
        workspace.scenes().revisionProperty().addListener((property, before, now) -> fill());
        card.openProperty().addListener((property, before, now) -> {
            forAll &= looks.areCommon();
            fill();
        });
    }

    /** The card over the map. */
    Node card() {
        return card.node();
    }

    /** Shows and hides the card. */
    ToggleButton button(Keymap keymap) {
        ToggleButton button = new ToggleButton(TEXT.get("tool.view.display"), new FontIcon("fth-sliders"));
        button.setId("display");
        button.getStyleClass().add("slim");
        button.selectedProperty().bindBidirectional(card.openProperty());
        button.disableProperty().bind(Bindings.isEmpty(workspace.scenes().all()));
        KeyTip.on(button, TEXT.get("tool.view.display.help"), "view.display", keymap);
        return button;
    }

    Command command(Condition anyScene) {
        return Command.of(
                "view.display",
                "Z",
                anyScene,
                () -> card.openProperty().set(!card.openProperty().get()));
    }

    /** Takes the card away; says whether it was there. */
    boolean close() {
        boolean shown = card.node().isVisible();
        if (shown) {
            card.openProperty().set(false);
        }
        return shown;
    }

    private void fill() {
        if (!card.openProperty().get()) {
            return;
        }
        workspace
                .open()
                .flatMap(SceneEntry::info)
                .ifPresentOrElse(info -> card.show(info.bandRoles(), looks.of(info.path()), forAll), card::clear);
        readTones();
    }

    /** Has the tones of the open scene read, unless they are there. */
    private void readTones() {
        Optional<SceneEntry> open =
                workspace.open().filter(entry -> entry.info().isPresent());
        Optional<Toned> wanted = open.map(entry -> new Toned(
                entry, looks.of(entry.path()).mixFor(entry.info().orElseThrow().bandRoles())));
        if (wanted.equals(toned)) {
            return;
        }
        toned = wanted;
        card.show(Optional.empty());
        wanted.ifPresent(now -> shelf.fetch(now.entry(), () -> readTones(now), sentence -> {}));
    }

    private void readTones(Toned wanted) {
        shelf.get(wanted.entry())
                .ifPresent(scene -> files.run(
                        TEXT.get("failed.tones", wanted.entry().fileName()),
                        () -> ToneHistogram.of(scene.scene(), wanted.mix()),
                        tones -> {
                            if (toned.equals(Optional.of(wanted))) {
                                card.show(Optional.of(tones));
                            }
                        },
                        // The map says what cannot be read.
                        sentence -> {}));
    }

    private void choose(DisplaySettings settings, boolean meantForAll) {
        forAll = meantForAll;
        Optional<SceneEntry> open = workspace.open();
        if (meantForAll) {
            looks.setAll(settings);
        } else {
            open.ifPresent(entry -> looks.set(entry.path(), settings));
        }
        readTones();
        recolour();
    }

    private void recolour() {
        changedMeanwhile = colouring;
        if (!colouring) {
            colouring = true;
            shelf.recolour(workspace.open(), this::coloured, this::allColoured);
        }
    }

    private void coloured(SceneEntry entry) {
        map.showAgain(entry);
        reference.showAgain(entry);
    }

    private void allColoured() {
        colouring = false;
        map.prefetch();
        if (changedMeanwhile) {
            recolour();
        }
    }
}

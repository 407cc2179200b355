package org.railcount.app.scenes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;
import org.railcount.app.text.Phrases;

/**
 * A strip of the dated scenes, earliest first, under the map: the open one and the one it is compared with are marked. Only
 * the frames in view exist, so that thousands of scenes cost no more than a few. JavaFX thread only.
 */
public final class Filmstrip {
    private static final Phrases TEXT = Phrases.of(Filmstrip.class);
    private static final double HEIGHT = 118;

    /** Without pictures. */
    private static final double LOW_HEIGHT = 64;

    /** Room for map and strip from which the map can spare that of the pictures; display-independent pixels. */
    private static final double ROOM = 480;

    /** So many frames beyond the open one stay in view when a person steps. */
    private static final int MARGIN = 1;

    private final SceneList scenes;
    private final ListView<SceneEntry> list = new ListView<>();
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final BooleanProperty low = new SimpleBooleanProperty();
    private boolean refreshing;
    private boolean selecting;

    /**
     * @param site what is known of the site
     * @param thumbnails told of an entry that comes into view, whose thumbnail is wanted
     * @param reference the entry that the open one is compared with, if it is
     * @param compareWith begins to compare the open date with an entry
     */
    public Filmstrip(
            SceneList scenes,
            Supplier<SiteContext> site,
            Consumer<SceneEntry> thumbnails,
            ObservableValue<@Nullable SceneEntry> reference,
            Consumer<SceneEntry> compareWith) {
        this.scenes = scenes;
        list.setId("filmstrip");
        list.getStyleClass().add("filmstrip");
        list.setOrientation(Orientation.HORIZONTAL);
        list.setFixedCellSize(FilmFrame.WIDTH);
        list.minHeightProperty().bind(Bindings.when(low).then(LOW_HEIGHT).otherwise(HEIGHT));
        list.prefHeightProperty().bind(list.minHeightProperty());
        list.maxHeightProperty().bind(list.minHeightProperty());
        list.setAccessibleText(TEXT.get("film.name"));
        list.setCellFactory(view -> new FilmFrame(site, thumbnails, reference, low, compareWith));
        list.visibleProperty()
                .bind(visible.and(Bindings.createBooleanBinding(
                        () -> scenes.all().stream().anyMatch(Filmstrip::mayHaveADate), scenes.revisionProperty())));
        list.managedProperty().bind(list.visibleProperty());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !selecting && now != scenes.openProperty().get()) {
                scenes.openProperty().set(now);
            }
        });
        scenes.revisionProperty().addListener((property, before, now) -> refreshSoon());
        scenes.filterProperty().addListener((property, before, now) -> refreshSoon());
        visible.addListener((property, before, now) -> refreshSoon());
        scenes.openProperty().addListener((property, before, now) -> follow());
        // Later, since the list places its frames anew after it was told its width.
        list.widthProperty().addListener((property, before, now) -> refreshSoon());
    }

    public Region node() {
        return list;
    }

    /** Leaves the pictures out where map and strip have little room together. */
    public void fit(ObservableNumberValue height) {
        low.bind(Bindings.lessThan(height, ROOM));
    }

    /** Shows the strip or hides it. */
    public Command command() {
        return Command.of("view.filmstrip", "F", Condition.ALWAYS, () -> visible.set(!visible.get()));
    }

    /** Results come by the hundred; the strip is brought up to date once for all that came meanwhile. */
    private void refreshSoon() {
        if (!refreshing && visible.get()) {
            refreshing = true;
            Platform.runLater(this::refresh);
        }
    }

    /** Of a scene that is still being opened nobody can tell; the strip is there before it is, so that nothing jumps. */
    private static boolean mayHaveADate(SceneEntry entry) {
        return !(entry.stateProperty().get() instanceof SceneState.Unreadable);
    }

    private void refresh() {
        refreshing = false;
        List<SceneEntry> dates = scenes.byDate();
        if (!dates.equals(list.getItems())) {
            selecting = true;
            list.getItems().setAll(dates);
            selecting = false;
        }
        follow();
    }

    private void follow() {
        SceneEntry open = scenes.openProperty().get();
        int at = open == null ? -1 : list.getItems().indexOf(open);
        selecting = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(at);
            bringIntoView(at);
        }
        selecting = false;
    }

    /** Scrolls no more than it must, so that a frame that was clicked stays under the pointer. */
    private void bringIntoView(int index) {
        // The frames that the list was given just now are not counted before they are placed.
        list.layout();
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            list.scrollTo(Math.max(0, index - MARGIN));
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int frames = Math.max(1, (int) (list.getWidth() / FilmFrame.WIDTH));
        if (index - MARGIN <= first) {
            list.scrollTo(Math.max(0, index - MARGIN));
        } else if (index + MARGIN >= first + frames) {
            list.scrollTo(Math.max(0, index + MARGIN + 1 - frames));
        }
    }
}

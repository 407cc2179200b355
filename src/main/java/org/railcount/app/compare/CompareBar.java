package org.railcount.app.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;

/** The line above the map while two dates are compared. */
public final class CompareBar {
    private static final Phrases TEXT = Phrases.of(CompareBar.class);

    /** What the line holds, the fullest first; keys and menus hold the rest. */
    private enum Form {
        WORDS,
        ICONS,
        WITHOUT_RULE,
        WITHOUT_OVERLAYS
    }

    private static final Map<ReferenceRule, String> RULES = new EnumMap<>(Map.of(
            ReferenceRule.PREVIOUS_CLEAR, "bar.reference.previous",
            ReferenceRule.LAST_YEAR, "bar.reference.last-year",
            ReferenceRule.PINNED, "bar.reference.pinned"));

    private final CompareModel model;
    private final Keymap keymap;
    private final HBox root = new HBox();
    private final BooleanProperty ruleTold = new SimpleBooleanProperty(true);
    /** What is drawn over the pictures, with the line before it. */
    private final List<Node> overlays;

    /** @param exchange makes the reference the open date and the open one the reference */
    public CompareBar(CompareModel model, Keymap keymap, Runnable exchange) {
        this.model = model;
        this.keymap = keymap;
        root.setId("compare-bar");
        root.getStyleClass().addAll("tool-line", "compare-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup modes = new ToggleGroup();
        mode(modes, CompareMode.SWIPE, "fth-columns", "compare.swipe");
        mode(modes, CompareMode.BLINK, "fth-layers", "compare.blink");
        mode(modes, CompareMode.SIDE_BY_SIDE, "fth-book-open", "compare.side-by-side");
        separator();
        Button exchanging = button("bar.exchange", "fth-repeat", "compare.exchange", exchange);
        root.getChildren().addAll(reference(), exchanging);
        int first = root.getChildren().size();
        separator();
        ToggleGroup group = new ToggleGroup();
        overlay(group, CompareOverlay.CHANGES, "bar.changes", "fth-git-pull-request");
        overlay(group, CompareOverlay.DETECTIONS, "bar.detections", "fth-edit-2");
        overlay(group, CompareOverlay.NOTHING, "bar.nothing", "fth-image");
        overlays =
                List.copyOf(root.getChildren().subList(first, root.getChildren().size()));
        root.getChildren().add(blinking());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave = button("bar.leave", "fth-x", "compare.leave", model::leave);
        leave.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        root.getChildren().addAll(gap, leave);
        for (Node node : root.getChildren()) {
            if (node instanceof Region region && region != gap) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        root.visibleProperty().bind(Bindings.isNotNull(model.modeProperty()));
        root.managedProperty().bind(root.visibleProperty());
        // Otherwise the line would hold the map area wider than it is, and its end would be cut off.
        root.setMinWidth(0);
        root.widthProperty().addListener((property, before, now) -> fit());
        model.modeProperty().addListener((property, before, now) -> fit());
        model.referenceProperty().addListener((property, before, now) -> fit());
        model.ruleProperty().addListener((property, before, now) -> fit());
    }

    public Node node() {
        return root;
    }

    /** Takes the fullest form that has room. */
    private void fit() {
        for (Form form : Form.values()) {
            take(form);
            if (root.prefWidth(-1) <= root.getWidth()) {
                return;
            }
        }
    }

    private void take(Form form) {
        for (Node node : root.getChildren()) {
            if (node instanceof ButtonBase button && !(node instanceof MenuButton) && button.getText() != null) {
                boolean iconAlone = form != Form.WORDS || "compare-leave".equals(button.getId());
                button.setContentDisplay(iconAlone ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
        ruleTold.set(form.compareTo(Form.WITHOUT_RULE) < 0);
        overlays.forEach(node -> {
            node.setVisible(form != Form.WITHOUT_OVERLAYS);
            node.setManaged(form != Form.WITHOUT_OVERLAYS);
        });
    }

    private void mode(ToggleGroup group, CompareMode mode, String icon, String commandId) {
        String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ToggleButton button = toggle(group, "bar." + name, icon, commandId);
        button.setId("compare-" + name);
        button.setOnAction(event -> {
            if (model.modeProperty().get() != mode) {
                model.toggle(mode);
            }
            button.setSelected(true);
        });
        follow(button, model.modeProperty(), now -> button.setSelected(now == mode));
    }

    private void overlay(ToggleGroup group, CompareOverlay overlay, String phrase, String icon) {
        ToggleButton button = toggle(group, phrase, icon, "compare.overlay");
        button.setOnAction(event -> {
            model.overlayProperty().set(overlay);
            button.setSelected(true);
        });
        follow(button, model.overlayProperty(), now -> button.setSelected(now == overlay));
    }

    private static <T> void follow(ToggleButton button, ObservableValue<T> value, Consumer<T> show) {
        value.addListener((property, before, now) -> show.accept(now));
        show.accept(value.getValue());
    }

    private ToggleButton toggle(ToggleGroup group, String phrase, String icon, String commandId) {
        ToggleButton button = new ToggleButton(TEXT.get(phrase), new FontIcon(icon));
        button.getStyleClass().add("slim");
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        KeyTip.on(button, TEXT.get(phrase + ".help"), commandId, keymap);
        root.getChildren().add(button);
        return button;
    }

    private Button button(String phrase, String icon, String commandId, Runnable action) {
        Button button = new Button(TEXT.get(phrase), new FontIcon(icon));
        button.setId(commandId.replace('.', '-'));
        button.getStyleClass().add("slim");
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        KeyTip.on(button, TEXT.get("bar.leave".equals(phrase) ? phrase : phrase + ".help"), commandId, keymap);
        return button;
    }

    private void separator() {
        root.getChildren().add(new Separator(Orientation.VERTICAL));
    }

    private MenuButton reference() {
        MenuButton menu = new MenuButton();
        menu.setId("compare-reference");
        menu.getStyleClass().add("slim");
        menu.setFocusTraversable(false);
        menu.setAccessibleText(TEXT.get("bar.reference"));
        ToggleGroup rules = new ToggleGroup();
        for (ReferenceRule rule : ReferenceRule.values()) {
            RadioMenuItem item = new RadioMenuItem(TEXT.get(RULES.getOrDefault(rule, "")));
            item.setToggleGroup(rules);
            item.setOnAction(event -> choose(rule));
            model.ruleProperty().addListener((property, before, now) -> item.setSelected(now == rule));
            item.setSelected(model.ruleProperty().get() == rule);
            menu.getItems().add(item);
        }
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> day(model.referenceProperty().get()) + (ruleTold.get() ? "  ·  " + ruleName() : ""),
                        model.referenceProperty(),
                        model.ruleProperty(),
                        ruleTold));
        return menu;
    }

    private String ruleName() {
        return TEXT.get(RULES.getOrDefault(model.ruleProperty().get(), ""));
    }

    private void choose(ReferenceRule rule) {
        SceneEntry present = model.referenceProperty().get();
        if (rule == ReferenceRule.PINNED && present != null) {
            model.pin(present);
        } else {
            model.ruleProperty().set(rule);
        }
    }

    private static String day(@Nullable SceneEntry entry) {
        return entry == null
                ? TEXT.get("bar.reference.none")
                : entry.time().map(SceneTimes::date).orElse(entry.fileName());
    }

    private HBox blinking() {
        Label rate = new Label();
        rate.getStyleClass().add("scene-secondary");
        rate.setId("blink-rate");
        rate.setMinWidth(52);
        rate.setAlignment(Pos.CENTER);
        rate.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TEXT.get("bar.rate", model.blinkHzProperty().get()), model.blinkHzProperty()));
        Button slower = icon("fth-minus", "bar.slower", "compare.step-left", () -> model.step(-1));
        Button faster = icon("fth-plus", "bar.faster", "compare.step-right", () -> model.step(1));
        FontIcon sign = new FontIcon("fth-pause");
        Button pause = icon("fth-pause", "bar.pause", "compare.pause", model::pause);
        pause.setGraphic(sign);
        model.pausedProperty()
                .addListener((property, before, now) -> sign.setIconLiteral(now ? "fth-play" : "fth-pause"));
        HBox box = new HBox(2, new Separator(Orientation.VERTICAL), pause, slower, rate, faster);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.modeProperty().isEqualTo(CompareMode.BLINK));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Button icon(String icon, String phrase, String commandId, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("slim");
        button.setId("blink-" + phrase.substring(phrase.indexOf('.') + 1));
        button.setFocusTraversable(false);
        button.setAccessibleText(TEXT.get(phrase));
        button.setOnAction(event -> action.run());
        KeyTip.on(button, TEXT.get(phrase), commandId, keymap);
        return button;
    }
}

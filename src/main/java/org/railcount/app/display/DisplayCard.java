package org.railcount.app.display;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.imagery.BandMix;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.ToneHistogram;
import org.railcount.model.BandRole;

/** Over the map: how the open scene looks, and how it could. JavaFX thread only. */
public final class DisplayCard {
    private static final Phrases TEXT = Phrases.of(DisplayCard.class);
    private static final double WIDTH = 296;

    private final Listener listener;
    private final VBox root = new VBox(8);
    private final BooleanProperty open = new SimpleBooleanProperty();
    /** Whether there is a scene to tell of. */
    private final BooleanProperty filled = new SimpleBooleanProperty();

    private final Map<BandMix.Preset, ToggleButton> presets = new EnumMap<>(BandMix.Preset.class);
    private final List<ComboBox<Integer>> bands = new ArrayList<>();
    private final Label lowText = new Label();
    private final Slider low = slider("low", 0, 20);
    private final Label highText = new Label();
    private final Slider high = slider("high", 80, 100);
    private final Label gammaText = new Label();
    /** Doublings of the gamma, so that as much room lies left of 1 as right of it. */
    private final Slider gamma = slider("gamma", -1.5, 1.5);

    private final HistogramView histogram = new HistogramView(
            percent -> low.setValue(Math.min(low.getMax(), percent)),
            percent -> high.setValue(Math.max(high.getMin(), percent)));
    private final CheckBox forAll = new CheckBox(TEXT.get("for-all"));
    private List<BandRole> roles = List.of();
    private DisplaySettings settings = DisplaySettings.DEFAULT;
    private boolean filling;

    /** Told what the person chose. */
    @FunctionalInterface
    public interface Listener {
        /** @param forAll whether it is meant for all scenes, else for the open one */
        void chosen(DisplaySettings settings, boolean forAll);
    }

    public DisplayCard(Listener listener) {
        this.listener = listener;
        root.setId("display-card");
        root.getStyleClass().add("display-card");
        root.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        root.setMinHeight(0);
        root.setPrefWidth(WIDTH);
        root.getChildren().addAll(head(), scrolling(new VBox(8, presets(), bands(), histogram, sliders(), foot())));
        root.visibleProperty().bind(open.and(filled));
        root.managedProperty().bind(root.visibleProperty());
        clear();
    }

    public Node node() {
        return root;
    }

    /** Whether the person wants to see it. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Shows how a scene looks. */
    public void show(List<BandRole> sceneRoles, DisplaySettings sceneSettings, boolean isForAll) {
        filling = true;
        filled.set(true);
        roles = List.copyOf(sceneRoles);
        settings = sceneSettings;
        BandMix mix = settings.mixFor(roles);
        presets.forEach((preset, button) -> {
            button.setDisable(preset.bands(roles).isEmpty());
            button.setSelected(preset == mix);
        });
        int[] shown = mix.bands(roles).orElseThrow();
        for (int i = 0; i < bands.size(); i++) {
            ComboBox<Integer> chooser = bands.get(i);
            List<Integer> all = IntStream.range(0, roles.size()).boxed().toList();
            if (!chooser.getItems().equals(all)) {
                chooser.getItems().setAll(all);
            }
            chooser.setValue(shown[shown.length == 1 ? 0 : i]);
            chooser.setDisable(roles.size() == 1);
            // The names follow the scene, though the numbers behind them may be the same.
            chooser.setButtonCell(new BandCell(this::name));
            chooser.setCellFactory(list -> new BandCell(this::name));
        }
        low.setValue(settings.lowPercent());
        high.setValue(settings.highPercent());
        gamma.setValue(Math.log(settings.gamma()) / Math.log(2));
        forAll.setSelected(isForAll);
        histogram.show(settings);
        tellNumbers();
        filling = false;
    }

    /** Shows how often each tone stands in the scene; nothing until that is known. */
    public void show(Optional<ToneHistogram> tones) {
        histogram.show(tones);
    }

    /** No scene is open: an open card waits unseen for the next one. */
    public void clear() {
        histogram.show(Optional.empty());
        filled.set(false);
    }

    private Node head() {
        Label title = new Label(TEXT.get("title"));
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button("", new FontIcon("fth-x"));
        close.getStyleClass().addAll("slim", "flat");
        close.setAccessibleText(TEXT.get("close"));
        close.setFocusTraversable(false);
        close.setOnAction(event -> open.set(false));
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** In a map that is lower than the card the rest of it is scrolled to. */
    private static Node scrolling(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Node presets() {
        HBox row = new HBox(4);
        for (BandMix.Preset preset : BandMix.Preset.values()) {
            String name = preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = new ToggleButton(TEXT.name("preset", preset));
            button.setId("display-" + name);
            button.getStyleClass().add("slim");
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> {
                choose(settings.with(preset));
                button.setSelected(true);
            });
            if (preset == BandMix.Preset.FALSE_COLOUR) {
                Tip.on(button, TEXT.get("preset.false-colour.help"));
            }
            presets.put(preset, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private Node bands() {
        GridPane grid = grid();
        List<String> names = List.of("red", "green", "blue");
        for (String name : names) {
            ComboBox<Integer> chooser = new ComboBox<>();
            chooser.setId("display-band-" + name);
            chooser.getStyleClass().add("slim");
            chooser.setMaxWidth(Double.MAX_VALUE);
            chooser.setAccessibleText(TEXT.get("band." + name));
            chooser.setOnAction(event -> chooseBands());
            GridPane.setHgrow(chooser, Priority.ALWAYS);
            grid.addRow(bands.size(), label("band." + name), chooser);
            bands.add(chooser);
        }
        return grid;
    }

    private Node sliders() {
        GridPane grid = grid();
        grid.addRow(0, label("low"), low, lowText);
        grid.addRow(1, label("high"), high, highText);
        grid.addRow(2, label("gamma"), gamma, gammaText);
        for (Label text : List.of(lowText, highText, gammaText)) {
            text.setMinWidth(48);
            text.setAlignment(Pos.CENTER_RIGHT);
        }
        low.valueProperty().addListener((property, before, now) -> choose(settings.withLow(tenths(now.doubleValue()))));
        high.valueProperty()
                .addListener((property, before, now) -> choose(settings.withHigh(tenths(now.doubleValue()))));
        gamma.valueProperty()
                .addListener((property, before, now) ->
                        choose(settings.withGamma(Math.round(100 * Math.pow(2, now.doubleValue())) / 100.0)));
        return grid;
    }

    private Node foot() {
        forAll.setId("display-for-all");
        forAll.setOnAction(event -> choose(settings));
        Button reset = new Button(TEXT.get("reset"));
        reset.setId("display-reset");
        reset.getStyleClass().add("slim");
        reset.setOnAction(event -> choose(DisplaySettings.DEFAULT));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, forAll, gap, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void chooseBands() {
        if (!filling && bands.stream().allMatch(chooser -> chooser.getValue() != null)) {
            List<BandMix.Band> three = bands.stream()
                    .map(chooser -> BandMix.Band.of(roles, chooser.getValue()))
                    .toList();
            choose(settings.with(new BandMix.Chosen(three.get(0), three.get(1), three.get(2))));
        }
    }

    private void choose(DisplaySettings chosen) {
        if (!filling) {
            show(roles, chosen, forAll.isSelected());
            listener.chosen(chosen, forAll.isSelected());
        }
    }

    private void tellNumbers() {
        lowText.setText(TEXT.get("percent", settings.lowPercent()));
        highText.setText(TEXT.get("percent", settings.highPercent()));
        gammaText.setText(TEXT.get("times", settings.gamma()));
    }

    private String name(int band) {
        BandRole role = BandMix.Band.of(roles, band).role();
        return role == BandRole.UNKNOWN ? TEXT.get("band.nth", band + 1) : TEXT.name("role", role);
    }

    private static double tenths(double percent) {
        return Math.round(10 * percent) / 10.0;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        return grid;
    }

    private static Label label(String phrase) {
        Label label = new Label(TEXT.get(phrase));
        label.setMinWidth(84);
        return label;
    }

    private static Slider slider(String name, double from, double to) {
        Slider slider = new Slider(from, to, from);
        slider.setId("display-" + name);
        slider.setBlockIncrement((to - from) / 20);
        slider.setAccessibleText(TEXT.get(name));
        GridPane.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }
}

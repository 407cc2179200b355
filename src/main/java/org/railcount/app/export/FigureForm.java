package org.railcount.app.export;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.export.ChartSheet;
import org.railcount.export.DrawingFiles;
import org.railcount.export.figure.FigureFiles;
import org.railcount.export.figure.FigureSheet;
import org.railcount.export.figure.MapView;
import org.railcount.imagery.Scene;
import org.railcount.model.Area;
import org.railcount.model.Site;

/** Asks which figure is wanted, shows it small, and has it written. JavaFX thread only. */
public final class FigureForm {
    private static final Phrases TEXT = Phrases.of(FigureForm.class);
    private static final double WIDTH = 1060;
    private static final double PREVIEW_WIDTH = 470;
    private static final double PREVIEW_HEIGHT = 400;
    private static final int PREVIEW_DPI = 72;

    private final Site site;
    private final List<CountedDate> dates;
    private final Optional<MapView> onMap;
    private final Scene.Opener opener;
    private final Background background;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ComboBox<CountedDate> date = new ComboBox<>();
    private final ComboBox<@Nullable CountedDate> before = new ComboBox<>();
    private final ComboBox<Shown> shown = new ComboBox<>();
    private final ComboBox<ChartSheet.Format> format = new ComboBox<>();
    private final ComboBox<Integer> dpi = new ComboBox<>();
    private final AuthorWords words = new AuthorWords();
    private final ImageView preview = new ImageView();
    private final Label previewNote = new Label();
    private int generation;

    /** What a figure can show: areas, or the part of the ground that the map shows. */
    private record Shown(String label, List<Area> areas, Optional<MapView> view) {}

    /**
     * @param dates the counted dates, at least one
     * @param open the one that is chosen at first
     * @param onMap what the map shows, where it shows something
     * @param background for the preview
     */
    public FigureForm(
            @Nullable Window owner,
            Site site,
            List<CountedDate> dates,
            CountedDate open,
            Optional<MapView> onMap,
            Scene.Opener opener,
            Background background) {
        this.site = site;
        this.dates = dates.stream()
                .sorted(Comparator.comparing(CountedDate::label).reversed())
                .toList();
        this.onMap = onMap;
        this.opener = opener;
        this.background = background;
        fill(open);
        dialog.initOwner(owner);
        dialog.setTitle(TEXT.get("figure.title"));
        dialog.setHeaderText(TEXT.get("figure.header"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().setMinWidth(Region.USE_PREF_SIZE);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(TEXT.get("save"), ButtonBar.ButtonData.OK_DONE), ButtonType.CANCEL);
        List.of(date, before, shown, format)
                .forEach(choice -> choice.valueProperty().addListener((property, was, now) -> refresh()));
        words.onChange(this::refresh);
        refresh();
    }

    private void fill(CountedDate open) {
        date.setId("figure-date");
        date.getItems().setAll(dates);
        date.setValue(open);
        date.setConverter(labels());
        before.setId("figure-before");
        List<@Nullable CountedDate> choices = new ArrayList<>();
        choices.add(null);
        choices.addAll(dates);
        before.getItems().setAll(choices);
        before.setConverter(labels());
        shown.setId("figure-shown");
        shown.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Shown choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public @Nullable Shown fromString(String text) {
                return null;
            }
        });
        shown.getItems().add(new Shown(TEXT.get("figure.all-areas"), site.areas(), Optional.empty()));
        if (site.areas().size() > 1) {
            site.areas().forEach(area -> shown.getItems().add(new Shown(area.name(), List.of(area), Optional.empty())));
        }
        onMap.ifPresent(
                view -> shown.getItems().add(new Shown(TEXT.get("figure.as-on-map"), List.of(), Optional.of(view))));
        shown.getSelectionModel().selectFirst();
        format.setId("figure-size");
        format.getItems().setAll(ChartSheet.Format.values());
        format.setValue(ChartSheet.Format.PAGE);
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(ChartSheet.@Nullable Format size) {
                return size == null ? "" : TEXT.name("size", size);
            }

            @Override
            public ChartSheet.Format fromString(String text) {
                return ChartSheet.Format.PAGE;
            }
        });
        dpi.setId("figure-dpi");
        dpi.getItems().setAll(96, 150, 192, 300, 600);
        dpi.setValue(300);
    }

    private static StringConverter<@Nullable CountedDate> labels() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable CountedDate choice) {
                return choice == null ? TEXT.get("figure.none") : choice.label();
            }

            @Override
            public @Nullable CountedDate fromString(String text) {
                return null;
            }
        };
    }

    private Node content() {
        GridPane form = new GridPane();
        form.setHgap(16);
        form.setVgap(8);
        int row = 0;
        form.addRow(row++, new Label(TEXT.get("figure.date")), wide(date));
        form.addRow(row++, new Label(TEXT.get("figure.before")), wide(before));
        form.addRow(row++, new Label(TEXT.get("figure.shows")), wide(shown));
        form.addRow(row++, new Label(TEXT.get("size")), wide(format));
        form.addRow(row++, new Label(TEXT.get("dpi")), wide(dpi));
        words.addTo(form, row, true);
        form.setMinWidth(Region.USE_PREF_SIZE);
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setFitHeight(PREVIEW_HEIGHT);
        preview.setId("figure-preview");
        previewNote.setWrapText(true);
        previewNote.setMaxWidth(PREVIEW_WIDTH - 40);
        previewNote.getStyleClass().add("text-muted");
        StackPane side = new StackPane(preview, previewNote);
        side.setAlignment(Pos.TOP_CENTER);
        side.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        side.setPrefSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        HBox content = new HBox(24, form, side);
        content.setAlignment(Pos.TOP_LEFT);
        content.setMinWidth(Region.USE_PREF_SIZE);
        return content;
    }

    private static <T> ComboBox<T> wide(ComboBox<T> choice) {
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPrefWidth(300);
        return choice;
    }

    /** Draws the preview anew; one that was asked for before and comes later is dropped. */
    private void refresh() {
        generation++;
        int mine = generation;
        FigureOrder order = order(PREVIEW_DPI);
        if (preview.getImage() == null) {
            previewNote.setText(TEXT.get("preview.drawing"));
        }
        background.run(
                TEXT.get("failed.preview"),
                () -> DrawingFiles.image(order.draw(opener), PREVIEW_DPI),
                image -> {
                    if (mine == generation) {
                        show(image);
                    }
                },
                sentence -> {
                    if (mine == generation) {
                        preview.setImage(null);
                        previewNote.setText(sentence);
                    }
                });
    }

    private void show(BufferedImage image) {
        preview.setImage(SwingFXUtils.toFXImage(image, null));
        previewNote.setText("");
    }

    private FigureOrder order(int resolution) {
        CountedDate of = date.getValue();
        CountedDate other = before.getValue();
        List<CountedDate> chosen = other == null || other.equals(of) ? List.of(of) : List.of(other, of);
        Shown part = shown.getValue();
        FigureSheet sheet = FigureSheet.of(format.getValue(), resolution, words.captions(), words.caption());
        return new FigureOrder(site, chosen, part.areas(), part.view(), sheet);
    }

    /** Shows the form; what the person asks for is written. */
    public void ask(SaveChooser chooser, ExportWork work) {
        Optional<ButtonType> answer = dialog.showAndWait();
        if (answer.filter(button -> button.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .isEmpty()) {
            return;
        }
        int resolution = dpi.getValue();
        FigureOrder order = order(resolution);
        String name = TEXT.get(
                "figure.file",
                order.dates().get(order.dates().size() - 1).info().id());
        chooser.choose(dialog.getOwner(), name, List.of("png", "pdf"))
                .ifPresent(file -> work.write(
                        file,
                        () -> new ExportWork.Made(
                                FigureFiles.bytes(file, order.draw(opener), resolution), Optional.empty())));
    }
}

package org.railcount.app.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.railcount.app.text.Phrases;
import org.railcount.export.ChartSheet;

/** Where a person chooses how a chart is written. JavaFX thread only. */
final class ChartExportForm {
    private static final Phrases TEXT = Phrases.of(ChartExportForm.class);

    private final GridPane root = new GridPane();
    private final Map<ExportChoices.Kind, CheckBox> files = new EnumMap<>(ExportChoices.Kind.class);
    private final ComboBox<ChartSheet.Format> size = new ComboBox<>();
    private final ComboBox<ExportChoices.Colours> colours = new ComboBox<>();
    private final Spinner<Integer> dpi;
    private final CheckBox markOpen = new CheckBox(TEXT.get("export.mark-open"));
    private final TextField title = new TextField();
    private final TextField caption = new TextField();
    private final TextField source = new TextField();
    private final TextField licence = new TextField();
    private int rows;

    /**
     * @param ownTitle what the chart is called where the person gives no title
     * @param onChange told after each change
     */
    ChartExportForm(ExportChoices kept, String ownTitle, Runnable onChange) {
        dpi = new Spinner<>(ChartSheet.LEAST_DPI, ChartSheet.MOST_DPI, kept.dpi(), 50);
        dpi.setId("export-dpi");
        dpi.setEditable(true);
        dpi.setPrefWidth(90);
        title.setId("export-title");
        title.setPromptText(ownTitle);
        caption.setId("export-caption");
        source.setText(kept.source());
        source.setPromptText(TEXT.get("export.source.prompt"));
        licence.setText(kept.licence());
        licence.setPromptText(TEXT.get("export.licence.prompt"));
        markOpen.setSelected(kept.markOpen());
        HBox kinds = new HBox(12);
        for (ExportChoices.Kind kind : ExportChoices.Kind.values()) {
            CheckBox box = new CheckBox(TEXT.name("export.kind", kind));
            box.setId("export-" + kind.ending());
            box.setSelected(kept.files().contains(kind));
            box.setMinWidth(Region.USE_PREF_SIZE);
            files.put(kind, box);
            if (kind == ExportChoices.Kind.PNG) {
                dpi.disableProperty().bind(box.selectedProperty().not());
            }
            kinds.getChildren().add(box);
        }
        choices(
                size,
                "export-size",
                ChartSheet.Format.values(),
                kept.format(),
                value -> TEXT.name("export.size", value));
        choices(
                colours,
                "export-colours",
                ExportChoices.Colours.values(),
                kept.colours(),
                value -> TEXT.name("export.colours", value));
        root.setHgap(12);
        root.setVgap(8);
        root.setPrefWidth(380);
        row("export.files", kinds);
        row("export.dpi", dpi);
        row("export.size", size);
        row("export.colours", colours);
        row("export.title", title);
        row("export.caption", caption);
        row("export.source", source);
        row("export.licence", licence);
        root.add(markOpen, 1, rows);
        for (Observable changing : new Observable[] {
            size.valueProperty(),
            colours.valueProperty(),
            dpi.valueProperty(),
            markOpen.selectedProperty(),
            title.textProperty(),
            caption.textProperty(),
            source.textProperty(),
            licence.textProperty()
        }) {
            changing.addListener(now -> onChange.run());
        }
        files.values().forEach(box -> box.selectedProperty().addListener(now -> onChange.run()));
    }

    Region node() {
        return root;
    }

    /** What is chosen now. */
    ExportChoices choices() {
        Set<ExportChoices.Kind> chosen = EnumSet.noneOf(ExportChoices.Kind.class);
        files.forEach((kind, box) -> {
            if (box.isSelected()) {
                chosen.add(kind);
            }
        });
        return new ExportChoices(
                chosen,
                size.getValue(),
                colours.getValue(),
                dpi.getValue(),
                markOpen.isSelected(),
                title.getText(),
                caption.getText(),
                source.getText(),
                licence.getText());
    }

    private void row(String key, Node control) {
        Label label = new Label(TEXT.get(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        root.addRow(rows++, label, control);
    }

    private static <E extends Enum<E>> void choices(
            ComboBox<E> box, String id, E[] values, E chosen, Function<E, String> name) {
        box.setId(id);
        box.setConverter(new Names<>(name));
        box.getItems().setAll(values);
        box.setValue(chosen);
    }
}

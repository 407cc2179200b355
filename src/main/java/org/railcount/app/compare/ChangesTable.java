package org.railcount.app.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.detect.compare.AreaComparison;
import org.railcount.detect.compare.DateComparison;
import org.railcount.detect.compare.Fate;
import org.railcount.detect.compare.FateTally;
import org.railcount.detect.compare.ThingKind;

/** The numbers of a comparison: a row per area and kind, a column per fate. */
final class ChangesTable {
    private static final Phrases TEXT = Phrases.of(ChangesTable.class);
    private static final Map<ThingKind, String> KINDS = new EnumMap<>(Map.of(
            ThingKind.RAILCAR, "changes.railcars", ThingKind.CARGO, "changes.cargo", ThingKind.SHIP, "changes.ships"));

    private final GridPane grid = new GridPane();
    private int row;

    private ChangesTable() {
        grid.getStyleClass().add("changes-table");
    }

    static GridPane of(DateComparison comparison) {
        ChangesTable table = new ChangesTable();
        List<AreaComparison> areas = comparison.areas().stream()
                .filter(area -> !area.tallies().isEmpty())
                .toList();
        boolean unsure = areas.stream()
                .flatMap(area -> area.tallies().values().stream())
                .anyMatch(tally -> tally.unsureBefore() + tally.unsureAfter() > 0);
        List<Fate> fates = new ArrayList<>(List.of(Fate.CAME, Fate.LEFT, Fate.STAYED));
        if (unsure) {
            fates.add(Fate.UNSURE);
        }
        table.head(fates);
        for (AreaComparison area : areas) {
            if (comparison.areas().size() > 1) {
                table.areaName(area.area(), fates.size() + 2);
            }
            for (ThingKind kind : ThingKind.values()) {
                FateTally tally = area.tally(kind);
                if (!tally.isEmpty()) {
                    table.line(TEXT.get(KINDS.getOrDefault(kind, "")), tally, fates);
                }
            }
        }
        return table.grid;
    }

    private void head(List<Fate> fates) {
        for (int i = 0; i < fates.size(); i++) {
            Fate fate = fates.get(i);
            Label word = new Label(TEXT.name("fate", fate));
            word.getStyleClass().add("scene-secondary");
            word.setMinWidth(Region.USE_PREF_SIZE);
            VBox head = new VBox(2, FateKey.of(fate), word);
            Tip.on(head, TEXT.name("fate.means", fate));
            head.setAlignment(Pos.CENTER_RIGHT);
            put(head, i + 2);
        }
        row++;
    }

    private void areaName(String area, int columns) {
        Label name = new Label(area);
        name.getStyleClass().add("fact-group-title");
        grid.add(name, 0, row, columns, 1);
        row++;
    }

    private void line(String kind, FateTally tally, List<Fate> fates) {
        Label name = new Label(kind);
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(name, 0, row);
        Label total = new Label(tally.before() + " → " + tally.after());
        total.getStyleClass().add("scene-secondary");
        put(total, 1);
        for (int i = 0; i < fates.size(); i++) {
            Label number = new Label(Integer.toString(number(tally, fates.get(i))));
            number.getStyleClass().add("number");
            number.setId("changes-" + kind.toLowerCase(Locale.ROOT) + "-"
                    + fates.get(i).name().toLowerCase(Locale.ROOT));
            put(number, i + 2);
        }
        row++;
    }

    private void put(Region node, int column) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(node, column, row);
        GridPane.setHalignment(node, HPos.RIGHT);
    }

    private static int number(FateTally tally, Fate fate) {
        return switch (fate) {
            case CAME -> tally.came();
            case LEFT -> tally.left();
            case STAYED -> tally.stayed();
            case UNSURE -> tally.unsureBefore() + tally.unsureAfter();
        };
    }
}

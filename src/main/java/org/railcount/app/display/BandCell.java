package org.railcount.app.display;

import java.util.function.IntFunction;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Shows a band by its name. */
final class BandCell extends ListCell<Integer> {
    private final IntFunction<String> name;

    BandCell(IntFunction<String> name) {
        this.name = name;
    }

    @Override
    protected void updateItem(@Nullable Integer band, boolean empty) {
        super.updateItem(band, empty);
        setText(empty || band == null ? "" : name.apply(band));
    }
}

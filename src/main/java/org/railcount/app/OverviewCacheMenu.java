package org.railcount.app;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.imagery.OverviewCache;

/** Empties the cache of overviews; its menu item tells how much that would free. JavaFX thread only. */
final class OverviewCacheMenu {
    private static final Phrases TEXT = Phrases.of(OverviewCacheMenu.class);
    private final OverviewCache cache;
    private final Background files;
    private final SimpleStringProperty words = new SimpleStringProperty("");

    OverviewCacheMenu(OverviewCache cache, Background files) {
        this.cache = cache;
        this.files = files;
        measure();
    }

    List<Command> commands() {
        return List.of(Command.of("view.clear-overviews", "", Condition.ALWAYS, this::clear)
                .saying(words));
    }

    /** Takes the size of the cache anew. */
    void measure() {
        files.run(TEXT.get("failed.measure-overviews"), cache::bytes, this::say, sentence -> {});
    }

    private void clear() {
        files.run(
                TEXT.get("failed.clear-overviews"),
                () -> {
                    cache.clear();
                    return cache.bytes();
                },
                this::say,
                sentence -> {});
    }

    private void say(long bytes) {
        words.set(TEXT.get("overviews.clear", (bytes + (1 << 20) - 1) >> 20));
    }
}

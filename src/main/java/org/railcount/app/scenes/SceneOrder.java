package org.railcount.app.scenes;

import java.time.Instant;
import java.util.Comparator;
import org.railcount.app.text.Phrases;
import org.railcount.model.CountRange;

/** How the scene list is sorted. */
public enum SceneOrder {
    NEWEST_FIRST,
    OLDEST_FIRST,
    MOST_CARS,
    NAME;

    private static final Phrases TEXT = Phrases.of(SceneOrder.class);
    private static final Comparator<SceneEntry> BY_NAME = Comparator.comparing(SceneEntry::fileName);

    /** By acquisition time; scenes without one come after the others, by name. */
    static final Comparator<SceneEntry> BY_TIME = byTime(Comparator.naturalOrder());

    /** @param site tells which areas add up */
    Comparator<SceneEntry> comparator(SiteContext site) {
        return switch (this) {
            case NEWEST_FIRST -> byTime(Comparator.reverseOrder());
            case OLDEST_FIRST -> BY_TIME;
            case MOST_CARS ->
                Comparator.comparingInt((SceneEntry entry) -> cars(entry, site))
                        .reversed()
                        .thenComparing(BY_TIME);
            case NAME -> BY_NAME;
        };
    }

    private static Comparator<SceneEntry> byTime(Comparator<Instant> direction) {
        return Comparator.comparing((SceneEntry entry) -> entry.time().isEmpty())
                .thenComparing(entry -> entry.time().orElse(Instant.EPOCH), direction)
                .thenComparing(BY_NAME);
    }

    private static int cars(SceneEntry entry, SiteContext site) {
        return SceneRow.cars(entry, site).map(CountRange::best).orElse(-1);
    }

    @Override
    public String toString() {
        return TEXT.name("order", this);
    }
}

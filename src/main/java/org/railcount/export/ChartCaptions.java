package org.railcount.export;

import java.util.List;
import java.util.Optional;

/**
 * What an author puts around a figure. What the figure says by itself (how many scenes it rests on, what is simulated or
 * published by others) cannot be taken away. Immutable.
 *
 * @param title instead of the figure's own title
 * @param notes caption, source line, licence line: sentences at the foot, in this order
 */
public record ChartCaptions(Optional<String> title, List<String> notes) {
    /** The figure's own words alone. */
    public static final ChartCaptions NONE = new ChartCaptions(Optional.empty(), List.of());

    public ChartCaptions {
        notes = notes.stream()
                .map(String::strip)
                .filter(note -> !note.isEmpty())
                .toList();
    }
}

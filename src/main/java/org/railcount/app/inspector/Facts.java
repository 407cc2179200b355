package org.railcount.app.inspector;

import java.util.List;

/**
 * A titled group of facts.
 *
 * @param title heading of the group
 * @param facts its lines
 */
public record Facts(String title, List<Fact> facts) {
    public Facts {
        facts = List.copyOf(facts);
    }
}

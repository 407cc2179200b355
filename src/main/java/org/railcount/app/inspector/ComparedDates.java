package org.railcount.app.inspector;

import java.util.List;
import org.railcount.model.CargoChange;
import org.railcount.model.StructureChange;

/**
 * What the dates of a site tell together. Immutable.
 *
 * @param cargo what came, left, stayed, and never moves
 * @param structures proposed buildings, by date
 */
public record ComparedDates(List<CargoChange> cargo, List<StructureChange> structures) {
    /** Not compared yet. */
    public static final ComparedDates NONE = new ComparedDates(List.of(), List.of());

    public ComparedDates {
        cargo = List.copyOf(cargo);
        structures = List.copyOf(structures);
    }
}

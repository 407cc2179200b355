package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.CargoChange;
import org.railcount.model.Site;
import org.railcount.model.StructureChange;

/** What a batch says at its end of all dates together. */
class ProgressLinesTest {
    private static final List<CargoChange> CARGO = List.of(
            new CargoChange("a", "Yard", 2, Optional.empty()),
            new CargoChange("a", "Quay", 1, Optional.empty()),
            new CargoChange("b", "Yard", 2, Optional.empty()),
            new CargoChange("c", "Yard", 0, Optional.empty()));

    private static final List<StructureChange> STRUCTURES = List.of(new StructureChange(
            "1",
            "Yard",
            StructureChange.Kind.VANISHED,
            Instant.parse("2022-08-17T23:30:00Z"),
            "a",
            Instant.parse("2023-10-05T01:30:00Z"),
            "b",
            (Polygon) new GeometryFactory().toGeometry(new Envelope(130.6, 130.6001, 42.4, 42.4001)),
            91.4,
            0.756));

    private final StringWriter out = new StringWriter();

    private ProgressLines lines(boolean quiet) {
        Site site = new Site("Port", ZoneOffset.UTC, Optional.empty(), List.of(), List.of(), List.of(), Map.of());
        return new ProgressLines(new Narration(new PrintWriter(out, true), false, () -> 0), 3, site, quiet);
    }

    @Test
    void whatNeverMovesAndWhatWasBuiltOrTornDownIsTold() {
        lines(false).changes(CARGO, STRUCTURES);
        assertThat(out.toString().lines())
                .containsExactly(
                        "Not counted as cargo, because it never moves: 5 in 2 scenes (cargo_fixtures in counts.csv).",
                        "Structures, proposed (changes.csv):",
                        "  Yard       vanished between 2022-08-17 and 2023-10-05, 91 m2, confidence 0.76");
    }

    @Test
    void whereNothingChangedNothingIsSaid() {
        lines(false).changes(CARGO.subList(3, 4), List.of());
        lines(true).changes(CARGO, STRUCTURES);
        assertThat(out.toString()).isEmpty();
    }
}

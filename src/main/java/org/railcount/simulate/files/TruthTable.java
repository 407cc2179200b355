package org.railcount.simulate.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.railcount.simulate.SimulatedScene;
import org.railcount.simulate.yard.YardPlan;

/** The truth of a whole series as one table, a row per scene and area. Confined to one thread. */
public final class TruthTable {
    private final StringWriter text = new StringWriter();
    private final CSVPrinter csv;

    public TruthTable() {
        try {
            csv = new CSVPrinter(
                    text,
                    CSVFormat.DEFAULT
                            .builder()
                            .setRecordSeparator("\n")
                            .setHeader(
                                    "scene",
                                    "acquired",
                                    "split",
                                    "area",
                                    "railcars",
                                    "railcars_visible",
                                    "covered",
                                    "trains",
                                    "longest_train_m",
                                    "total_train_m",
                                    "cargo_pieces",
                                    "cargo_area_m2",
                                    "ships",
                                    "longest_ship_m",
                                    "usable_fraction",
                                    "pixel_m",
                                    "offset_east_m",
                                    "offset_north_m")
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a scene's rows. */
    public void add(YardPlan plan, SimulatedScene scene, String stem, String split) {
        for (YardPlan.NamedRing area : plan.areas()) {
            TruthTally tally = TruthFile.tally(scene, area.name());
            try {
                csv.printRecord(
                        stem,
                        scene.conditions().acquired(),
                        split,
                        area.name(),
                        tally.railcars(),
                        tally.visibleRailcars(),
                        tally.covered(),
                        tally.trains(),
                        decimal(tally.longestTrainM(), 1),
                        decimal(tally.totalTrainM(), 1),
                        tally.cargoPieces(),
                        decimal(tally.cargoAreaM2(), 1),
                        tally.ships(),
                        decimal(tally.longestShipM(), 1),
                        decimal(scene.usable().getOrDefault(area.name(), 0.0), 3),
                        decimal(scene.conditions().sensor().pixelM(), 2),
                        decimal(scene.conditions().offsetEastM(), 2),
                        decimal(scene.conditions().offsetNorthM(), 2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String decimal(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

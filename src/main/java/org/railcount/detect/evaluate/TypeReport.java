package org.railcount.detect.evaluate;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.railcount.model.RailcarType;

/** Prints which types were found and what each was read as; types that are neither labelled nor found are left out. */
public final class TypeReport {
    private final TypeTable table;

    public TypeReport(TypeTable table) {
        this.table = table;
    }

    /** Writes totals per type and the confusion matrix. */
    public void print(PrintWriter out) {
        List<RailcarType> types = Arrays.stream(RailcarType.values())
                .filter(type -> table.labelled(type) + table.found(type) > 0)
                .toList();
        out.println("cars by type");
        out.printf(Locale.ROOT, "%-11s %8s %8s %8s%n", "type", "labelled", "found", "right");
        for (RailcarType type : types) {
            out.printf(
                    Locale.ROOT,
                    "%-11s %8d %8d %8d%n",
                    name(type),
                    table.labelled(type),
                    table.found(type),
                    table.count(Optional.of(type), Optional.of(type)));
        }
        out.println();
        out.println("labelled (down) read as (across)");
        out.printf(Locale.ROOT, "%-11s", "");
        types.forEach(type -> out.printf(Locale.ROOT, " %10s", name(type)));
        out.printf(Locale.ROOT, " %10s%n", "missed");
        List<Optional<RailcarType>> rows = Stream.concat(
                        types.stream().map(Optional::of), Stream.of(Optional.<RailcarType>empty()))
                .toList();
        for (Optional<RailcarType> labelled : rows) {
            out.printf(Locale.ROOT, "%-11s", labelled.map(TypeReport::name).orElse("no car"));
            types.forEach(read -> out.printf(Locale.ROOT, " %10d", table.count(labelled, Optional.of(read))));
            out.printf(
                    Locale.ROOT,
                    " %10s%n",
                    labelled.isPresent() ? Integer.toString(table.count(labelled, Optional.empty())) : "");
        }
    }

    private static String name(RailcarType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}

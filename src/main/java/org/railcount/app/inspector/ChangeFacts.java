package org.railcount.app.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railcount.model.CargoChange;
import org.railcount.model.StructureChange;

/** What the inspector says of a scene against the other dates. */
final class ChangeFacts {
    private ChangeFacts() {}

    static List<Facts> of(ComparedDates compared, String sceneId, ZoneId zone) {
        List<Fact> cargo = new ArrayList<>();
        for (CargoChange change : compared.cargo()) {
            if (change.sceneId().equals(sceneId)) {
                cargo.addAll(cargo(change, zone));
            }
        }
        List<Facts> groups = new ArrayList<>();
        if (!cargo.isEmpty()) {
            groups.add(new Facts("Cargo since the clear date before", cargo));
        }
        if (!compared.structures().isEmpty()) {
            groups.add(new Facts(
                    "Structures, proposed",
                    compared.structures().stream()
                            .map(change -> structure(change, zone))
                            .toList()));
        }
        return groups;
    }

    private static List<Fact> cargo(CargoChange change, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        change.since().filter(ChangeFacts::tells).ifPresent(since -> {
            String pieces = String.format(
                    Locale.ROOT,
                    "Since %s: %d came, %d left, %d stayed.",
                    day(since.acquired(), zone),
                    since.came(),
                    since.left(),
                    since.stayed());
            facts.add(new Fact(change.area(), String.format(Locale.ROOT, "%+.0f m²", since.areaM2()), pieces));
        });
        if (change.fixtures() > 0) {
            facts.add(new Fact(
                    "Never moves",
                    Integer.toString(change.fixtures()),
                    "Found in the same place for most of a year: roofs, not cargo. Left out of exported counts."));
        }
        return facts;
    }

    private static boolean tells(CargoChange.Since since) {
        return since.came() + since.left() + since.stayed() > 0;
    }

    private static Fact structure(StructureChange change, ZoneId zone) {
        return new Fact(
                change.kind() == StructureChange.Kind.APPEARED ? "Appeared" : "Vanished",
                String.format(Locale.ROOT, "%s – %s", day(change.lastBefore(), zone), day(change.firstAfter(), zone)),
                String.format(
                        Locale.ROOT,
                        "%s · about %.0f m² · confidence %.2f",
                        change.area(),
                        change.areaM2(),
                        change.confidence()));
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }
}

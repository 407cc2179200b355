package org.railcount.app.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.railcount.app.text.Phrases;
import org.railcount.model.CargoChange;
import org.railcount.model.StructureChange;

/** What the inspector says of a scene against the other dates. */
final class ChangeFacts {
    private static final Phrases TEXT = Phrases.of(ChangeFacts.class);

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
            groups.add(new Facts(TEXT.get("changes.cargo"), cargo));
        }
        if (!compared.structures().isEmpty()) {
            groups.add(new Facts(
                    TEXT.get("changes.structures"),
                    compared.structures().stream()
                            .map(change -> structure(change, zone))
                            .toList()));
        }
        return groups;
    }

    private static List<Fact> cargo(CargoChange change, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        change.since().filter(ChangeFacts::tells).ifPresent(since -> {
            String pieces =
                    TEXT.get("changes.since", day(since.acquired(), zone), since.came(), since.left(), since.stayed());
            facts.add(new Fact(change.area(), TEXT.get("changes.area", since.areaM2()), pieces));
        });
        if (change.fixtures() > 0) {
            facts.add(new Fact(
                    TEXT.get("changes.fixtures"),
                    Integer.toString(change.fixtures()),
                    TEXT.get("changes.fixtures.means")));
        }
        return facts;
    }

    private static boolean tells(CargoChange.Since since) {
        return since.came() + since.left() + since.stayed() > 0;
    }

    private static Fact structure(StructureChange change, ZoneId zone) {
        return new Fact(
                TEXT.name("structure", change.kind()),
                TEXT.get("changes.between", day(change.lastBefore(), zone), day(change.firstAfter(), zone)),
                TEXT.get("changes.structure", change.area(), change.areaM2(), change.confidence()));
    }

    /** As ISO 8601, in any language. */
    private static String day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone).toString();
    }
}

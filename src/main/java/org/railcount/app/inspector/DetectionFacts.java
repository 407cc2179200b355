package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Subject;

/** What the inspector says of one detection. */
final class DetectionFacts {
    private DetectionFacts() {}

    static List<Facts> of(Detection detection, DetectionRun run) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Kind", kind(detection.subject())));
        if (detection.subject() instanceof Subject.Railcar car) {
            facts.add(Fact.of("Type", Words.of(car.type())));
            facts.add(Fact.of("Cover", car.covered() ? "Under a tarp" : "None seen"));
        } else if (detection.subject() instanceof Subject.Cargo cargo) {
            facts.add(Fact.of("Type", Words.of(cargo.type())));
        }
        facts.add(Fact.of("Length", Words.metres(detection.lengthM())));
        facts.add(Fact.of("Width", Words.metres(detection.widthM())));
        facts.add(Fact.of("Area", String.format(Locale.ROOT, "%.0f m²", detection.areaM2())));
        facts.add(Fact.of("Confidence", Words.percent(detection.confidence())));
        facts.add(Fact.of("Track", detection.track().orElse("Off the tracks")));
        var middle = detection.outline().getCentroid();
        facts.add(Fact.of("Position", String.format(Locale.ROOT, "%.6f, %.6f", middle.getY(), middle.getX())));
        facts.add(Fact.of("Origin", run.detector()));
        facts.add(Fact.of("Id", detection.id()));
        return List.of(new Facts(kind(detection.subject()), facts));
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.Railcar) {
            return "Railcar";
        }
        return subject instanceof Subject.Cargo ? "Ground cargo" : "Ship";
    }
}

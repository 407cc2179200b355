package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.railcount.app.text.Phrases;
import org.railcount.model.DetectionRun;

/** What the inspector says of the detector that made a count. */
final class DetectorFacts {
    private static final Phrases TEXT = Phrases.of(DetectorFacts.class);

    private DetectorFacts() {}

    static Fact of(DetectionRun run) {
        Map<String, String> parameters = run.parameters();
        List<String> remarks = new ArrayList<>();
        if (parameters.containsKey("model")) {
            boolean votes = "vote".equals(parameters.get("model_mode"));
            remarks.add(TEXT.get(votes ? "detector.vote" : "detector.model", parameters.get("model")));
        }
        if (parameters.containsKey("tuning_dates")) {
            remarks.add(TEXT.get(
                    "detector.tuned",
                    parameters.get("tuning_dates"),
                    parameters.getOrDefault("tuning_f1_before", "?"),
                    parameters.getOrDefault("tuning_f1_after", "?")));
        }
        return new Fact(TEXT.get("detector.version"), run.detector(), String.join(" ", remarks));
    }
}

package org.railcount.app.inspector;

import java.util.Map;
import org.railcount.model.DetectionRun;

/** What the inspector says of the detector that made a count. */
final class DetectorFacts {
    private DetectorFacts() {}

    static Fact of(DetectionRun run) {
        Map<String, String> parameters = run.parameters();
        StringBuilder remark = new StringBuilder();
        if (parameters.containsKey("model")) {
            remark.append("vote".equals(parameters.get("model_mode")) ? "With the vote of " : "Cars by ")
                    .append(parameters.get("model"))
                    .append('.');
        }
        if (parameters.containsKey("tuning_dates")) {
            remark.append(remark.isEmpty() ? "" : " ")
                    .append("Tuned for this site on ")
                    .append(parameters.get("tuning_dates"))
                    .append(" dates, F1 ")
                    .append(parameters.get("tuning_f1_before"))
                    .append(" → ")
                    .append(parameters.get("tuning_f1_after"))
                    .append(", leave-one-date-out. Detection, Detector… switches it off.");
        }
        return new Fact("Version", run.detector(), remark.toString());
    }
}

package org.railcount.detect.decode;

import java.util.Locale;
import java.util.Map;

/**
 * Names the tuning that settings come from, for the record of a run.
 *
 * @param id tells it from any other
 * @param dates number of reviewed dates that it was learnt on
 * @param f1Before F1 on those dates with the program's own settings
 * @param f1After F1 with the tuning, each date with settings learnt on the others
 */
public record TuningNote(String id, int dates, double f1Before, double f1After) {
    Map<String, String> parameters() {
        return Map.of(
                "tuning", id,
                "tuning_dates", Integer.toString(dates),
                "tuning_f1_before", String.format(Locale.ROOT, "%.3f", f1Before),
                "tuning_f1_after", String.format(Locale.ROOT, "%.3f", f1After));
    }
}

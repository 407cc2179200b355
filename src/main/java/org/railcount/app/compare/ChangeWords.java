package org.railcount.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;
import org.railcount.detect.compare.AreaComparison;
import org.railcount.detect.compare.AreaSight;
import org.railcount.detect.compare.DateComparison;
import org.railcount.detect.compare.DateFindings;
import org.railcount.model.AreaCount;

/** What is said of a comparison besides its numbers. */
final class ChangeWords {
    private static final Phrases TEXT = Phrases.of(ChangeWords.class);

    /** Less of a shift is not worth a sentence. */
    private static final double TELLING_SHIFT_M = 0.5;

    private ChangeWords() {}

    /** Both dates, the earlier first. */
    static String title(DateComparison comparison) {
        return day(comparison.before()) + " → " + day(comparison.after());
    }

    /** What a reader must know of the numbers, one sentence each. */
    static List<String> remarks(DateComparison comparison) {
        List<String> remarks = new ArrayList<>();
        for (AreaComparison area : comparison.areas()) {
            if (!area.tallies().isEmpty() || !area.isComparable()) {
                remark(comparison.before(), area.area(), area.before()).ifPresent(remarks::add);
                remark(comparison.after(), area.area(), area.after()).ifPresent(remarks::add);
            }
        }
        comparison.shiftM().ifPresent(shift -> {
            if (Math.abs(shift) >= TELLING_SHIFT_M) {
                remarks.add(TEXT.get("changes.shift", Math.abs(shift)));
            }
        });
        return List.copyOf(remarks);
    }

    private static Optional<String> remark(DateFindings date, String area, AreaSight sight) {
        String day = day(date);
        return switch (sight) {
            case CLEAR -> Optional.empty();
            case PARTLY_HIDDEN ->
                Optional.of(TEXT.get(
                        "changes.partly-hidden",
                        day,
                        area,
                        Math.floor(100
                                * date.count(area)
                                        .map(AreaCount::usableFraction)
                                        .orElse(0.0))));
            case NOT_PLACED -> Optional.of(TEXT.get("changes.not-placed", day));
            case TOO_COARSE -> Optional.of(TEXT.get("changes.too-coarse", day, area));
            case UNSEEN -> Optional.of(TEXT.get("changes.unseen", day, area));
        };
    }

    static String day(DateFindings date) {
        return date.acquired().map(SceneTimes::date).orElse(date.sceneId());
    }
}

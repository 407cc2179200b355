package org.railcount.export.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.ReviewSummary;

/** Counts and what they rest on, in a few words. */
public final class CountWords {
    private CountWords() {}

    /** The railcars of an area, for example "73 (70–76)", "at least 12 (11–14)", "about 48 (6–90)", "20–26 by length" or "no count". */
    public static String railcars(AreaCount count) {
        CountRange range = count.railcars();
        String span = range.low() + "–" + range.high();
        return switch (count.status()) {
            case COUNTED, PARTIAL ->
                bound(count) + range.best() + (range.low() == range.high() ? "" : " (" + span + ")");
            case LENGTH_ONLY -> span + " by length";
            case UNUSABLE, FAILED -> "no count";
        };
    }

    /** How a count is hedged, before its figure: "at least " for a minimum, "about " where it may be too high as well, or nothing. */
    public static String bound(AreaCount count) {
        return count.isDoubtful() ? "about " : count.status() == CountStatus.PARTIAL ? "at least " : "";
    }

    /**
     * What was counted in an area, for its label.
     *
     * @param hasTracks whether a count of railcars says anything there
     */
    static String area(AreaCount count, boolean hasTracks) {
        List<String> words = new ArrayList<>();
        boolean counted = count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED;
        if (hasTracks || !counted) {
            String cars = !counted ? "" : count.railcars().best() == 1 ? " railcar" : " railcars";
            String covered =
                    counted && count.coveredRailcars() > 0 ? ", " + count.coveredRailcars() + " under tarps" : "";
            words.add(railcars(count) + cars + covered);
        }
        if (counted && count.cargoPieces() > 0) {
            words.add(String.format(
                    Locale.ROOT,
                    "%d %s of cargo, %,.0f m²",
                    count.cargoPieces(),
                    count.cargoPieces() == 1 ? "piece" : "pieces",
                    count.cargoAreaM2()));
        }
        if (counted && count.ships() > 0) {
            words.add(String.format(
                    Locale.ROOT,
                    count.ships() == 1 ? "%d ship, %.0f m" : "%d ships, longest %.0f m",
                    count.ships(),
                    count.longestShipM()));
        }
        return words.isEmpty() ? "nothing found" : String.join("; ", words);
    }

    /** Who made a count, for example "by detector, not reviewed" or "reviewed, signed off by Kim on 2026-01-05". */
    public static String basis(Optional<ReviewSummary> review) {
        if (review.isEmpty()) {
            return "by detector, not reviewed";
        }
        ReviewSummary summary = review.get();
        Optional<ReviewSummary.Signature> signed = summary.signature().filter(ReviewSummary.Signature::holds);
        if (signed.isPresent()) {
            return "reviewed, signed off by " + signed.get().author() + " on "
                    + signed.get().time().toString().substring(0, 10);
        }
        if (summary.isComplete()) {
            return summary.signedOff()
                    ? "reviewed, signed off"
                    : "reviewed, all " + summary.detections() + " detections decided, not signed off";
        }
        return summary.detections() > 0
                ? "review begun, " + summary.decided() + " of " + summary.detections() + " detections decided"
                : "review begun, not signed off";
    }
}

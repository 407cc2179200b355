package org.railcount.app.scenes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.railcount.app.text.Phrases;
import org.railcount.model.Acquisition;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.review.SceneReview;
import org.railcount.timeline.CountSeries;

/**
 * What a row of the scene list says. Immutable.
 *
 * @param date ISO date (UTC), or that it is not known
 * @param times UTC and local time of day, then UTC alone for where there is little room; the file's name where there is no
 *     time, an empty text where it stands in place of the date
 * @param doubtfulDate whether the date comes from a source that may be wrong
 * @param count number of railcars, or an empty text
 * @param range the 90 % interval, or an empty text where there is nothing to add
 * @param status where the scene stands
 * @param detail words beside the status: usable share, or the sentence of a problem
 * @param besideSign status and detail where the status has its sign before it and there is little room: the longest
 *     wording first, which is the only one of a sentence
 * @param tooltip all of it, for what the row had to shorten
 */
public record SceneRow(
        String date,
        List<String> times,
        boolean doubtfulDate,
        String count,
        String range,
        RowStatus status,
        String detail,
        List<String> besideSign,
        String tooltip) {
    private static final Phrases TEXT = Phrases.of(SceneRow.class);

    /** The row of an entry, for a site. */
    public static SceneRow of(SceneEntry entry, SiteContext site) {
        Optional<Instant> time = entry.time();
        boolean open = entry.info().isPresent();
        String date = time.map(SceneTimes::date).orElse(open ? TEXT.get("row.undated") : entry.fileName());
        List<String> times = time.map(at -> List.of(
                        TEXT.get("row.both", SceneTimes.utcTime(at), SceneTimes.localTime(at, site.zone())),
                        SceneTimes.utcTime(at)))
                .orElse(List.of(open ? entry.fileName() : ""));
        boolean doubtful = entry.info()
                .map(info -> info.acquisition())
                .map(Acquisition::source)
                .map(source -> source.isDoubtful())
                .orElse(false);
        Optional<AreaCount> sum = sum(entry, site);
        Optional<CountRange> cars = cars(entry, site);
        RowStatus status = RowStatus.of(entry, sum.map(AreaCount::status));
        String detail = detail(entry, sum, "row.usable");
        return new SceneRow(
                date,
                times,
                doubtful,
                cars.map(range -> Integer.toString(range.best())).orElse(""),
                cars.map(SceneRow::range).orElse(""),
                status,
                detail,
                besideSign(entry, status, sum),
                tooltip(entry, status, detail));
    }

    /**
     * Of a counted scene the detail alone, which has no room beside the range; of a problem the sentence, without the file's
     * name where that stands above it.
     */
    private static List<String> besideSign(SceneEntry entry, RowStatus status, Optional<AreaCount> sum) {
        String detail = detail(entry, sum, status == RowStatus.COUNTED ? "row.usable" : "row.share");
        if (detail.isEmpty()) {
            return List.of(status.words());
        }
        return switch (status) {
            case UNREADABLE, FAILED -> {
                String name = entry.fileName() + " ";
                yield List.of(
                        entry.time().isEmpty() && detail.startsWith(name) ? detail.substring(name.length()) : detail);
            }
            case COUNTED -> List.of(detail, detail(entry, sum, "row.share"));
            case REVIEWING -> List.of(TEXT.get("row.both", status.words(), detail), detail);
            default -> List.of(TEXT.get("row.both", status.words(), detail), status.words());
        };
    }

    /** Whether there is anything to say below the date. */
    boolean hasTimes() {
        return !times.get(0).isEmpty();
    }

    /** Status and detail in one line; of a problem the sentence alone. */
    public String statusLine() {
        if (detail.isEmpty()) {
            return status.words();
        }
        return switch (status) {
            case UNREADABLE, FAILED -> detail;
            default -> TEXT.get("row.both", status.words(), detail);
        };
    }

    /** The scene's count over the areas that add up, as the timeline has it. */
    static Optional<AreaCount> sum(SceneEntry entry, SiteContext site) {
        return entry.result().flatMap(result -> CountSeries.sum("all areas", site.areas(), result));
    }

    /** The scene's number of railcars; empty where nothing can be said, and where none were found as none were looked for. */
    static Optional<CountRange> cars(SceneEntry entry, SiteContext site) {
        boolean lookedFor = site.areas().stream().anyMatch(site::isTracked);
        return sum(entry, site)
                .filter(SceneRow::isCount)
                .map(AreaCount::railcars)
                .filter(cars -> lookedFor || cars.best() > 0);
    }

    private static boolean isCount(AreaCount count) {
        return count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED;
    }

    private static String range(CountRange range) {
        return range.low() == range.high() ? "" : TEXT.get("row.range", range.low(), range.high());
    }

    /** @param share the phrase of the usable share */
    private static String detail(SceneEntry entry, Optional<AreaCount> sum, String share) {
        if (entry.stateProperty().get() instanceof SceneState.Unreadable unreadable) {
            return unreadable.sentence();
        }
        DetectionState detection = entry.detectionProperty().get();
        if (detection.stage() == DetectionState.Stage.IDLE
                && detection.problem().isPresent()) {
            return detection.problem().get();
        }
        SceneReview review = entry.reviewProperty().get();
        if (review != null && review.isTouched() && !review.isSignedOff()) {
            return TEXT.get(
                    "row.decided",
                    review.progress().decided(),
                    review.progress().total());
        }
        return sum.filter(count -> count.usableFraction() < 1)
                .map(count -> TEXT.get(share, Math.floor(100 * count.usableFraction())))
                .orElse("");
    }

    private static String tooltip(SceneEntry entry, RowStatus status, String detail) {
        String problem = entry.run()
                .flatMap(DetectionRun::problem)
                .map(text -> "\n" + text)
                .orElse("");
        return entry.path() + "\n" + (detail.isEmpty() ? status.words() : TEXT.get("row.both", status.words(), detail))
                + problem;
    }

    /** What the filter looks into. */
    public static String searchText(SceneEntry entry, SiteContext site) {
        SceneRow row = of(entry, site);
        String satellite =
                entry.info().flatMap(info -> info.acquisition().satellite()).orElse("");
        return String.join(" ", entry.fileName(), row.date, row.status.words(), satellite);
    }
}

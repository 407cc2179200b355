package org.railcount.export.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.railcount.export.figure.CountWords;
import org.railcount.model.AreaCount;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.ReviewSummary;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.LookBack;

/** The sentences of a report that follow from what it rests on. */
final class ReportWords {
    static final String SIMULATED =
            "SIMULATED SCENES: computer-made pictures for demonstration; nothing here says anything about the real place.";
    static final String SIMULATED_SHORT = "SIMULATED SCENES";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Report report;

    ReportWords(Report report) {
        this.report = report;
    }

    static String railcars(DatedCount point) {
        CountRange range = point.value().orElseThrow();
        return (point.isMinimum() ? "at least " : "")
                + range.best()
                + (range.low() == range.high() ? "" : " (" + range.low() + "–" + range.high() + ")")
                + (range.best() == 1 ? " railcar" : " railcars");
    }

    String days() {
        return report.days().isOneDay()
                ? report.days().first().toString()
                : report.days().first() + " to " + report.days().last();
    }

    /** How many scenes it rests on, and how many of them a person looked at. */
    String basis() {
        List<ReportScene> scenes = report.scenes();
        if (scenes.isEmpty()) {
            return "It rests on no scene: none of these days was counted.";
        }
        List<ReviewSummary> reviews =
                scenes.stream().flatMap(scene -> scene.review().stream()).toList();
        long signed = reviews.stream().filter(ReviewSummary::signedOff).count();
        long complete = reviews.stream().filter(ReviewSummary::isComplete).count() - signed;
        long begun = reviews.size() - signed - complete;
        long untouched = scenes.size() - reviews.size();
        List<String> parts = new ArrayList<>();
        if (signed > 0) {
            parts.add(signed + " reviewed and signed off");
        }
        if (complete > 0) {
            parts.add(complete + " reviewed, not signed off");
        }
        if (begun > 0) {
            parts.add(begun + " with a review begun");
        }
        if (untouched > 0) {
            parts.add(untouched + " counted by the detector alone");
        }
        return "It rests on " + scenes.size() + (scenes.size() == 1 ? " scene: " : " scenes: ")
                + String.join(", ", parts) + "." + undated();
    }

    private String undated() {
        int undated = report.undated();
        return undated == 0
                ? ""
                : " " + undated + (undated == 1 ? " scene without a date is" : " scenes without a date are")
                        + " left out.";
    }

    /** Time in UTC and local. */
    static String utc(Optional<Instant> time) {
        return time.map(t -> MINUTE.format(t.atZone(ZoneOffset.UTC))).orElse("unknown");
    }

    static String local(Optional<Instant> time, ZoneId zone) {
        return time.map(t -> MINUTE.format(t.atZone(zone))).orElse("");
    }

    /** A count's status, for the table. */
    static String status(AreaCount count) {
        return switch (count.status()) {
            case COUNTED -> "whole";
            case PARTIAL -> "partial: a minimum";
            case LENGTH_ONLY -> "from length";
            case UNUSABLE -> "unusable";
            case FAILED -> "failed";
        };
    }

    /** Who counted in some areas, short. */
    static String who(Optional<ReviewSummary> review, List<String> areas) {
        return switch (review.map(known -> known.basis(areas)).orElse(CountBasis.DETECTOR)) {
            case DETECTOR -> "detector";
            case REVIEW_BEGUN -> "review begun";
            case REVIEWED -> "reviewed";
        };
    }

    static boolean isCounted(AreaCount count) {
        return count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED;
    }

    static String railcars(AreaCount count, boolean hasTracks) {
        return hasTracks || !isCounted(count) ? CountWords.railcars(count) : "–";
    }

    /** How it was counted. */
    List<String> method() {
        List<String> method = new ArrayList<>();
        Set<String> detectors = new TreeSet<>();
        report.scenes()
                .forEach(scene -> scene.run()
                        .map(DetectionRun::detector)
                        .filter(name -> !name.isEmpty())
                        .ifPresent(detectors::add));
        String named = detectors.isEmpty() ? "" : " (" + String.join("; ", detectors) + ")";
        method.add(
                "Each scene was laid over the site's tracks and areas, and rail vehicles, locomotives among them, were "
                        + "counted along the tracks by a detector" + named
                        + ". A range is the 90 % interval of the count.");
        method.add(
                "Reviewed: a person accepted, rejected, corrected or added single detections; what was decided is certain, what "
                        + "was not keeps the detector's doubt. The table says of each count who made it.");
        LookBack window = report.timeline().window();
        method.add("Each count is compared with those of the " + window.words()
                + " before its day, the day itself left out: maximum, median and rank. Median and 90th percentile rest "
                + "on whole counts alone; partial counts take part in maximum and rank as the minimums that they are.");
        method.add(
                "The chance of a count as high follows a negative binomial model of the earlier whole counts, with the doubt about "
                        + "its parameters; it takes counts as independent and knows no season and no trend. Its words are those of ICD 203: "
                        + "almost no chance below 5 %, very unlikely 5 to 20 %, unlikely 20 to 45 %, a roughly even chance 45 to 55 %, likely "
                        + "55 to 80 %, very likely 80 to 95 %, almost certain above 95 %.");
        return method;
    }

    /** What it cannot say. */
    List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (report.site().isSimulated()) {
            limits.add(SIMULATED);
        }
        limits.add(
                "A scene shows one minute. A count tells neither where cars go nor what they carry, and the same cars may stand in "
                        + "several scenes.");
        if (has(CountStatus.PARTIAL)) {
            limits.add(
                    "\"At least\" marks a count of a scene in which part of the tracks was hidden, or that is not surely on "
                            + "its tracks: the true number may be higher.");
        }
        if (has(CountStatus.LENGTH_ONLY)) {
            limits.add(
                    "\"By length\" marks scenes too coarse for single cars; the range follows from the length of trains and is not "
                            + "part of the comparison.");
        }
        long doubtful = report.scenes().stream()
                .filter(scene -> scene.run()
                        .map(DetectionRun::registration)
                        .filter(registration ->
                                !registration.trusted() && registration.basis() != Registration.Basis.NONE)
                        .isPresent())
                .count();
        if (doubtful > 0) {
            limits.add(doubtful + (doubtful == 1 ? " scene is" : " scenes are")
                    + " not surely in place over the tracks; see the table of scenes.");
        }
        long untimed = report.scenes().stream()
                .filter(scene -> scene.info()
                        .filter(info -> info.acquisition().source().isDoubtful())
                        .isPresent())
                .count();
        if (untimed > 0) {
            limits.add(untimed + (untimed == 1 ? " scene has" : " scenes have")
                    + " a time from a TIFF tag, which has no zone and may be the time of processing.");
        }
        limits.addAll(report.missing());
        return limits;
    }

    private boolean has(CountStatus status) {
        return report.scenes().stream()
                .flatMap(scene -> scene.counted().counts().stream())
                .anyMatch(count -> count.status() == status);
    }

    /** Whose imagery and figures are in it, and what the author adds. */
    List<String> sources() {
        Set<String> credits = new LinkedHashSet<>();
        report.scenes()
                .forEach(scene -> scene.info()
                        .flatMap(info -> info.acquisition().copyright())
                        .ifPresent(credits::add));
        List<String> sources = new ArrayList<>();
        if (!credits.isEmpty()) {
            sources.add("Imagery: " + String.join("; ", credits) + ".");
        }
        Set<String> publishers = new TreeSet<>();
        report.timeline().published().forEach(point -> publishers.addAll(point.publishers()));
        if (!publishers.isEmpty()) {
            sources.add("Hollow marks in the chart are figures that others published and no part of the counts: "
                    + String.join("; ", publishers) + ".");
        }
        sources.addAll(report.captions().notes());
        return sources;
    }
}

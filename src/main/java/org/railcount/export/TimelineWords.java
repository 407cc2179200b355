package org.railcount.export;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.Measure;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/** The sentences around the chart. They tell what was counted and compared, never what it means. */
record TimelineWords(TimelineModel model, ChartCaptions captions) {
    static final String SIMULATED_SHORT = "SIMULATED SCENES";
    static final String SIMULATED =
            "SIMULATED SCENES: computer-made pictures for demonstration; the counts say nothing about the real place.";

    String title() {
        String subject = model.series().subject();
        boolean whole = subject.equals("all areas") || subject.equalsIgnoreCase(model.place());
        return captions.title()
                .orElse(measure().title() + (model.stacked() ? " by type" : "") + " at " + model.place()
                        + (whole ? "" : ", " + subject));
    }

    /** What the open scene says, else the highest count, or why there can be none; empty where there is none yet. */
    Optional<String> finding() {
        if (!model.series().lookedFor()) {
            return Optional.of(measure().notLookedFor());
        }
        Optional<DatedCount> open = model.openPoint();
        return open.isPresent()
                ? open.map(this::finding)
                : model.peak().filter(peak -> cars(peak) > 0).map(peak -> "Highest: " + finding(peak));
    }

    private Measure measure() {
        return model.series().measure();
    }

    private static int cars(DatedCount point) {
        return point.value().map(CountRange::best).orElse(0);
    }

    private String finding(DatedCount point) {
        if (point.isGap()) {
            return point.date() + ", no count: the scene " + why(point) + ".";
        }
        String counted = point.date() + ", " + measure().words(value(point), cars(point));
        if (point.status() == CountStatus.LENGTH_ONLY) {
            return counted + ", from the length of trains: the scene is too coarse for counting.";
        }
        return counted
                + model.judge(point)
                        .map(judgement ->
                                ", " + judgement.rank().words(measure().things()) + multiple(judgement))
                        .orElse("")
                + ". " + comparison(point);
    }

    /** Why a scene has no count. */
    static String why(DatedCount gap) {
        return switch (gap.status()) {
            case FAILED -> "could not be read";
            case UNUSABLE -> "is unusable";
            case LENGTH_ONLY -> "is too coarse for single cars";
            case COUNTED, PARTIAL -> "does not tell types";
        };
    }

    /** How far above the window's maximum a count lies, where it does. */
    private static String multiple(Judgement judgement) {
        return judgement.timesMaximum().stream()
                .filter(times -> times > 1.05)
                .mapToObj(times -> String.format(Locale.ROOT, ", %.1f times the earlier maximum", times))
                .findFirst()
                .orElse("");
    }

    private String comparison(DatedCount point) {
        Baseline before = model.baselineBefore(point.date());
        if (before.maximum().isEmpty()) {
            return "No earlier count to compare with.";
        }
        String since = before.whole() ? "" : " since " + firstCount();
        String quantiles = before.hasBand()
                ? "median " + number(before.median()) + ", 90th percentile " + number(before.percentile90()) + ", "
                : "";
        int compared = before.clear() + before.partial();
        String scenes = before.partial() == 0
                ? before.clear() + " clear"
                : before.clear() == 0
                        ? before.partial() + " partial"
                        : before.clear() + " clear and " + before.partial() + " partial";
        return capital(model.window().words()) + " before: " + quantiles + "maximum "
                + before.maximum().getAsInt() + " (" + scenes + (compared == 1 ? " scene" : " scenes") + since + ").";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String firstCount() {
        return model.series().points().stream()
                .filter(point -> !point.isGap() && point.status() != CountStatus.LENGTH_ONLY)
                .findFirst()
                .map(point -> point.date().toString())
                .orElse("");
    }

    /** A count with its range, for example "73 (70–76)" or "at least 12 (11–14)". */
    static String value(DatedCount point) {
        CountRange range = point.value().orElseThrow();
        String span = range.low() + "–" + range.high();
        if (point.status() == CountStatus.LENGTH_ONLY) {
            return span;
        }
        String best = (point.isMinimum() ? "at least " : "") + range.best();
        return range.low() == range.high() ? best : best + " (" + span + ")";
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty()
                ? "–"
                : new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value.getAsDouble());
    }

    /** What the figure rests on, for the foot of a figure that stands alone. */
    String basis(DateScale dates) {
        List<String> sentences = new ArrayList<>();
        sentences.add(scenes());
        basisOfCounts().ifPresent(sentences::add);
        String ranges =
                measure() == Measure.RAILCARS ? (model.stacked() ? " Lines" : " Bars") + " are 90 % ranges." : "";
        sentences.add("Days in UTC." + ranges + " Quantiles by linear interpolation.");
        List<PublishedPoint> shown = PublishedPainter.shown(model, dates);
        if (!shown.isEmpty()) {
            TreeSet<String> publishers = new TreeSet<>();
            shown.forEach(point -> publishers.addAll(point.publishers()));
            sentences.add("Hollow marks: published by " + String.join("; ", publishers) + ".");
        }
        int hidden = model.published().size() - shown.size();
        if (hidden > 0) {
            sentences.add(hidden + (hidden == 1 ? " published figure" : " published figures")
                    + " outside these days not shown.");
        }
        sentences.addAll(captions.notes());
        return String.join(" ", sentences);
    }

    /** Who counted; empty where nobody did. */
    private Optional<String> basisOfCounts() {
        List<DatedCount> counted =
                model.visible().stream().filter(point -> !point.isGap()).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        add(parts, counted, point -> point.basis() == CountBasis.REVIEWED, "reviewed by an analyst");
        add(parts, counted, point -> point.basis() == CountBasis.REVIEW_BEGUN, "with a review begun");
        add(parts, counted, point -> point.basis() == CountBasis.DETECTOR, "by the detector alone");
        if (parts.size() > 1) {
            return Optional.of(String.join(", ", parts) + ".");
        }
        return Optional.of(
                switch (counted.get(0).basis()) {
                    case DETECTOR -> "Counts are the detector's, not reviewed.";
                    case REVIEW_BEGUN -> "Of all counts the review is begun.";
                    case REVIEWED -> "All counts reviewed by an analyst.";
                });
    }

    private String scenes() {
        List<DatedCount> points = model.visible();
        List<String> parts = new ArrayList<>();
        add(parts, points, point -> !point.isGap() && point.status() == CountStatus.COUNTED, "counted");
        add(parts, points, DatedCount::isMinimum, "partial");
        add(parts, points, point -> !point.isGap() && point.status() == CountStatus.LENGTH_ONLY, "from length");
        add(parts, points, point -> point.isGap() && point.status() == CountStatus.LENGTH_ONLY, "too coarse");
        add(parts, points, point -> point.status() == CountStatus.UNUSABLE, "unusable");
        add(parts, points, point -> point.status() == CountStatus.FAILED, "failed");
        String span = points.isEmpty()
                ? ""
                : ", "
                        + span(new DateSpan(
                                points.get(0).date(),
                                points.get(points.size() - 1).date()));
        int undated = model.series().undated();
        return "n = " + points.size() + (points.size() == 1 ? " scene" : " scenes") + span
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + (undated == 0 ? "" : "; " + undated + " without a date not shown") + ".";
    }

    private static String span(DateSpan span) {
        return span.isOneDay() ? span.first().toString() : span.first() + " to " + span.last();
    }

    private static void add(List<String> parts, List<DatedCount> points, Predicate<DatedCount> which, String word) {
        long number = points.stream().filter(which).count();
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }
}

package org.railcount.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;
import org.railcount.export.ChartHit;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.SceneInfo;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.Measure;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineEvent;
import org.railcount.timeline.TimelineModel;

/** Says what a mark of the timeline stands for, in a few lines. */
record MarkWords(TimelineViewModel viewModel, TimelineModel model) {
    private static final Phrases TEXT = Phrases.of(MarkWords.class);

    /** All that lies in one place, apart by an empty line. */
    String of(List<ChartHit> hits) {
        return hits.stream().map(this::of).collect(Collectors.joining("\n\n"));
    }

    private String of(ChartHit hit) {
        List<String> lines = List.of();
        if (hit instanceof ChartHit.Scene scene) {
            lines = scene(scene.count());
        } else if (hit instanceof ChartHit.Published published) {
            lines = published(published.point());
        } else if (hit instanceof ChartHit.Event event) {
            lines = event(event.event());
        }
        return String.join("\n", lines);
    }

    private List<String> scene(DatedCount count) {
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.get(
                "mark.time",
                SceneTimes.date(count.acquired()),
                SceneTimes.utcTime(count.acquired()),
                SceneTimes.localTime(count.acquired(), viewModel.zone())));
        if (count.isGap()) {
            lines.add(TEXT.get(gap(count.status())));
        } else {
            lines.add(figure(count));
            lines.add(
                    count.status() == CountStatus.LENGTH_ONLY
                            ? TEXT.get("mark.from-length")
                            : TEXT.name("mark.basis", count.basis()));
            model.judge(count).ifPresent(judgement -> lines.add(rank(judgement)));
        }
        if (count.status() == CountStatus.PARTIAL || count.status() == CountStatus.UNUSABLE) {
            lines.add(TEXT.get("mark.usable", Math.round(count.usableFraction() * 100)));
        }
        viewModel
                .scene(count.sceneId())
                .flatMap(SceneEntry::info)
                .map(MarkWords::sensor)
                .ifPresent(lines::add);
        lines.add(count.sceneId());
        return lines;
    }

    /** The figure with its range, for example "at least 12 (11–14) railcars". */
    String figure(DatedCount count) {
        CountRange range = count.value().orElseThrow();
        String best = String.valueOf(range.best());
        String figures = range.low() == range.high()
                ? best
                : TEXT.get("mark.range", best, String.valueOf(range.low()), String.valueOf(range.high()));
        Measure measure = model.series().measure();
        return measure.words(count.isMinimum() ? TEXT.get("mark.at-least", figures) : figures, range.best());
    }

    private String rank(Judgement judgement) {
        return TEXT.get(
                "mark.rank",
                judgement.rank().words(model.series().measure().things()),
                judgement.baseline().from().toString());
    }

    private static String gap(CountStatus status) {
        return switch (status) {
            case FAILED -> "mark.gap.failed";
            case UNUSABLE -> "mark.gap.unusable";
            case LENGTH_ONLY -> "mark.gap.length_only";
            case COUNTED, PARTIAL -> "mark.gap.untold";
        };
    }

    private static String sensor(SceneInfo info) {
        String pixels = String.format(Locale.ROOT, "%.2f", info.pixelSizeM());
        return info.acquisition()
                .satellite()
                .map(satellite -> TEXT.get("mark.sensor", satellite, pixels))
                .orElseGet(() -> TEXT.get("mark.pixels", pixels));
    }

    private List<String> published(PublishedPoint point) {
        List<String> lines = new ArrayList<>();
        String cars = Measure.RAILCARS.words(number(point), (int) Math.round(point.cars()));
        lines.add(TEXT.get(
                point.maximumOfPeriod() ? "mark.published.maximum" : "mark.published", cars, days(point.when())));
        point.sources().forEach(source -> lines.add(source(source)));
        return lines;
    }

    private static String number(PublishedPoint point) {
        String figure = number(OptionalDouble.of(point.cars())).orElseThrow();
        return number(point.low())
                .flatMap(low -> number(point.high()).map(high -> TEXT.get("mark.range", figure, low, high)))
                .orElse(figure);
    }

    private static Optional<String> number(OptionalDouble value) {
        return value.stream()
                .mapToObj(figure -> String.format(Locale.ROOT, "%.0f", figure))
                .findFirst();
    }

    private static String source(PublishedPoint.Source source) {
        return source.title().isEmpty()
                ? TEXT.get("mark.publisher", source.publisher())
                : TEXT.get("mark.source", source.publisher(), source.title(), source.date());
    }

    private static List<String> event(TimelineEvent event) {
        String named = TEXT.get("mark.event", event.date(), event.label());
        return event.source().isEmpty() ? List.of(named) : List.of(named, event.source());
    }

    private static String days(DateSpan span) {
        return span.isOneDay()
                ? span.first().toString()
                : TEXT.get("mark.days", span.first().toString(), span.last().toString());
    }
}

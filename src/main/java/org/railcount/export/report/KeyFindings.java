package org.railcount.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railcount.model.CountRange;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.Statement;
import org.railcount.timeline.TimelineModel;

/**
 * What stands out in the days of a timeline: observations apart from how likely they were. Nothing here says what a count
 * means. Immutable.
 *
 * @param observations what was counted and how it compares
 * @param judgements how likely that would have been if the place had gone on as before
 * @param cautions what a reader must know of the comparison
 */
public record KeyFindings(List<String> observations, List<String> judgements, List<String> cautions) {

    /** The findings of a timeline. */
    static KeyFindings of(TimelineModel timeline) {
        if (!timeline.series().lookedFor()) {
            return new KeyFindings(List.of(timeline.series().measure().notLookedFor()), List.of(), List.of());
        }
        List<String> observations = new ArrayList<>();
        List<String> judgements = new ArrayList<>();
        List<String> cautions = new ArrayList<>();
        Optional<Judgement> strongest = strongest(timeline);
        strongest.ifPresent(judgement -> add(judgement, timeline, observations, judgements, cautions));
        timeline.peak()
                .filter(peak -> best(peak) > 0)
                .filter(peak -> strongest
                        .filter(judgement -> judgement.count().equals(peak))
                        .isEmpty())
                .ifPresent(peak -> timeline.judge(peak)
                        .ifPresentOrElse(
                                judgement -> add(judgement, timeline, observations, judgements, cautions),
                                () -> observations.add(alone(peak))));
        above(timeline).ifPresent(observations::add);
        gaps(timeline).ifPresent(observations::add);
        if (observations.isEmpty()) {
            observations.add(
                    timeline.visible().stream().allMatch(DatedCount::isGap)
                            ? "No scene of these days was counted, which is a gap and not a zero."
                            : "No railcars were counted in these days.");
        }
        return new KeyFindings(
                observations.stream().distinct().toList(),
                judgements.stream().distinct().toList(),
                cautions.stream().distinct().toList());
    }

    private static void add(
            Judgement judgement,
            TimelineModel timeline,
            List<String> observations,
            List<String> judgements,
            List<String> cautions) {
        Statement statement = Statement.of(judgement, timeline.window());
        observations.add(statement.observation());
        statement
                .likelihood()
                .ifPresent(words -> judgements.add(judgement.count().date() + ": " + words));
        statement
                .sensitivity()
                .ifPresent(words -> cautions.add(judgement.count().date() + ": " + words));
        statement.caution().ifPresent(words -> cautions.add(judgement.count().date() + ": " + words));
    }

    /**
     * The count that would be the least to be expected: by the model's chance where it gives one, else by the multiple of
     * the earlier maximum; empty where no count can be compared.
     */
    public static Optional<Judgement> strongest(TimelineModel timeline) {
        List<Judgement> judged = timeline.visible().stream()
                .flatMap(point -> timeline.judge(point).stream())
                .filter(judgement -> best(judgement.count()) > 0)
                .toList();
        // Each chance takes some milliseconds, so it is worked out once a count.
        return judged.stream()
                .flatMap(judgement ->
                        judgement.exceedance().map(chance -> new Scored(judgement, chance.chance())).stream())
                .min(Comparator.comparingDouble(Scored::chance))
                .map(Scored::judgement)
                .or(() -> judged.stream()
                        .max(Comparator.comparingDouble(
                                judgement -> judgement.timesMaximum().orElse(0))));
    }

    /** A count and the chance of one as high. */
    private record Scored(Judgement judgement, double chance) {}

    private static int best(DatedCount point) {
        return point.value().map(CountRange::best).orElse(0);
    }

    /** A count with nothing before it. */
    private static String alone(DatedCount point) {
        return point.date() + ": " + ReportWords.railcars(point)
                + ", the highest count of these days; no earlier count to compare it with.";
    }

    private static Optional<String> above(TimelineModel timeline) {
        List<Judgement> judged = timeline.visible().stream()
                .flatMap(point -> timeline.judge(point).stream())
                .toList();
        long above = judged.stream()
                .filter(judgement -> judgement.timesMaximum().isPresent()
                        && judgement.timesMaximum().getAsDouble() > 1)
                .count();
        return judged.size() < 2
                ? Optional.empty()
                : Optional.of(
                        above + " of " + judged.size() + " counts that can be compared lie above every count of the "
                                + timeline.window().words() + " before them.");
    }

    private static Optional<String> gaps(TimelineModel timeline) {
        long gaps = timeline.visible().stream().filter(DatedCount::isGap).count();
        int all = timeline.visible().size();
        return gaps == 0
                ? Optional.empty()
                : Optional.of((gaps == all
                                ? "None of the " + all + " scenes gives a count"
                                : gaps + " of " + all
                                        + (gaps == 1 ? " scenes gives no count" : " scenes give no count"))
                        + " (cloud, darkness, or a file that cannot be read): a gap, not a zero.");
    }
}

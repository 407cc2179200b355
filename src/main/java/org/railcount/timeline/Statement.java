package org.railcount.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.railcount.model.CountRange;

/**
 * A judgement in sentences that can stand in a report: what was observed apart from how likely it was. Immutable.
 *
 * @param observation the count, its place among the earlier ones and its multiples
 * @param likelihood how likely such a count would be if the place had gone on as before, in the words of
 *     {@link Likelihood}; empty where too few clear scenes are known, for lengths and areas, and for an ordinary count
 * @param sensitivity what becomes of rank and multiple without the window's partial scenes; empty where there are none
 * @param caution what the comparison rests on that a reader should know; empty where there is nothing
 */
public record Statement(
        String observation, Optional<String> likelihood, Optional<String> sensitivity, Optional<String> caution) {
    /** A count that is more likely than this needs no words on how likely it was. */
    private static final double ORDINARY = 0.45;

    /** Puts a judgement into sentences. */
    public static Statement of(Judgement judgement, LookBack window) {
        return new Statement(
                observation(judgement, window),
                judgement
                        .exceedance()
                        .filter(chance -> chance.chance() < ORDINARY)
                        .map(chance -> likelihood(chance, judgement.baseline(), window)),
                sensitivity(judgement),
                caution(judgement, window));
    }

    private static String observation(Judgement judgement, LookBack window) {
        DatedCount count = judgement.count();
        CountRange range = count.value().orElseThrow();
        String least = count.isMinimum() ? "at least " : "";
        String what = judgement.measure().words(least + range.best(), range.best());
        String spread = range.low() == range.high() ? "" : " (90 % range " + range.low() + " to " + range.high() + ")";
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + spread + " on " + count.date() + ": "
                + judgement.rank().words(judgement.measure().things()) + " since "
                + judgement.baseline().from()
                + multiple(judgement.timesMaximum(), "the earlier maximum of ", maximum(judgement))
                + multiple(
                        judgement.timesMedian(),
                        "the median of ",
                        judgement.baseline().median())
                + "; baseline " + window.words() + ".";
    }

    private static OptionalDouble maximum(Judgement judgement) {
        return judgement.baseline().maximum().isPresent()
                ? OptionalDouble.of(judgement.baseline().maximum().getAsInt())
                : OptionalDouble.empty();
    }

    private static String multiple(OptionalDouble times, String of, OptionalDouble value) {
        return times.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", %.1f times %s%s", times.getAsDouble(), of, short1(value.orElseThrow()));
    }

    private static String short1(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String likelihood(Exceedance chance, Baseline baseline, LookBack window) {
        return "If the place had gone on as in the " + window.words() + " before, a count this high would "
                + Likelihood.of(chance.chance()).words() + " (" + percent(chance.chance()) + "; "
                + percent(chance.low())
                + " to " + percent(chance.high()) + " by what " + baseline.clear()
                + " clear scenes can tell; at most " + percent(chance.byRank()) + " by rank alone).";
    }

    private static String percent(double share) {
        double percent = share * 100;
        if (percent < 0.1) {
            return "under 0.1 %";
        }
        return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    private static Optional<String> sensitivity(Judgement judgement) {
        int partial = judgement.baseline().partial();
        if (judgement.clearRank().isEmpty()) {
            return Optional.empty();
        }
        Rank clear = judgement.clearRank().get();
        boolean sameMaximum =
                judgement.clearMaximum().equals(judgement.baseline().maximum());
        String scenes = partial == 1 ? "the partial scene" : "the " + partial + " partial scenes";
        if (!judgement.restsOnPartialScenes() && sameMaximum) {
            return Optional.of("Leaving out " + scenes + " changes neither rank nor maximum.");
        }
        OptionalInt maximum = judgement.clearMaximum();
        return Optional.of("Without " + scenes + " it is "
                + clear.words(judgement.measure().things())
                + multiple(
                        judgement.timesClearMaximum(),
                        "the earlier maximum of ",
                        maximum.isPresent() ? OptionalDouble.of(maximum.getAsInt()) : OptionalDouble.empty())
                + ".");
    }

    private static Optional<String> caution(Judgement judgement, LookBack window) {
        List<String> cautions = new ArrayList<>();
        if (!judgement.baseline().whole()) {
            cautions.add("Counts reach back less than " + window.words() + ".");
        }
        if (!judgement.measure().isCount()) {
            cautions.add("Lengths and areas are ranked only: no likelihood is given.");
        } else if (!judgement.hasExceedance()) {
            cautions.add("Fewer than " + CountHistory.ENOUGH + " clear scenes: no likelihood is given.");
        }
        return cautions.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cautions));
    }
}

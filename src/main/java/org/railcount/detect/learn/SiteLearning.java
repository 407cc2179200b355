package org.railcount.detect.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import org.railcount.detect.Detector;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.evaluate.Score;

/**
 * Learns from reviewed scenes of a site and says what it is worth, by leaving out one date after another: each date is
 * read with settings learnt on the others only. Stateless.
 */
public final class SiteLearning {
    /** With fewer dates nothing is learnt. */
    public static final int LEAST_DATES = 3;

    private SiteLearning() {}

    /**
     * What was learnt.
     *
     * @param dates a row per date, in order
     * @param before all dates with the program's own settings
     * @param after all dates, each with settings learnt on the others
     * @param errorBefore mean absolute count error of a scene, before
     * @param errorAfter the same, after
     * @param tuning what to write; empty where it is not worth it
     * @param verdict one sentence that says whether and why
     */
    public record Report(
            List<DateResult> dates,
            Score before,
            Score after,
            double errorBefore,
            double errorAfter,
            Optional<SiteTuning> tuning,
            String verdict) {
        public Report {
            dates = List.copyOf(dates);
        }
    }

    /**
     * Learns.
     *
     * @param site name of the site
     * @param detector version of the detector whose evidence the scenes hold
     */
    public static Report learn(List<ReviewedScene> scenes, String site, String detector) {
        return learn(scenes, site, detector, share -> {}, () -> false);
    }

    /**
     * Learns as above.
     *
     * @param progress told the share that is done, 0 to 1
     * @param cancelled asked between dates
     * @throws CancellationException when nobody wants the result any more
     */
    public static Report learn(
            List<ReviewedScene> scenes,
            String site,
            String detector,
            DoubleConsumer progress,
            Detector.Cancellation cancelled) {
        TreeSet<String> dates =
                new TreeSet<>(scenes.stream().map(ReviewedScene::date).toList());
        TuningSearch search = new TuningSearch(DecodeSettings.DEFAULT);
        boolean enough = dates.size() >= LEAST_DATES;
        List<DateResult> rows = new ArrayList<>();
        for (String date : dates) {
            if (cancelled.isCancelled()) {
                throw new CancellationException();
            }
            progress.accept((double) rows.size() / dates.size());
            DecodeSettings learnt = enough
                    ? search.search(scenes.stream()
                                    .filter(s -> !s.date().equals(date))
                                    .toList())
                            .on(DecodeSettings.DEFAULT)
                    : DecodeSettings.DEFAULT;
            rows.add(
                    row(date, scenes.stream().filter(s -> s.date().equals(date)).toList(), learnt));
        }
        Score before = new Score(0, 0, 0);
        Score after = new Score(0, 0, 0);
        for (DateResult row : rows) {
            before = before.plus(row.before());
            after = after.plus(row.after());
        }
        double errorBefore = mean(rows, DateResult::errorBefore, scenes.size());
        double errorAfter = mean(rows, DateResult::errorAfter, scenes.size());
        if (!enough) {
            return new Report(
                    rows,
                    before,
                    after,
                    errorBefore,
                    errorAfter,
                    Optional.empty(),
                    "Nothing was learnt: that takes reviewed scenes of at least " + LEAST_DATES
                            + " dates, and there are " + dates.size() + ".");
        }
        if (!isBeyondChance(rows) || errorAfter > errorBefore) {
            return new Report(
                    rows,
                    before,
                    after,
                    errorBefore,
                    errorAfter,
                    Optional.empty(),
                    "Nothing was written: on dates that it was not learnt on, the tuning is not surely better than the"
                            + " program's own settings.");
        }
        TuningSearch.Found found = search.search(scenes);
        SiteTuning tuning = new SiteTuning(
                site,
                detector,
                List.copyOf(dates),
                found.knobs().occupiedScale(),
                found.knobs().biasShift(),
                found.knobs().bonusShift(),
                found.lengths(),
                new SiteTuning.Worth(before.f1(), after.f1(), errorBefore, errorAfter));
        return new Report(
                rows,
                before,
                after,
                errorBefore,
                errorAfter,
                Optional.of(tuning),
                "The tuning is better on dates that it was not learnt on.");
    }

    /**
     * Whether the wrong cars that were saved are more than one standard error of their sum over the dates, as Breiman,
     * Friedman, Olshen and Stone (1984) choose between trees.
     */
    private static boolean isBeyondChance(List<DateResult> rows) {
        double mean = mean(rows, DateResult::saved, rows.size());
        double squares = rows.stream()
                .mapToDouble(row -> (row.saved() - mean) * (row.saved() - mean))
                .sum();
        double error = Math.sqrt(squares / (rows.size() - 1) * rows.size());
        return mean > 0 && mean * rows.size() > error;
    }

    private static DateResult row(String date, List<ReviewedScene> scenes, DecodeSettings learnt) {
        Score before = new Score(0, 0, 0);
        Score after = new Score(0, 0, 0);
        int errorBefore = 0;
        int errorAfter = 0;
        for (ReviewedScene scene : scenes) {
            Score own = StretchScore.of(scene, DecodeSettings.DEFAULT);
            Score tuned = StretchScore.of(scene, learnt);
            before = before.plus(own);
            after = after.plus(tuned);
            errorBefore += Math.abs(own.countError());
            errorAfter += Math.abs(tuned.countError());
        }
        return new DateResult(date, scenes.size(), before, after, errorBefore, errorAfter);
    }

    private static double mean(List<DateResult> rows, ToDoubleFunction<DateResult> value, int scenes) {
        return scenes == 0 ? 0 : rows.stream().mapToDouble(value).sum() / scenes;
    }
}

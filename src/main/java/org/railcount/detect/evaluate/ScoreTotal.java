package org.railcount.detect.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * What several scenes come to. Cars are summed over the scenes where cars were claimed; cargo and ships also over those too
 * coarse for cars; the occupied length over those only.
 *
 * @param scenes number of labelled scenes
 * @param counted number of scenes where cars were claimed
 * @param figures the sums
 * @param meanAbsoluteError of the count, cars a scene
 * @param meanAbsolutePercent mean over scenes with at least one car of the count's absolute error in percent
 * @param absolutePercent sum of the absolute errors in percent of all labelled cars
 * @param ranged number of counted scenes with a range that could be judged
 * @param inRange number of those whose range holds the labelled number
 * @param coarse number of scenes too coarse for cars
 * @param coarseRanged number of those with a range from length
 * @param coarseInRange number of those whose range holds the labelled number
 * @param registrationM root of the mean square of the registration errors that are known, in all, across and along the tracks
 * @param worstAcrossM largest error across the tracks, metres
 * @param seconds mean time a scene took
 */
public record ScoreTotal(
        int scenes,
        int counted,
        Figures figures,
        double meanAbsoluteError,
        double meanAbsolutePercent,
        double absolutePercent,
        int ranged,
        int inRange,
        int coarse,
        int coarseRanged,
        int coarseInRange,
        RegistrationError registrationM,
        double worstAcrossM,
        OptionalDouble seconds) {

    /** Sums scores up. */
    public static ScoreTotal of(List<SceneScore> scores) {
        List<SceneScore> counted = scores.stream().filter(SceneScore::counted).toList();
        List<SceneScore> coarse =
                scores.stream().filter(s -> s.claimed() && !s.counted()).toList();
        List<SceneScore> claimed = scores.stream().filter(SceneScore::claimed).toList();
        Figures cars = sum(counted);
        Figures others = sum(claimed);
        Figures figures = new Figures(
                cars.railcars(),
                cars.cover(),
                cars.types(),
                others.cargo(),
                others.ships(),
                sum(coarse).occupied(),
                cars.empty());
        List<RegistrationError> shifts =
                counted.stream().flatMap(score -> score.registration().stream()).toList();
        return new ScoreTotal(
                scores.size(),
                counted.size(),
                figures,
                counted.stream().mapToDouble(ScoreTotal::absolute).average().orElse(Double.NaN),
                counted.stream()
                        .filter(s -> s.railcars().truth() > 0)
                        .mapToDouble(s -> 100 * absolute(s) / s.railcars().truth())
                        .average()
                        .orElse(Double.NaN),
                100
                        * counted.stream().mapToDouble(ScoreTotal::absolute).sum()
                        / cars.railcars().truth(),
                ranged(counted),
                inRange(counted),
                coarse.size(),
                ranged(coarse),
                inRange(coarse),
                new RegistrationError(
                        rms(shifts, RegistrationError::totalM),
                        rms(shifts, RegistrationError::acrossM),
                        rms(shifts, RegistrationError::alongM)),
                known(shifts, RegistrationError::acrossM).max().orElse(Double.NaN),
                scores.stream().flatMapToDouble(s -> s.seconds().stream()).average());
    }

    private static double absolute(SceneScore score) {
        return Math.abs(score.railcars().countError());
    }

    private static Figures sum(List<SceneScore> scores) {
        return scores.stream().map(SceneScore::figures).reduce(Figures.NONE, Figures::plus);
    }

    private static int ranged(List<SceneScore> scores) {
        return (int) scores.stream().filter(s -> s.inRange().isPresent()).count();
    }

    private static int inRange(List<SceneScore> scores) {
        return (int) scores.stream().filter(s -> s.inRange().orElse(false)).count();
    }

    private static double rms(List<RegistrationError> shifts, Function<RegistrationError, Double> part) {
        return Math.sqrt(known(shifts, part).map(v -> v * v).average().orElse(Double.NaN));
    }

    private static DoubleStream known(List<RegistrationError> shifts, Function<RegistrationError, Double> part) {
        return shifts.stream().mapToDouble(part::apply).filter(v -> !Double.isNaN(v));
    }
}

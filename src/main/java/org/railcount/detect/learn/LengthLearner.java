package org.railcount.detect.learn;

import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.decode.CarPrior;
import org.railcount.detect.decode.LengthGroup;

/**
 * Car lengths of a site: one step of expectation and maximisation of the mixture of usual lengths on the reviewed cars
 * (Dempster, Laird and Rubin 1977), with the usual lengths as pseudo-counts (a Dirichlet prior on shares, a normal one on means), so
 * that few cars change little. Stateless.
 */
final class LengthLearner {
    /** The usual shares weigh as much as so many reviewed cars. */
    private static final double SHARE_WEIGHT = 60;

    /** A group's usual mean weighs as much as so many reviewed cars of the group. */
    private static final double MEAN_WEIGHT = 20;

    private LengthLearner() {}

    static List<LengthGroup> learn(List<LengthGroup> usual, List<ReviewedScene> scenes) {
        double[] shares = new double[usual.size()];
        double[] sums = new double[usual.size()];
        for (ReviewedScene scene : scenes) {
            for (ReviewedTrack track : scene.tracks()) {
                track.cars().forEach(car -> add(usual, car.lengthM(), shares, sums));
            }
        }
        double known = usual.stream().mapToDouble(LengthGroup::weight).sum();
        double cars = 0;
        for (double share : shares) {
            cars += share;
        }
        List<LengthGroup> learnt = new ArrayList<>();
        for (int g = 0; g < usual.size(); g++) {
            LengthGroup group = usual.get(g);
            double share = (SHARE_WEIGHT * group.weight() / known + shares[g]) / (SHARE_WEIGHT + cars);
            double mean = (MEAN_WEIGHT * group.meanM() + sums[g]) / (MEAN_WEIGHT + shares[g]);
            learnt.add(new LengthGroup(mean, group.spreadM(), share * known));
        }
        return learnt;
    }

    /** Shares a car out among the groups; what fits none, or is no car's length, teaches nothing. */
    private static void add(List<LengthGroup> usual, double lengthM, double[] shares, double[] sums) {
        if (lengthM < CarPrior.MIN_CAR_M || lengthM > CarPrior.MAX_CAR_M) {
            return;
        }
        double known = usual.stream().mapToDouble(LengthGroup::weight).sum();
        double all = Math.max(0, 1 - known) / (CarPrior.MAX_CAR_M - CarPrior.MIN_CAR_M);
        for (LengthGroup group : usual) {
            all += group.density(lengthM);
        }
        for (int g = 0; g < usual.size(); g++) {
            double part = usual.get(g).density(lengthM) / all;
            shares[g] += part;
            sums[g] += part * lengthM;
        }
    }
}

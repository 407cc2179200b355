package org.railcount.detect.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether confidence means what it says: of the cars that claim about 80 %, four in five should be right. Ten bins of
 * equal width, and the expected calibration error (Naeini, Cooper and Hauskrecht 2015), the mean over all cars of the
 * distance between a bin's mean confidence and its share of right ones. Immutable.
 */
public final class Reliability {
    private static final int BINS = 10;

    private final List<Bin> bins;

    /**
     * Cars of about one confidence.
     *
     * @param from least confidence
     * @param to greatest confidence, which belongs to the next bin but in the last
     * @param cars number of cars
     * @param meanConfidence of them; NaN where there is none
     * @param shareRight of them; NaN where there is none
     */
    public record Bin(double from, double to, int cars, double meanConfidence, double shareRight) {}

    public Reliability(List<Judged> cars) {
        List<Bin> made = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Judged> here =
                    cars.stream().filter(car -> bin(car.confidence()) == bin).toList();
            made.add(new Bin(
                    (double) i / BINS,
                    (double) (i + 1) / BINS,
                    here.size(),
                    here.stream().mapToDouble(Judged::confidence).average().orElse(Double.NaN),
                    here.stream()
                            .mapToDouble(car -> car.right() ? 1 : 0)
                            .average()
                            .orElse(Double.NaN)));
        }
        bins = List.copyOf(made);
    }

    private static int bin(double confidence) {
        return Math.max(0, Math.min(BINS - 1, (int) (confidence * BINS)));
    }

    /** The ten bins by rising confidence. */
    public List<Bin> bins() {
        return bins;
    }

    /** Expected calibration error, 0 to 1; NaN where there is no car. */
    public double calibrationError() {
        double sum = 0;
        int cars = 0;
        for (Bin bin : bins) {
            if (bin.cars() > 0) {
                sum += bin.cars() * Math.abs(bin.meanConfidence() - bin.shareRight());
                cars += bin.cars();
            }
        }
        return sum / cars;
    }

    /** Writes the bins that hold cars. */
    public void print(PrintWriter out) {
        out.println("reliability of a car's confidence");
        out.printf(Locale.ROOT, "%-10s %6s %10s %11s%n", "confidence", "cars", "mean", "share right");
        for (Bin bin : bins) {
            if (bin.cars() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f to %.1f %6d %10.3f %11.3f%n",
                        bin.from(),
                        bin.to(),
                        bin.cars(),
                        bin.meanConfidence(),
                        bin.shareRight());
            }
        }
        out.printf(Locale.ROOT, "expected calibration error %.3f%n", calibrationError());
    }
}

package org.railcount.app.viewer.correct;

import java.util.Collection;
import java.util.Locale;
import org.railcount.review.shape.GroundShape;

/** Shapes in words, for what is written beside the pointer. */
public final class Measures {
    private Measures() {}

    /** "13.5 m" of one shape, "4 cars" and their mean of several. */
    public static String of(Collection<? extends GroundShape> shapes) {
        double mean =
                shapes.stream().mapToDouble(GroundShape::lengthM).average().orElse(0);
        return shapes.size() == 1
                ? metres(mean)
                : String.format(Locale.ROOT, "%d  ·  %s each", shapes.size(), metres(mean));
    }

    /** "4 cars  ·  58.3 m", with the length of each behind it. */
    public static String ofString(int cars, double lengthM, double eachM) {
        return String.format(
                Locale.ROOT,
                "%d %s  ·  %s  ·  %s each",
                cars,
                cars == 1 ? "car" : "cars",
                metres(lengthM),
                metres(eachM));
    }

    public static String metres(double lengthM) {
        return String.format(Locale.ROOT, "%.1f m", lengthM);
    }
}

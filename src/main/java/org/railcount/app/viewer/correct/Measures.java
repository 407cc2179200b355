package org.railcount.app.viewer.correct;

import java.util.Collection;
import org.railcount.app.text.Phrases;
import org.railcount.review.shape.GroundShape;

/** Shapes in words, for what is written beside the pointer. */
public final class Measures {
    private static final Phrases TEXT = Phrases.of(Measures.class);

    private Measures() {}

    /** "13.5 m" of one shape, "4 cars" and their mean of several. */
    public static String of(Collection<? extends GroundShape> shapes) {
        double mean =
                shapes.stream().mapToDouble(GroundShape::lengthM).average().orElse(0);
        return shapes.size() == 1 ? metres(mean) : TEXT.get("measures.mean", shapes.size(), mean);
    }

    /** "4 cars  ·  58.3 m", with the length of each behind it. */
    public static String ofString(int cars, double lengthM, double eachM) {
        return TEXT.get("measures.string", cars, lengthM, eachM);
    }

    public static String metres(double lengthM) {
        return TEXT.get("measures.metres", lengthM);
    }
}

package org.railcount.timeline;

/**
 * A word for a probability, as United States Intelligence Community Directive 203 (2015) has them. Confidence in sources
 * and reasoning is another matter and never stands in one sentence with it.
 */
public enum Likelihood {
    ALMOST_NO_CHANCE("have almost no chance", 0.05),
    VERY_UNLIKELY("be very unlikely", 0.20),
    UNLIKELY("be unlikely", 0.45),
    ROUGHLY_EVEN("have a roughly even chance", 0.55),
    LIKELY("be likely", 0.80),
    VERY_LIKELY("be very likely", 0.95),
    ALMOST_CERTAIN("be almost certain", 1);

    private final String words;
    private final double below;

    Likelihood(String words, double below) {
        this.words = words;
        this.below = below;
    }

    /** The word for a probability from 0 to 1; the upper word at a limit. */
    public static Likelihood of(double probability) {
        for (Likelihood word : values()) {
            if (probability < word.below) {
                return word;
            }
        }
        return ALMOST_CERTAIN;
    }

    /** For people: fits after "would", as in "have almost no chance". */
    public String words() {
        return words;
    }
}

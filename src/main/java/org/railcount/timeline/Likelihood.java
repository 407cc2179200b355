package org.railcount.timeline;

/**
 * A word for a probability, as United States Intelligence Community Directive 203 (2015) has them. Confidence in sources
 * and reasoning is another matter and never stands in one sentence with it.
 */
public enum Likelihood {
    ALMOST_NO_CHANCE("almost no chance", 0.05),
    VERY_UNLIKELY("very unlikely", 0.20),
    UNLIKELY("unlikely", 0.45),
    ROUGHLY_EVEN("a roughly even chance", 0.55),
    LIKELY("likely", 0.80),
    VERY_LIKELY("very likely", 0.95),
    ALMOST_CERTAIN("almost certain", 1);

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

    /** For people: fits after "would be". */
    public String words() {
        return words;
    }
}

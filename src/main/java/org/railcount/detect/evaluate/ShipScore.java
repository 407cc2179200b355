package org.railcount.detect.evaluate;

/**
 * Ships found and labelled.
 *
 * @param ships ships found and missed
 * @param lengthErrorM sum over matched ships of the absolute error of their length, metres
 */
public record ShipScore(Score ships, double lengthErrorM) {
    static final ShipScore NONE = new ShipScore(Score.NONE, 0);

    static ShipScore of(Matcher.Result ships) {
        return new ShipScore(
                ships.score(),
                ships.pairs().stream()
                        .mapToDouble(pair -> Math.abs(
                                pair.detection().lengthM() - pair.truth().lengthM()))
                        .sum());
    }

    ShipScore plus(ShipScore other) {
        return new ShipScore(ships.plus(other.ships), lengthErrorM + other.lengthErrorM);
    }

    /** Mean absolute error of the length of a matched ship, metres; NaN where none is matched. */
    public double meanLengthErrorM() {
        return lengthErrorM / ships.matched();
    }
}

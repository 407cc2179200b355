package org.railcount.detect.evaluate;

import org.railcount.model.Detection;

/**
 * Ground cargo found and labelled.
 *
 * @param pieces pieces found and missed
 * @param foundM2 area of what was found, square metres
 * @param labelledM2 area of what is labelled, square metres
 */
public record CargoScore(Score pieces, double foundM2, double labelledM2) {
    static final CargoScore NONE = new CargoScore(Score.NONE, 0, 0);

    static CargoScore of(Matcher.Result cargo) {
        double found = cargo.pairs().stream()
                        .mapToDouble(pair -> pair.detection().areaM2())
                        .sum()
                + cargo.falseAlarms().stream().mapToDouble(Detection::areaM2).sum();
        double labelled = cargo.pairs().stream()
                        .mapToDouble(pair -> pair.truth().areaM2())
                        .sum()
                + cargo.missed().stream().mapToDouble(TruthObject::areaM2).sum();
        return new CargoScore(cargo.score(), found, labelled);
    }

    CargoScore plus(CargoScore other) {
        return new CargoScore(pieces.plus(other.pieces), foundM2 + other.foundM2, labelledM2 + other.labelledM2);
    }
}

package org.railcount.detect.evaluate;

import java.util.Arrays;
import java.util.Optional;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** How often a car of one type was read as another, with cars missed and false ones; a confusion matrix. Immutable. */
public final class TypeTable {
    /** Row of false cars, column of missed ones. */
    private static final int NONE = RailcarType.values().length;

    static final TypeTable EMPTY = new TypeTable(new int[NONE + 1][NONE + 1]);

    private final int[][] cells;

    private TypeTable(int[][] cells) {
        this.cells = cells;
    }

    /** The types of matched, false and missed cars. */
    static TypeTable of(Matcher.Result cars) {
        int[][] cells = new int[NONE + 1][NONE + 1];
        for (Matcher.Pair pair : cars.pairs()) {
            cells[index(pair.truth().subject())][index(pair.detection().subject())]++;
        }
        for (Detection car : cars.falseAlarms()) {
            cells[NONE][index(car.subject())]++;
        }
        for (TruthObject car : cars.missed()) {
            cells[index(car.subject())][NONE]++;
        }
        return new TypeTable(cells);
    }

    private static int index(Subject subject) {
        return subject instanceof Subject.Railcar car ? car.type().ordinal() : RailcarType.UNKNOWN.ordinal();
    }

    TypeTable plus(TypeTable other) {
        int[][] sum = new int[NONE + 1][NONE + 1];
        for (int i = 0; i <= NONE; i++) {
            for (int j = 0; j <= NONE; j++) {
                sum[i][j] = cells[i][j] + other.cells[i][j];
            }
        }
        return new TypeTable(sum);
    }

    /**
     * Number of cars labelled as one type and read as another.
     *
     * @param labelled empty for false cars
     * @param read empty for missed cars
     */
    public int count(Optional<RailcarType> labelled, Optional<RailcarType> read) {
        return cells[labelled.map(Enum::ordinal).orElse(NONE)][
                read.map(Enum::ordinal).orElse(NONE)];
    }

    /** Labelled cars of a type. */
    public int labelled(RailcarType type) {
        return Arrays.stream(cells[type.ordinal()]).sum();
    }

    /** Detected cars of a type, false ones too. */
    public int found(RailcarType type) {
        return Arrays.stream(cells).mapToInt(row -> row[type.ordinal()]).sum();
    }

    /** Matched cars whose labels tell their type. */
    public int judged() {
        int judged = 0;
        for (RailcarType type : RailcarType.values()) {
            if (type != RailcarType.UNKNOWN) {
                judged += labelled(type) - cells[type.ordinal()][NONE];
            }
        }
        return judged;
    }

    /** Those whose type is right. */
    public int right() {
        int right = 0;
        for (RailcarType type : RailcarType.values()) {
            right += type == RailcarType.UNKNOWN ? 0 : cells[type.ordinal()][type.ordinal()];
        }
        return right;
    }
}

package org.railcount.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Rail vehicles by type, as published reports give them. Immutable.
 *
 * @param railcars number by type; types of which there is none may be missing
 * @param covered how many of them are under tarps, likewise
 */
public record TypeTotals(Map<RailcarType, Integer> railcars, Map<RailcarType, Integer> covered) {
    /** No vehicle, or none whose type can be told. */
    public static final TypeTotals NONE = new TypeTotals(Map.of(), Map.of());

    public TypeTotals {
        railcars = Map.copyOf(railcars);
        covered = Map.copyOf(covered);
    }

    /** Counts vehicles. */
    public static TypeTotals of(Collection<Subject.Railcar> cars) {
        Map<RailcarType, Integer> railcars = new EnumMap<>(RailcarType.class);
        Map<RailcarType, Integer> covered = new EnumMap<>(RailcarType.class);
        for (Subject.Railcar car : cars) {
            railcars.merge(car.type(), 1, Integer::sum);
            if (car.covered()) {
                covered.merge(car.type(), 1, Integer::sum);
            }
        }
        return new TypeTotals(railcars, covered);
    }

    /** Number of vehicles of a type. */
    public int railcars(RailcarType type) {
        return railcars.getOrDefault(type, 0);
    }

    /** Number of vehicles of a type that are under tarps. */
    public int covered(RailcarType type) {
        return covered.getOrDefault(type, 0);
    }

    /** Both together. */
    public TypeTotals plus(TypeTotals other) {
        return new TypeTotals(sum(railcars, other.railcars), sum(covered, other.covered));
    }

    private static Map<RailcarType, Integer> sum(Map<RailcarType, Integer> a, Map<RailcarType, Integer> b) {
        Map<RailcarType, Integer> sum = new EnumMap<>(RailcarType.class);
        sum.putAll(a);
        b.forEach((type, number) -> sum.merge(type, number, Integer::sum));
        return sum;
    }
}

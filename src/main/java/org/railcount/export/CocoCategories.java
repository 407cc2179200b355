package org.railcount.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** What things are called in COCO files: a category per type, numbered from 1, the same in every file. */
final class CocoCategories {
    private static final Map<String, Subject> BY_NAME = new LinkedHashMap<>();

    static {
        for (RailcarType type : RailcarType.values()) {
            BY_NAME.put(
                    type == RailcarType.UNKNOWN ? "railcar" : DetectionJson.lower(type),
                    new Subject.Railcar(type, false));
        }
        for (CargoType type : CargoType.values()) {
            BY_NAME.put("cargo_" + DetectionJson.lower(type), new Subject.Cargo(type));
        }
        BY_NAME.put("ship", new Subject.Ship());
    }

    private CocoCategories() {}

    /** All of them, in the order of their numbers. */
    static Map<String, Subject> all() {
        return BY_NAME;
    }

    /** The number of a thing's category. */
    static int idOf(Subject subject) {
        Subject uncovered = subject instanceof Subject.Railcar car ? new Subject.Railcar(car.type(), false) : subject;
        int id = 1;
        for (Subject known : BY_NAME.values()) {
            if (known.equals(uncovered)) {
                return id;
            }
            id++;
        }
        throw new IllegalArgumentException("no category for " + subject);
    }

    /** What a category means, whoever numbered it; upper and lower case do not matter. */
    static Optional<Subject> subject(String name) {
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    static String superOf(Subject subject) {
        return subject instanceof Subject.Railcar ? "railcar" : subject instanceof Subject.Cargo ? "cargo" : "ship";
    }
}

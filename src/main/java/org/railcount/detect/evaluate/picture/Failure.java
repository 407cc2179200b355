package org.railcount.detect.evaluate.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.railcount.detect.evaluate.Matcher;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/**
 * One car that was read wrongly.
 *
 * @param kind in what way
 * @param what what is wrong, in words
 * @param track the track it stands on, empty off the tracks
 * @param position its middle in longitude and latitude
 * @param outlines where the picture shows it, degrees
 */
public record Failure(Kind kind, String what, Optional<String> track, Point position, List<Geometry> outlines) {
    /** How a car can be read wrongly. */
    public enum Kind {
        /** Detected where no car is labelled. */
        FALSE,
        /** Labelled and not detected. */
        MISSED,
        /** Detected as another type than the labelled one. */
        MISTYPED
    }

    public Failure {
        outlines = List.copyOf(outlines);
    }

    /**
     * The failures of a scene that are worth a look: by turns the surest false car, the largest missed one and the surest
     * of wrong type.
     *
     * @param most at most so many
     */
    public static List<Failure> of(SceneMatch match, int most) {
        List<List<Failure>> kinds = List.of(madeUp(match), missed(match), mistyped(match));
        List<Failure> chosen = new ArrayList<>();
        int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Failure> kind : kinds) {
                if (i < kind.size() && chosen.size() < most) {
                    chosen.add(kind.get(i));
                }
            }
        }
        return chosen;
    }

    private static List<Failure> madeUp(SceneMatch match) {
        return match.cars().falseAlarms().stream()
                .sorted(Comparator.comparingDouble(Detection::confidence).reversed())
                .map(car -> new Failure(
                        Kind.FALSE,
                        String.format(
                                Locale.ROOT, "False car: %s, confidence %.2f", words(car.subject()), car.confidence()),
                        car.track(),
                        car.outline().getCentroid(),
                        List.of(match.shown(car))))
                .toList();
    }

    private static List<Failure> missed(SceneMatch match) {
        return match.cars().missed().stream()
                .sorted(Comparator.comparingDouble((TruthObject car) -> car.lengthM() * car.visibleFraction())
                        .reversed())
                .map(car -> new Failure(
                        Kind.MISSED,
                        String.format(Locale.ROOT, "Missed car: %s, %.1f m", words(car.subject()), car.lengthM()),
                        car.track(),
                        car.outline().getCentroid(),
                        List.of(match.shown(car))))
                .toList();
    }

    private static List<Failure> mistyped(SceneMatch match) {
        return match.cars().pairs().stream()
                .filter(pair -> type(pair.truth().subject()) != RailcarType.UNKNOWN
                        && type(pair.truth().subject()) != type(pair.detection().subject()))
                .sorted(Comparator.comparingDouble(
                                (Matcher.Pair pair) -> pair.detection().confidence())
                        .reversed())
                .map(pair -> new Failure(
                        Kind.MISTYPED,
                        "Wrong type: " + words(pair.truth().subject()) + " read as "
                                + words(pair.detection().subject()),
                        pair.truth().track(),
                        pair.truth().outline().getCentroid(),
                        List.of(match.shown(pair.detection()), match.shown(pair.truth()))))
                .toList();
    }

    private static RailcarType type(Subject subject) {
        return subject instanceof Subject.Railcar car ? car.type() : RailcarType.UNKNOWN;
    }

    private static String words(Subject subject) {
        RailcarType type = type(subject);
        String name =
                type == RailcarType.UNKNOWN ? "type not known" : type.name().toLowerCase(Locale.ROOT);
        return subject instanceof Subject.Railcar car && car.covered() ? "covered " + name : name;
    }
}

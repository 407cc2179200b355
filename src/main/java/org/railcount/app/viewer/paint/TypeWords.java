package org.railcount.app.viewer.paint;

import java.util.Locale;
import org.railcount.model.Detection;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/** What is written beside a detection on the map. */
final class TypeWords {
    private TypeWords() {}

    /** One word: "gondola", "blue cargo", "ship"; empty for a car of unknown type. */
    static String brief(Subject subject) {
        if (subject instanceof Subject.Railcar car) {
            return switch (car.type()) {
                case UNKNOWN -> "";
                case LOCOMOTIVE -> "loco";
                default -> car.type().name().toLowerCase(Locale.ROOT);
            };
        }
        return subject instanceof Subject.Cargo cargo ? cargo.type().name().toLowerCase(Locale.ROOT) : "ship";
    }

    /** In a line: "boxcar, covered · 13.8 m · 93 %", with the detector's confidence while nobody has decided. */
    static String line(ReviewedDetection reviewed) {
        Detection detection = reviewed.detection();
        String size = detection.subject() instanceof Subject.Cargo
                ? String.format(Locale.ROOT, "%.0f m²", detection.areaM2())
                : String.format(Locale.ROOT, "%.1f m", detection.lengthM());
        return what(detection.subject()) + "  ·  " + size + "  ·  " + standing(reviewed);
    }

    private static String what(Subject subject) {
        if (subject instanceof Subject.Railcar car) {
            String type = brief(subject).isEmpty() ? "railcar" : brief(subject);
            return car.covered() ? type + ", covered" : type;
        }
        return subject instanceof Subject.Cargo ? brief(subject) + " cargo" : "ship";
    }

    private static String standing(ReviewedDetection reviewed) {
        return reviewed.verdict() == Verdict.PROPOSED
                ? String.format(
                        Locale.ROOT, "%.0f %%", 100 * reviewed.detection().confidence())
                : reviewed.verdict() == Verdict.REJECTED ? "rejected" : "accepted";
    }
}

package org.railcount.app.viewer.paint;

import java.util.Locale;
import org.railcount.app.text.Phrases;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;

/** What is written beside a detection on the map. */
final class TypeWords {
    private static final Phrases TEXT = Phrases.of(TypeWords.class);

    private TypeWords() {}

    /** One word: "gondola", "blue", "ship"; empty for a car of unknown type. */
    static String brief(Subject subject) {
        return subject instanceof Subject.Railcar car && car.type() == RailcarType.UNKNOWN ? "" : word(subject);
    }

    /** In a line: "boxcar, covered · 13.8 m · 93 %", with the detector's confidence while nobody has decided. */
    static String line(ReviewedDetection reviewed) {
        Detection detection = reviewed.detection();
        String size = detection.subject() instanceof Subject.Cargo
                ? TEXT.get("measure.square-metres", detection.areaM2())
                : TEXT.get("measure.metres", detection.lengthM());
        return TEXT.get("selected.line", what(detection.subject()), size, standing(reviewed));
    }

    private static String word(Subject subject) {
        if (subject instanceof Subject.Railcar car) {
            return TEXT.name("type", car.type());
        }
        return subject instanceof Subject.Cargo cargo ? TEXT.name("cargo", cargo.type()) : TEXT.get("ship");
    }

    private static String what(Subject subject) {
        if (subject instanceof Subject.Railcar car && car.covered()) {
            return TEXT.get("selected.covered", word(subject));
        }
        return subject instanceof Subject.Cargo ? TEXT.get("selected.cargo", word(subject)) : word(subject);
    }

    private static String standing(ReviewedDetection reviewed) {
        return switch (reviewed.verdict()) {
            case PROPOSED ->
                String.format(Locale.ROOT, "%.0f %%", 100 * reviewed.detection().confidence());
            case REJECTED -> TEXT.get("selected.rejected");
            case ACCEPTED -> TEXT.get("selected.accepted");
        };
    }
}

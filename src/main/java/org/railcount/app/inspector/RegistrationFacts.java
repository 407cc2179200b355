package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;

/** What the inspector says of how a scene was brought onto the tracks. */
final class RegistrationFacts {
    private RegistrationFacts() {}

    static Facts of(Registration registration) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Shift", place(registration.move()), standing(registration)));
        GroundMove move = registration.move();
        if (!move.isShift()) {
            facts.add(new Fact(
                    "Turn",
                    String.format(Locale.ROOT, "%+.2f° · scale %+.2f %%", move.rotationDeg(), 100 * (move.scale() - 1)),
                    ""));
        }
        registration
                .residualM()
                .ifPresent(residual -> facts.add(
                        new Fact("Residual", String.format(Locale.ROOT, "%.1f m across the tracks", residual), "")));
        return new Facts("Registration to the tracks", facts);
    }

    private static String place(GroundMove move) {
        return String.format(Locale.ROOT, "%+.1f m east, %+.1f m north", move.eastM(), move.northM());
    }

    private static String standing(Registration registration) {
        String use = registration.applied() ? "used all the same" : "not used";
        return switch (registration.basis()) {
            case NONE -> "Not registered: the scene keeps its own position.";
            case HAND -> "Nudged by hand.";
            case TRACKS ->
                registration.trusted()
                        ? "Found on the tracks; the next likely place is " + rival(registration) + " as likely."
                        : "Doubtful, " + use + ": another place fits " + rival(registration) + " as well. Check it.";
            case REFERENCE ->
                registration.trusted()
                        ? "Found against the site's reference scene."
                        : "Found against the site's reference scene, but doubtful: " + use + ". Check it.";
        };
    }

    private static String rival(Registration registration) {
        double ratio = registration.runnerUpRatio();
        return ratio < 0.01 ? "less than 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * ratio);
    }
}

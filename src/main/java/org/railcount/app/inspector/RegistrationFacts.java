package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import org.railcount.app.text.Phrases;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;

/** What the inspector says of how a scene was brought onto the tracks. */
final class RegistrationFacts {
    private static final Phrases TEXT = Phrases.of(RegistrationFacts.class);

    private RegistrationFacts() {}

    static Facts of(Registration registration) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(TEXT.get("registration.shift"), place(registration.move()), standing(registration)));
        GroundMove move = registration.move();
        if (!move.isShift()) {
            facts.add(new Fact(
                    TEXT.get("registration.turn"),
                    TEXT.get("registration.turn.value", move.rotationDeg(), 100 * (move.scale() - 1)),
                    ""));
        }
        registration
                .residualM()
                .ifPresent(residual -> facts.add(
                        Fact.of(TEXT.get("registration.residual"), TEXT.get("registration.residual.value", residual))));
        return new Facts(TEXT.get("registration"), facts);
    }

    private static String place(GroundMove move) {
        return TEXT.get("registration.shift.value", move.eastM(), move.northM());
    }

    private static String standing(Registration registration) {
        return switch (registration.basis()) {
            case NONE -> TEXT.get("registration.none");
            case HAND -> TEXT.get("registration.hand");
            case TRACKS -> TEXT.get("registration.tracks." + trust(registration), rival(registration));
            case REFERENCE -> TEXT.get("registration.reference." + trust(registration));
        };
    }

    private static String trust(Registration registration) {
        if (registration.trusted()) {
            return "trusted";
        }
        return registration.applied() ? "used" : "unused";
    }

    private static String rival(Registration registration) {
        double ratio = registration.runnerUpRatio();
        return ratio < 0.01 ? TEXT.get("registration.hardly") : Words.percent(ratio);
    }
}

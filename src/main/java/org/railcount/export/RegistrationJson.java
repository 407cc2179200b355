package org.railcount.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;

/** The {@code registration} member: how a scene was brought onto the tracks. */
final class RegistrationJson {
    private RegistrationJson() {}

    static ObjectNode of(Registration registration) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        GroundMove move = registration.move();
        json.put("east_m", move.eastM());
        json.put("north_m", move.northM());
        json.put("runner_up_ratio", registration.runnerUpRatio());
        json.put("trusted", registration.trusted());
        json.put("applied", registration.applied());
        json.put("basis", registration.basis().name().toLowerCase(Locale.ROOT));
        registration.residualM().ifPresent(residual -> json.put("residual_m", residual));
        json.put("rotation_deg", move.rotationDeg());
        json.put("scale", move.scale());
        if (!move.isShift()) {
            json.putArray("pivot").add(move.pivotLon()).add(move.pivotLat());
        }
        return json;
    }

    /** What another program left out is taken for a plain shift on the tracks. */
    static Registration read(JsonNode json) {
        if (json.isMissingNode()) {
            return Registration.NONE;
        }
        boolean trusted = json.path("trusted").asBoolean();
        return new Registration(
                new GroundMove(
                        json.path("east_m").asDouble(),
                        json.path("north_m").asDouble(),
                        json.path("rotation_deg").asDouble(0),
                        json.path("scale").asDouble(1),
                        json.path("pivot").path(0).asDouble(),
                        json.path("pivot").path(1).asDouble()),
                Registration.Basis.valueOf(json.path("basis").asText("tracks").toUpperCase(Locale.ROOT)),
                json.path("residual_m").isNumber()
                        ? OptionalDouble.of(json.path("residual_m").asDouble())
                        : OptionalDouble.empty(),
                json.path("runner_up_ratio").asDouble(1),
                trusted,
                json.path("applied").asBoolean(trusted));
    }
}

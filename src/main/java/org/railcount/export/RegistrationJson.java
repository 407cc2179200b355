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
                        DetectionJson.number(json, "east_m", 0),
                        DetectionJson.number(json, "north_m", 0),
                        DetectionJson.number(json, "rotation_deg", 0),
                        DetectionJson.number(json, "scale", 1),
                        DetectionJson.finite(json.path("pivot").path(0).asDouble(), "pivot"),
                        DetectionJson.finite(json.path("pivot").path(1).asDouble(), "pivot")),
                Registration.Basis.valueOf(json.path("basis").asText("tracks").toUpperCase(Locale.ROOT)),
                json.path("residual_m").isNumber()
                        ? OptionalDouble.of(DetectionJson.number(json, "residual_m", 0))
                        : OptionalDouble.empty(),
                DetectionJson.number(json, "runner_up_ratio", 1),
                trusted,
                json.path("applied").asBoolean(trusted));
    }
}

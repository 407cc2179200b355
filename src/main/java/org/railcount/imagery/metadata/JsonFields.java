package org.railcount.imagery.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Looks for fields in several JSON objects, the first that has one wins; null is not having it. */
final class JsonFields {
    private final List<JsonNode> objects;

    JsonFields(JsonNode... objects) {
        this.objects = List.of(objects);
    }

    /** The first field of these names that is a text or a number. */
    Optional<String> text(String... names) {
        for (String name : names) {
            for (JsonNode object : objects) {
                JsonNode value = object.path(name);
                if (value.isTextual() && !value.asText().isBlank() || value.isNumber()) {
                    return Optional.of(value.asText().strip());
                }
            }
        }
        return Optional.empty();
    }

    /** The first field of these names that is a number, or a text that spells one. */
    OptionalDouble number(String... names) {
        for (String name : names) {
            OptionalDouble number = text(name).map(Numbers::parse).orElse(OptionalDouble.empty());
            if (number.isPresent()) {
                return number;
            }
        }
        return OptionalDouble.empty();
    }
}

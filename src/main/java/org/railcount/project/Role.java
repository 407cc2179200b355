package org.railcount.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.railcount.model.Zone;

/** What a feature of the site file is for. */
enum Role {
    AREA,
    TRACK,
    CARGO_ZONE,
    WATER,
    IGNORE;

    /** All roles as the file spells them, for messages. */
    static final String LIST = Arrays.stream(values()).map(Role::text).collect(Collectors.joining(", "));

    static Optional<Role> of(@Nullable Object text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    static Role of(Zone.Kind kind) {
        return switch (kind) {
            case CARGO -> CARGO_ZONE;
            case WATER -> WATER;
            case IGNORE -> IGNORE;
        };
    }

    /** As the file spells it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The zone that a polygon of this role is; empty for areas and tracks. */
    Optional<Zone.Kind> zone() {
        return switch (this) {
            case CARGO_ZONE -> Optional.of(Zone.Kind.CARGO);
            case WATER -> Optional.of(Zone.Kind.WATER);
            case IGNORE -> Optional.of(Zone.Kind.IGNORE);
            case AREA, TRACK -> Optional.empty();
        };
    }
}

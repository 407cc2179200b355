package org.railcount.app.scenes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.railcount.app.text.Phrases;

/** Reads an acquisition time as an analyst types it. */
public final class TypedTime {
    private static final Phrases TEXT = Phrases.of(TypedTime.class);

    /** No civil satellite picture is older than this (the first of the reconnaissance programmes, 1960). */
    private static final Instant EARLIEST = Instant.parse("1960-01-01T00:00:00Z");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd['T'][ ]H:mm[:ss][XXX][X]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    public TypedTime(Clock clock) {
        this.clock = clock;
    }

    /** What came of reading it. */
    public sealed interface Result {
        record Read(Instant time) implements Result {}

        /** @param sentence what is wrong and what to type instead */
        record Wrong(String sentence) implements Result {}
    }

    /**
     * Reads {@code text}, for example "2023-10-05 02:11" or "2023-10-05T02:11:30Z".
     *
     * @param zone the zone that the text is meant in, unless it ends in an offset of its own
     */
    public Result read(String text, ZoneId zone) {
        try {
            var parsed = FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            if (parsed instanceof OffsetDateTime withOffset) {
                return checked(withOffset.toInstant());
            }
            return inZone((LocalDateTime) parsed, zone);
        } catch (DateTimeParseException e) {
            return new Result.Wrong(TEXT.get("time.unreadable"));
        }
    }

    private Result inZone(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return new Result.Wrong(TEXT.get("time.skipped", zone.getId()));
        }
        if (offsets.size() > 1) {
            return new Result.Wrong(TEXT.get("time.twice", zone.getId()));
        }
        return checked(local.toInstant(offsets.get(0)));
    }

    private Result checked(Instant time) {
        if (time.isAfter(clock.instant())) {
            return new Result.Wrong(TEXT.get("time.future"));
        }
        if (time.isBefore(EARLIEST)) {
            return new Result.Wrong(TEXT.get("time.too-early"));
        }
        return new Result.Read(time);
    }
}

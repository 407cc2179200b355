package org.railcount.app.scenes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes acquisition times for people: ISO, UTC first, the site's local time beside it. */
public final class SceneTimes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private SceneTimes() {}

    /** The UTC date, for example "2023-10-05". */
    public static String date(Instant time) {
        return DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** The UTC time of day, for example "02:11 UTC". */
    public static String utcTime(Instant time) {
        return TIME.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** To the second, for example "2023-10-05 02:11:30 UTC". */
    public static String exactUtc(Instant time) {
        return EXACT.format(time.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** The site's time of day with its offset, for example "11:11 UTC+9"; with the date where that differs. */
    public static String localTime(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        boolean sameDay =
                local.toLocalDate().equals(time.atOffset(ZoneOffset.UTC).toLocalDate());
        return (sameDay ? "" : DATE.format(local) + " ") + TIME.format(local) + " " + offset(local.getOffset());
    }

    /** To the second, for example "2023-10-05 11:11:30 UTC+9". */
    public static String exactLocal(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        return EXACT.format(local) + " " + offset(local.getOffset());
    }

    private static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        String sign = minutes < 0 ? "−" : "+";
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return rest == 0 ? "UTC" + sign + hours : String.format(Locale.ROOT, "UTC%s%d:%02d", sign, hours, rest);
    }
}

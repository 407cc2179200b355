package org.railcount.imagery.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date and time as metadata spell it: ISO 8601 with its dashes and colons or without, TIFF's colons in the date, a
 * blank or a T between the two, any number of decimals, a zone or none (then UTC), a leap second, 24:00 for midnight. A
 * date alone is no time.
 *
 * @param instant the time, UTC; a leap second is the first second of the next minute
 * @param zoned whether the text said which zone it is in
 */
record TimeText(Instant instant, boolean zoned) {
    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM =
            Pattern.compile("(?<year>\\d{4})(?<date>[-:/.]?)(?<month>\\d{2})\\k<date>(?<day>\\d{2})"
                    + "(?:[Tt_ ]\\s*|(?<=^\\d{8}))"
                    + "(?<hour>\\d{2}):?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,20}))?)?"
                    + "\\s*(?<zone>Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

    static Optional<TimeText> parse(String text) {
        String stripped = text.strip();
        Matcher parts = FORM.matcher(stripped);
        if (stripped.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        try {
            int second = parts.group("second") == null ? 0 : Integer.parseInt(parts.group("second"));
            LocalDate date = LocalDate.of(number(parts, "year"), number(parts, "month"), number(parts, "day"));
            int hour = number(parts, "hour");
            int minute = number(parts, "minute");
            boolean midnight = hour == 24 && minute == 0 && second == 0;
            if (date.getYear() < 1950 || hour > 23 && !midnight || minute > 59 || second > 60) {
                return Optional.empty();
            }
            Instant local = date.atStartOfDay()
                    .plusSeconds(hour * 3600L + minute * 60L + second)
                    .plusNanos(nanos(parts.group("fraction")))
                    .toInstant(ZoneOffset.UTC);
            String zone = parts.group("zone");
            return Optional.of(new TimeText(local.minusSeconds(offsetSeconds(zone)), zone != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static int offsetSeconds(String zone) {
        return zone == null || Character.isLetter(zone.charAt(0))
                ? 0
                : ZoneOffset.of(zone).getTotalSeconds();
    }
}

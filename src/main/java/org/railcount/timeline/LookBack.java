package org.railcount.timeline;

import java.time.LocalDate;

/**
 * How far back a baseline looks: whole years before a date, the date itself left out. Immutable.
 *
 * @param years 1 to 30
 */
public record LookBack(int years) {
    /** As the published reports on the first site have it. */
    public static final LookBack FIVE_YEARS = new LookBack(5);

    /** Satellites have looked for no longer. */
    public static final int MOST_YEARS = 30;

    public LookBack {
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("a baseline looks back 1 to " + MOST_YEARS + " years, not " + years);
        }
    }

    /** The first day that the window before a date holds. */
    LocalDate from(LocalDate date) {
        return date.minusYears(years);
    }

    /** The first date whose window begins after a day. Leap days make it one day later than adding the years. */
    LocalDate firstDateWithout(LocalDate day) {
        LocalDate date = day.plusYears(years);
        while (!from(date).isAfter(day)) {
            date = date.plusDays(1);
        }
        return date;
    }

    /** The first date whose window reaches back to no day before this one. */
    LocalDate firstDateReachingBackTo(LocalDate day) {
        LocalDate date = day.plusYears(years);
        return from(date).isBefore(day) ? date.plusDays(1) : date;
    }

    /** For people: "five years", "one year", "12 years". */
    public String words() {
        String number = switch (years) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            case 5 -> "five";
            default -> Integer.toString(years);
        };
        return number + (years == 1 ? " year" : " years");
    }
}

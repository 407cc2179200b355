package org.railcount.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ticks of the time axis at round dates, labelled in ISO 8601 as precisely as they stand: 2023, 2023-10 or 2023-10-05.
 *
 * @param labelled dates with a label
 * @param minor further dates with a short tick
 * @param format how to write a label
 */
record DateTicks(List<LocalDate> labelled, List<LocalDate> minor, DateTimeFormatter format) {
    private static final double SHORTEST_MINOR_DISTANCE = 7;

    /** A distance between ticks, from the finest. The last column is the label's length in characters. */
    private enum Step {
        DAY(ChronoUnit.DAYS, 1, 1, "uuuu-MM-dd"),
        TWO_DAYS(ChronoUnit.DAYS, 2, 2, "uuuu-MM-dd"),
        WEEK(ChronoUnit.DAYS, 7, 7, "uuuu-MM-dd"),
        FORTNIGHT(ChronoUnit.DAYS, 14, 14, "uuuu-MM-dd"),
        MONTH(ChronoUnit.MONTHS, 1, 30.4, "uuuu-MM"),
        QUARTER(ChronoUnit.MONTHS, 3, 91.3, "uuuu-MM"),
        HALF_YEAR(ChronoUnit.MONTHS, 6, 182.6, "uuuu-MM"),
        YEAR(ChronoUnit.YEARS, 1, 365.2, "uuuu"),
        TWO_YEARS(ChronoUnit.YEARS, 2, 730.5, "uuuu"),
        FIVE_YEARS(ChronoUnit.YEARS, 5, 1826, "uuuu"),
        TEN_YEARS(ChronoUnit.YEARS, 10, 3652, "uuuu");

        private final ChronoUnit unit;
        private final int amount;
        private final double days;
        private final String pattern;

        Step(ChronoUnit unit, int amount, double days, String pattern) {
            this.unit = unit;
            this.amount = amount;
            this.days = days;
            this.pattern = pattern;
        }

        int characters() {
            return unit == ChronoUnit.DAYS ? 10 : unit == ChronoUnit.MONTHS ? 7 : 4;
        }

        /** The latest tick not after a date. Weeks start on Mondays. */
        LocalDate floor(LocalDate date) {
            return switch (unit) {
                case DAYS -> date.minusDays(Math.floorMod(date.toEpochDay() + 3, amount));
                case MONTHS -> date.withDayOfMonth(1).minusMonths((date.getMonthValue() - 1) % amount);
                default -> LocalDate.of(Math.floorDiv(date.getYear(), amount) * amount, 1, 1);
            };
        }

        List<LocalDate> ticks(DateScale scale) {
            List<LocalDate> ticks = new ArrayList<>();
            for (LocalDate tick = floor(scale.from()); !tick.isAfter(scale.to()); tick = tick.plus(amount, unit)) {
                if (scale.shows(tick)) {
                    ticks.add(tick);
                }
            }
            return ticks;
        }
    }

    /** The finest ticks whose labels stay apart. */
    static DateTicks on(DateScale scale, double characterWidth) {
        Step step = Step.TEN_YEARS;
        for (Step finer : Step.values()) {
            if (finer.days * scale.pixelsPerDay() >= (finer.characters() + 3) * characterWidth) {
                step = finer;
                break;
            }
        }
        return new DateTicks(
                step.ticks(scale), minor(step, scale), DateTimeFormatter.ofPattern(step.pattern, Locale.ROOT));
    }

    private static List<LocalDate> minor(Step step, DateScale scale) {
        for (Step finer : Step.values()) {
            boolean divides = step.unit == ChronoUnit.DAYS
                    ? finer == Step.DAY
                    : finer.unit == ChronoUnit.MONTHS || finer.unit == ChronoUnit.YEARS;
            if (divides && finer.compareTo(step) < 0 && finer.days * scale.pixelsPerDay() >= SHORTEST_MINOR_DISTANCE) {
                return finer.ticks(scale);
            }
        }
        return List.of();
    }
}

package org.railcount.imagery.metadata;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

/**
 * What has been found out about a scene so far. The first value of each kind stays; a value that cannot be right is left
 * out. Not thread-safe.
 */
final class Findings {
    private final TimeSource own;
    private TimeSource timeSource = TimeSource.UNKNOWN;
    private Optional<Instant> time = Optional.empty();
    private Optional<String> satellite = Optional.empty();
    private OptionalDouble sunAzimuthDeg = OptionalDouble.empty();
    private OptionalDouble sunElevationDeg = OptionalDouble.empty();
    private OptionalDouble offNadirDeg = OptionalDouble.empty();
    private OptionalDouble incidenceDeg = OptionalDouble.empty();
    private OptionalDouble gsdM = OptionalDouble.empty();
    private OptionalDouble cloudPercent = OptionalDouble.empty();
    private Optional<String> copyright = Optional.empty();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** Starts with nothing known; times that are found come from the source given. */
    Findings(TimeSource own) {
        this.own = own;
    }

    Optional<Instant> time() {
        return time;
    }

    void time(Instant instant) {
        if (time.isEmpty()) {
            time = Optional.of(instant);
            timeSource = own;
        }
    }

    /** Takes a time as a source spells it; {@code field} names it in remarks. */
    void time(String field, Optional<String> text) {
        if (time.isPresent() || text.isEmpty()) {
            return;
        }
        Optional<TimeText> read = TimeText.parse(text.get());
        if (read.isEmpty()) {
            remark(field + " \"" + shortened(text.get())
                    + "\" is not a date and time that can be read, and was left out.");
            return;
        }
        if (!read.get().zoned()) {
            remark(field + " has no time zone and is taken as UTC.");
        }
        time(read.get().instant());
    }

    /** A name as the source spells it; question marks and the like stand for "unknown" in some sidecars. */
    void satellite(Optional<String> name) {
        if (satellite.isEmpty()) {
            satellite = name.map(Findings::oneLine)
                    .filter(text -> text.matches(".*[\\p{L}\\p{N}].*") && text.length() <= 60);
        }
    }

    void sunAzimuthDeg(OptionalDouble value) {
        sunAzimuthDeg = first(sunAzimuthDeg, value, -180, 360);
        if (sunAzimuthDeg.isPresent() && sunAzimuthDeg.getAsDouble() < 0) {
            sunAzimuthDeg = OptionalDouble.of(sunAzimuthDeg.getAsDouble() + 360);
        }
    }

    void sunElevationDeg(OptionalDouble value) {
        sunElevationDeg = first(sunElevationDeg, value, -90, 90);
    }

    /** The sign, where a vendor gives one, tells the side and is dropped. */
    void offNadirDeg(OptionalDouble value) {
        offNadirDeg = first(offNadirDeg, absolute(value), 0, 90);
    }

    /** The sign, where a vendor gives one, tells the side and is dropped. */
    void incidenceDeg(OptionalDouble value) {
        incidenceDeg = first(incidenceDeg, absolute(value), 0, 90);
    }

    void gsdM(OptionalDouble value) {
        gsdM = first(gsdM, value, 0.01, 1000);
    }

    /** Cloud share in percent. */
    void cloudPercent(OptionalDouble value) {
        cloudPercent = first(cloudPercent, value, 0, 100);
    }

    /** Cloud share as a fraction of one; {@code field} names it where it is no fraction. */
    void cloudFraction(String field, OptionalDouble value) {
        if (value.isPresent() && value.getAsDouble() > 1) {
            remark(field + " should be a fraction from 0 to 1, but is " + value.getAsDouble() + ", and was left out.");
        } else if (value.isPresent()) {
            // Rounded to a thousandth of a percent, so that 0.07 is 7 and not 7.000000000000001.
            cloudPercent(OptionalDouble.of(Math.rint(value.getAsDouble() * 100_000) / 1000));
        }
    }

    void copyright(Optional<String> line) {
        if (copyright.isEmpty()) {
            copyright =
                    line.map(Findings::oneLine).filter(text -> !text.isEmpty()).map(Findings::shortened);
        }
    }

    void remark(String sentence) {
        remarks.add(oneLine(sentence));
    }

    /** Takes from a lower source what is not known yet. */
    void fillFrom(Findings lower) {
        if (time.isEmpty() && lower.time.isPresent()) {
            time = lower.time;
            timeSource = lower.timeSource;
        }
        satellite(lower.satellite);
        sunAzimuthDeg(lower.sunAzimuthDeg);
        sunElevationDeg(lower.sunElevationDeg);
        offNadirDeg(lower.offNadirDeg);
        incidenceDeg(lower.incidenceDeg);
        gsdM(lower.gsdM);
        cloudPercent(lower.cloudPercent);
        copyright(lower.copyright);
        remarks.addAll(lower.remarks);
    }

    Acquisition acquisition() {
        return new Acquisition(
                time,
                timeSource,
                satellite,
                sunAzimuthDeg,
                sunElevationDeg,
                offNadirDeg,
                incidenceDeg,
                gsdM,
                cloudPercent,
                copyright,
                List.copyOf(remarks));
    }

    /** Vendors write -999 and the like for "unknown": what is out of range is not a value. */
    private static OptionalDouble first(OptionalDouble known, OptionalDouble value, double low, double high) {
        if (known.isPresent() || value.isEmpty()) {
            return known;
        }
        boolean possible = value.getAsDouble() >= low && value.getAsDouble() <= high;
        return possible ? value : OptionalDouble.empty();
    }

    private static OptionalDouble absolute(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.abs(value.getAsDouble())) : value;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}

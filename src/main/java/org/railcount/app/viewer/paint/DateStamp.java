package org.railcount.app.viewer.paint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

/**
 * What the corner of the picture says of its date, so that a screenshot can be cited. Immutable.
 *
 * @param title acquisition time in UTC
 * @param lines local time, doubts, sensor and resolution, source line
 */
public record DateStamp(String title, List<String> lines) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /**
     * The stamp of a scene.
     *
     * @param pixelSizeM ground size of a pixel of the file, metres; told where the collected distance is not known
     * @param zone the site's zone, where there is a site
     */
    public static DateStamp of(Acquisition acquisition, double pixelSizeM, Optional<ZoneId> zone) {
        List<String> lines = new ArrayList<>();
        Optional<Instant> time = acquisition.time();
        zone.flatMap(z -> time.map(t -> t.atZone(z))).ifPresent(local -> lines.add(local(local)));
        if (acquisition.source().isDoubtful()) {
            lines.add("time from a TIFF tag: no zone, may be processing time");
        } else if (acquisition.source() == TimeSource.ANALYST) {
            lines.add("time typed by the analyst");
        }
        String credit = String.join(
                "  ·  ",
                Stream.of(
                                acquisition.satellite(),
                                Optional.of(resolution(acquisition, pixelSizeM)),
                                acquisition.copyright())
                        .flatMap(Optional::stream)
                        .toList());
        lines.add(credit);
        return new DateStamp(
                time.map(t -> MINUTE.format(t.atZone(ZoneOffset.UTC)) + " UTC").orElse("Acquisition time unknown"),
                List.copyOf(lines));
    }

    private static String resolution(Acquisition acquisition, double pixelSizeM) {
        return acquisition.gsdM().isPresent()
                ? String.format(Locale.ROOT, "GSD %.2f m", acquisition.gsdM().getAsDouble())
                : String.format(Locale.ROOT, "%.2f m pixels", pixelSizeM);
    }

    private static String local(ZonedDateTime local) {
        String offset = local.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : local.getOffset().getId();
        return MINUTE.format(local) + " local (UTC" + offset + ")";
    }
}

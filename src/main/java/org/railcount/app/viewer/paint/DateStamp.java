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
import org.railcount.app.text.Phrases;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

/**
 * What the corner of the picture says of its date, so that a screenshot can be cited. Immutable.
 *
 * @param title acquisition time in UTC
 * @param lines local time, doubts, sensor and resolution, source line
 */
public record DateStamp(String title, List<String> lines) {
    private static final Phrases TEXT = Phrases.of(DateStamp.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
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
            lines.add(TEXT.get("stamp.doubtful"));
        } else if (acquisition.source() == TimeSource.ANALYST) {
            lines.add(TEXT.get("stamp.typed"));
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
                time.map(t -> TEXT.get("stamp.utc", MINUTE.format(t.atZone(ZoneOffset.UTC))))
                        .orElse(TEXT.get("stamp.unknown")),
                List.copyOf(lines));
    }

    private static String resolution(Acquisition acquisition, double pixelSizeM) {
        return acquisition.gsdM().isPresent()
                ? TEXT.get("stamp.gsd", acquisition.gsdM().getAsDouble())
                : TEXT.get("stamp.pixels", pixelSizeM);
    }

    /** The day is told only where it is another one than in the line above. */
    private static String local(ZonedDateTime local) {
        String offset = local.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : local.getOffset().getId();
        boolean sameDay = local.toLocalDate()
                .equals(local.withZoneSameInstant(ZoneOffset.UTC).toLocalDate());
        return TEXT.get("stamp.local", (sameDay ? TIME : MINUTE).format(local), offset);
    }
}

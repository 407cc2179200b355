package org.railcount.export.figure;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.railcount.export.ChartCaptions;
import org.railcount.imagery.DisplaySettings;
import org.railcount.model.Acquisition;
import org.railcount.model.CountStatus;
import org.railcount.model.Site;
import org.railcount.model.TimeSource;

/** The sentences around a figure. They tell what is shown and who counted, never what it means. */
record FigureWords(
        Site site,
        FigureSubject subject,
        List<FigureScene> scenes,
        MapView view,
        ChartCaptions captions,
        Optional<String> ownCaption) {
    static final String SIMULATED =
            "SIMULATED IMAGERY: a computer-made picture for demonstration; it says nothing about the real place.";
    static final String SIMULATED_SHORT = "SIMULATED";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String title() {
        return captions.title()
                .orElseGet(() -> site.name() + ", "
                        + String.join(
                                " and ", scenes.stream().map(FigureWords::date).toList()));
    }

    private static String date(FigureScene scene) {
        return scene.info()
                .acquisition()
                .time()
                .map(time -> time.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse("date unknown");
    }

    /** The letter that the caption calls a panel by; empty where there is one alone. */
    String letter(int panel) {
        return scenes.size() == 1 ? "" : Character.toString('a' + panel);
    }

    /** When a scene was taken, for example "2023-10-05 01:51 UTC (10:51 local, UTC+09:00)". */
    String when(FigureScene scene) {
        return when(scene.info().acquisition().time(), site.timeZone());
    }

    private static String when(Optional<Instant> time, ZoneId zone) {
        if (time.isEmpty()) {
            return "Acquisition time unknown";
        }
        ZonedDateTime utc = time.get().atZone(ZoneOffset.UTC);
        ZonedDateTime local = time.get().atZone(zone);
        boolean sameDay = utc.toLocalDate().equals(local.toLocalDate());
        String offset = local.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : local.getOffset().getId();
        return MINUTE.format(utc) + " UTC (" + (sameDay ? CLOCK : MINUTE).format(local) + " local, UTC" + offset + ")";
    }

    /** Sensor, resolution, doubts about the time, and who counted. */
    String facts(FigureScene scene) {
        Acquisition acquisition = scene.info().acquisition();
        List<String> facts = new ArrayList<>();
        if (acquisition.source().isDoubtful()) {
            facts.add("time from a TIFF tag: no zone, may be processing time");
        } else if (acquisition.source() == TimeSource.ANALYST) {
            facts.add("time typed by the analyst");
        }
        facts.add(acquisition.satellite().orElse("sensor unknown"));
        facts.add(
                acquisition.gsdM().isPresent()
                        ? String.format(
                                Locale.ROOT, "GSD %.2f m", acquisition.gsdM().getAsDouble())
                        : String.format(
                                Locale.ROOT,
                                "%.2f m pixels, GSD unknown",
                                scene.info().pixelSizeM()));
        if (!scene.display().equals(DisplaySettings.DEFAULT)) {
            facts.add("bands or contrast set by hand");
        }
        facts.add("counted " + CountWords.basis(scene.review()));
        return String.join("  ·  ", facts);
    }

    /** The sentences below the figure: what was counted in the areas that it shows. */
    String caption() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            FigureScene scene = scenes.get(i);
            parts.add((subject.isEmpty() ? "" : counted(scene) + " on ")
                    + date(scene)
                    + (scenes.size() == 1 ? "" : " (" + letter(i) + ")"));
        }
        return sentence(String.join(" and ", parts))
                + (subject.isCut() ? " Counts are of whole areas, of which the figure shows a part." : "")
                + ownCaption.map(own -> " " + own).orElse("");
    }

    private String sentence(String dates) {
        if (subject.isEmpty()) {
            return site.name() + ", " + dates + ". No area that is counted is in view.";
        }
        return subject.hasTracks()
                ? "Railcars at " + subject.name() + ": " + dates + ". " + ranges()
                : "Cargo and ships at " + subject.name() + ": " + dates + ".";
    }

    private String counted(FigureScene scene) {
        return subject.sum(scene)
                .map(count -> subject.hasTracks() ? CountWords.railcars(count) : CountWords.area(count, false))
                .orElse("no count");
    }

    private String ranges() {
        boolean partial = scenes.stream()
                .anyMatch(scene -> subject.sum(scene)
                        .filter(count -> count.status() == CountStatus.PARTIAL)
                        .isPresent());
        return "In brackets the 90 % range." + (partial ? " \"At least\": part of the tracks was hidden." : "");
    }

    /** Whose imagery, which scenes, which grid, and what the author adds. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("Imagery: " + String.join("; ", credits()) + ".");
        for (FigureScene scene : scenes) {
            String hash = scene.run().sceneHash();
            notes.add("Scene " + scene.info().id()
                    + (hash.length() >= 16 ? " (SHA-256 " + hash.substring(0, 16) + "…)" : "") + ".");
        }
        scenes.stream()
                .map(scene -> scene.run().detector())
                .filter(name -> !name.isEmpty())
                .distinct()
                .forEach(detector -> notes.add("Detector: " + detector + "."));
        notes.add(grid());
        notes.addAll(captions.notes());
        return notes;
    }

    private Set<String> credits() {
        Set<String> credits = new LinkedHashSet<>();
        scenes.forEach(
                scene -> credits.add(scene.info().acquisition().copyright().orElse("copyright holder not known")));
        return credits;
    }

    private String grid() {
        double off = view.trueNorthDeg();
        String size = String.format(Locale.ROOT, "%.1f°", Math.abs(off));
        String north = size.equals("0.0°")
                ? "the arrow points to true north"
                : "the arrow points to true north, " + size + (off < 0 ? " left" : " right") + " of grid north";
        return "Map: WGS 84 / UTM zone " + view.zoneName() + ", grid north up; " + north + ".";
    }
}

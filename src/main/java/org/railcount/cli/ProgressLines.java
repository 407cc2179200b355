package org.railcount.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.railcount.detect.SceneCounter;
import org.railcount.export.figure.CountWords;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoChange;
import org.railcount.model.CountStatus;
import org.railcount.model.RailcarType;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.StructureChange;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.CountedAreas;
import org.railcount.timeline.Measure;

/**
 * Tells on a terminal how far a batch is: a line a scene as it is done, in plain ASCII and fixed columns, so that it
 * reads the same in a log file. Used by one thread.
 */
final class ProgressLines {
    /** More would push the summary off the screen. */
    private static final int MOST_FAILURES = 20;

    private final Narration out;
    private final int total;
    private final List<String> areas;
    private final boolean hasTracks;
    private final boolean quiet;
    private int done;
    private int takenOver;
    private Duration work = Duration.ZERO;
    private Optional<TimeLeft> left = Optional.empty();

    /**
     * @param site its areas are added up for the line
     * @param quiet whether only scenes that failed are told
     */
    ProgressLines(Narration out, int total, Site site, boolean quiet) {
        this.out = out;
        this.total = total;
        this.areas = CountedAreas.toAddUp(site);
        this.hasTracks = CountedAreas.tells(site, Measure.RAILCARS);
        this.quiet = quiet;
    }

    /** Tells what is about to be done. */
    void start(Site site, int jobs) {
        if (!quiet) {
            boolean unsaid =
                    site.isSimulated() && !site.name().toLowerCase(Locale.ROOT).contains("simulated");
            out.line(site.name() + (unsaid ? " (simulated)" : "") + ": " + total
                    + (total == 1 ? " scene" : " scenes, " + jobs + " at a time"));
        }
        left = Optional.of(out.timing(total));
    }

    void done(SceneCounter.Done scene, Duration took) {
        done++;
        left.ifPresent(time -> time.done(scene.takenOver()));
        if (scene.takenOver()) {
            takenOver++;
        } else {
            work = work.plus(took);
        }
        SceneResult result = scene.result();
        CountStatus status = status(result);
        if (quiet && status != CountStatus.FAILED) {
            return;
        }
        int digits = Integer.toString(total).length();
        out.line(String.format(
                Locale.ROOT,
                "%" + digits + "d/%d  %-10s  %-23s  %-11s %7s  %s",
                done,
                total,
                date(result),
                count(result),
                status.name().toLowerCase(Locale.ROOT),
                scene.takenOver() ? "before" : String.format(Locale.ROOT, "%.1f s", seconds(took)),
                result.sceneId()));
        result.problem().ifPresent(problem -> out.line(" ".repeat(2 * digits + 3) + problem));
        if (!quiet && done < total) {
            left.ifPresent(time -> out.standing(time.words()));
        }
    }

    /** What only the dates together tell: cargo that never moves, and structures. */
    void changes(List<CargoChange> cargo, List<StructureChange> structures) {
        if (quiet) {
            return;
        }
        int fixtures = cargo.stream().mapToInt(CargoChange::fixtures).sum();
        if (fixtures > 0) {
            long scenes = cargo.stream()
                    .filter(change -> change.fixtures() > 0)
                    .map(CargoChange::sceneId)
                    .distinct()
                    .count();
            out.line(String.format(
                    Locale.ROOT,
                    "Not counted as cargo, because it never moves: %d in %d scenes (cargo_fixtures in counts.csv).",
                    fixtures,
                    scenes));
        }
        if (!structures.isEmpty()) {
            out.line("Structures, proposed (changes.csv):");
        }
        for (StructureChange change : structures) {
            out.line(String.format(
                    Locale.ROOT,
                    "  %-10s %-8s between %s and %s, %.0f m2, confidence %.2f",
                    change.area(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    LocalDate.ofInstant(change.lastBefore(), ZoneOffset.UTC),
                    LocalDate.ofInstant(change.firstAfter(), ZoneOffset.UTC),
                    change.areaM2(),
                    change.confidence()));
        }
    }

    /** One line for the whole batch. */
    void summary(List<SceneResult> results, Duration elapsed) {
        if (quiet) {
            return;
        }
        List<String> parts = new ArrayList<>();
        for (CountStatus status : CountStatus.values()) {
            long scenes = results.stream().filter(r -> status(r) == status).count();
            if (scenes > 0) {
                String noun = !parts.isEmpty() ? " " : scenes == 1 ? " scene " : " scenes ";
                parts.add(scenes + noun + status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            }
        }
        if (takenOver > 0) {
            parts.add(takenOver + " of them as before");
        }
        int counted = done - takenOver;
        out.line(String.format(
                Locale.ROOT,
                "%s; %.1f s in all%s.",
                String.join(", ", parts),
                seconds(elapsed),
                counted == 0 ? "" : String.format(Locale.ROOT, ", %.1f s a scene", seconds(work) / counted)));
        results.stream()
                .filter(result -> status(result) == CountStatus.COUNTED || status(result) == CountStatus.PARTIAL)
                .max(Comparator.comparingInt(
                        result -> sum(result).orElseThrow().railcars().best()))
                .ifPresent(this::highest);
        undated(results);
        failures(results);
    }

    private void undated(List<SceneResult> results) {
        long scenes = results.stream()
                .filter(result -> result.acquired().isEmpty() && !hasFailed(result))
                .count();
        if (scenes > 0) {
            out.line(
                    (scenes == 1 ? "1 scene has no date and is" : scenes + " scenes have no date and are")
                            + " left out of timeline and judgements; type it in the window, or lay the metadata file that came with the image beside it.");
        }
    }

    /** In a long log the lines of scenes that failed stand far apart. */
    private void failures(List<SceneResult> results) {
        List<SceneResult> failed = results.stream().filter(this::hasFailed).toList();
        if (failed.isEmpty() || total == 1) {
            return;
        }
        out.line("Failed:");
        failed.stream()
                .limit(MOST_FAILURES)
                .forEach(result -> out.line(
                        "  " + result.sceneId() + ": " + result.problem().orElse("no area was counted")));
        if (failed.size() > MOST_FAILURES) {
            out.line("  and " + (failed.size() - MOST_FAILURES) + " more; see the column note of counts.csv.");
        }
    }

    /** What the fullest scene held, by type. */
    private void highest(SceneResult result) {
        AreaCount count = sum(result).orElseThrow();
        String types = Arrays.stream(RailcarType.values())
                .filter(type -> count.types().railcars(type) > 0)
                .sorted(Comparator.comparing(type -> -count.types().railcars(type)))
                .map(type -> count.types().railcars(type) + " " + words(type))
                .collect(Collectors.joining(", "));
        if (!types.isEmpty()) {
            out.line("Highest count, " + dateOrName(result) + ", by type: " + types + ".");
        }
    }

    private static String words(RailcarType type) {
        return type == RailcarType.UNKNOWN ? "not known" : type.name().toLowerCase(Locale.ROOT);
    }

    private static String dateOrName(SceneResult result) {
        return result.acquired().isPresent() ? date(result) : result.sceneId();
    }

    private static String date(SceneResult result) {
        return result.acquired()
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC).toString())
                .orElse("no date");
    }

    private Optional<AreaCount> sum(SceneResult result) {
        return CountSeries.sum("all areas", areas, result);
    }

    /** Whether a scene could not be handled. */
    boolean hasFailed(SceneResult result) {
        return status(result) == CountStatus.FAILED;
    }

    private CountStatus status(SceneResult result) {
        return sum(result).map(AreaCount::status).orElse(CountStatus.FAILED);
    }

    private String count(SceneResult result) {
        return sum(result)
                .filter(count -> count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED)
                .map(count -> hasTracks || count.railcars().best() > 0 ? words(count) : "no tracks")
                .orElse("-");
    }

    private static String words(AreaCount count) {
        String best = Integer.toString(count.railcars().best());
        String range = " (" + count.railcars().low() + "-" + count.railcars().high() + ")";
        return CountWords.bound(count) + best + range + " cars";
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

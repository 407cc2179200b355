package org.railcount.detect.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints scores for people: a line a scene, and the total in words and figures. Cars are summed over the scenes where
 * cars were claimed; the others are listed with what they claim.
 */
public final class ScoreTable {
    private static final List<String> HEADINGS = List.of(
            "truth",
            "found",
            "error",
            "prec",
            "recall",
            "F1",
            "range",
            "type",
            "covP",
            "covR",
            "cargo m2",
            "ships",
            "len m",
            "across",
            "s");

    private final List<SceneScore> scenes;
    private final boolean partOfScene;

    /** @param partOfScene whether only some tracks of a scene are scored, so that its range cannot be judged */
    public ScoreTable(List<SceneScore> scenes, boolean partOfScene) {
        this.scenes = List.copyOf(scenes);
        this.partOfScene = partOfScene;
    }

    /** Writes the table. */
    public void print(PrintWriter out) {
        int width = Math.max(
                5, scenes.stream().mapToInt(s -> s.scene().length()).max().orElse(5));
        String row = "%-" + width + "s %5s %5s %5s %6s %6s %6s %9s %6s %6s %6s %11s %5s %6s %6s %5s";
        out.println(line(row, "scene", HEADINGS));
        scenes.forEach(scene -> out.println(line(row, scene.scene(), cells(scene))));
        out.println();
        total(ScoreTotal.of(scenes), out);
    }

    private static String line(String row, String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return String.format(Locale.ROOT, row, all.toArray()).stripTrailing();
    }

    private static List<String> cells(SceneScore scene) {
        Figures f = scene.figures();
        Score cars = f.railcars();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(cars.truth()));
        if (scene.counted()) {
            cells.add(Integer.toString(cars.detected()));
            cells.add(String.format(Locale.ROOT, "%+d", cars.countError()));
            cells.addAll(List.of(share(cars.precision()), share(cars.recall()), share(cars.f1())));
        } else {
            String what = scene.claimed() ? "length" : "none";
            cells.addAll(List.of(what, "-", "-", "-", "-"));
        }
        cells.add(scene.inRange()
                .flatMap(in -> scene.range().map(r -> r.low() + "-" + r.high() + (in ? "" : " !")))
                .orElse("-"));
        cells.add(scene.counted() && f.types().judged() > 0 ? share(typesRight(f)) : "-");
        cells.add(scene.counted() && f.cover().detected() > 0 ? share(f.cover().precision()) : "-");
        cells.add(scene.counted() && f.cover().truth() > 0 ? share(f.cover().recall()) : "-");
        cells.add(
                scene.claimed()
                        ? whole(f.cargo().foundM2()) + "/" + whole(f.cargo().labelledM2())
                        : "-");
        cells.add(
                scene.claimed()
                        ? f.ships().ships().detected() + "/" + f.ships().ships().truth()
                        : "-");
        cells.add(f.ships().ships().matched() > 0 ? tenth(f.ships().meanLengthErrorM()) : "-");
        cells.add(scene.registration()
                .filter(e -> !Double.isNaN(e.acrossM()))
                .map(e -> tenth(e.acrossM()))
                .orElse("-"));
        cells.add(scene.seconds().isPresent() ? tenth(scene.seconds().getAsDouble()) : "-");
        return cells;
    }

    private void total(ScoreTotal total, PrintWriter out) {
        Figures f = total.figures();
        Score cars = f.railcars();
        if (total.counted() > 0) {
            print(
                    out,
                    "railcars: precision %.3f  recall %.3f  F1 %.3f  (matched %d, false %d, missed %d)",
                    cars.precision(),
                    cars.recall(),
                    cars.f1(),
                    cars.matched(),
                    cars.falseAlarms(),
                    cars.missed());
            count(total, out);
            ranges(total, out);
        }
        if (f.types().judged() > 0) {
            print(
                    out,
                    "type: right %.3f of %d matched cars",
                    typesRight(f),
                    f.types().judged());
        }
        if (f.cover().truth() + f.cover().detected() > 0) {
            print(out, "cover: %s", threeShares(f.cover()));
        }
        occupied(total, out);
        if (f.empty().lengthM() > 0) {
            print(
                    out,
                    "tracks without a labelled car: %d false on %.1f km, %.2f a km",
                    f.empty().falseCars(),
                    f.empty().lengthM() / 1000,
                    f.empty().perKm());
        }
        CargoScore cargo = f.cargo();
        if (cargo.labelledM2() > 0) {
            print(
                    out,
                    "cargo: area %.0f m2 of %.0f m2 (%+.0f %%)  pieces %s",
                    cargo.foundM2(),
                    cargo.labelledM2(),
                    100 * (cargo.foundM2() - cargo.labelledM2()) / cargo.labelledM2(),
                    threeShares(cargo.pieces()));
        }
        Score ships = f.ships().ships();
        if (ships.truth() + ships.detected() > 0) {
            print(
                    out,
                    "ships: %d found of %d, %d false%s",
                    ships.matched(),
                    ships.truth(),
                    ships.falseAlarms(),
                    ships.matched() == 0
                            ? ""
                            : ", length off by " + tenth(f.ships().meanLengthErrorM()) + " m on average");
        }
        registration(total, out);
        total.seconds().ifPresent(seconds -> print(out, "time: %.2f s a scene", seconds));
    }

    private static void count(ScoreTotal total, PrintWriter out) {
        Score cars = total.figures().railcars();
        if (total.scenes() == 1) {
            print(out, "count: %s", counted(cars));
            return;
        }
        print(
                out,
                "count: %s over %d of %d scenes; mean absolute error %.2f cars a scene"
                        + " (%.1f %% of all cars; %.1f %% of a scene's on average)",
                counted(cars),
                total.counted(),
                total.scenes(),
                total.meanAbsoluteError(),
                total.absolutePercent(),
                total.meanAbsolutePercent());
    }

    private static String counted(Score cars) {
        String text =
                String.format(Locale.ROOT, "%d for %d, error %+d", cars.detected(), cars.truth(), cars.countError());
        return cars.truth() == 0
                ? text
                : text + String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * cars.countError() / cars.truth());
    }

    private void ranges(ScoreTotal total, PrintWriter out) {
        if (total.ranged() > 0) {
            print(
                    out,
                    "90 %% range: holds the truth in %d of %d scenes (%.0f %%)",
                    total.inRange(),
                    total.ranged(),
                    100.0 * total.inRange() / total.ranged());
        } else if (partOfScene) {
            print(out, "90 %% range: cannot be judged, as it is for all tracks and only some are scored");
        }
    }

    private static void occupied(ScoreTotal total, PrintWriter out) {
        OccupiedLength length = total.figures().occupied();
        if (total.coarse() > 0 && length.labelledM() > 0) {
            print(
                    out,
                    "scenes too coarse for cars: %d, occupied length %.0f m of %.0f m (%+.1f %%)%s",
                    total.coarse(),
                    length.foundM(),
                    length.labelledM(),
                    length.errorPercent(),
                    total.coarseRanged() == 0
                            ? ""
                            : ", range from length holds the truth in " + total.coarseInRange() + " of "
                                    + total.coarseRanged());
        }
    }

    private static void registration(ScoreTotal total, PrintWriter out) {
        RegistrationError shift = total.registrationM();
        if (!Double.isNaN(shift.totalM())) {
            print(
                    out,
                    "registration: %.2f m off across the tracks (at worst %.2f m), %.2f m along them (root mean square)",
                    shift.acrossM(),
                    total.worstAcrossM(),
                    shift.alongM());
        }
    }

    private static String threeShares(Score score) {
        return String.format(
                Locale.ROOT,
                "precision %.3f  recall %.3f  F1 %.3f  (found %d of %d, %d false)",
                score.precision(),
                score.recall(),
                score.f1(),
                score.matched(),
                score.truth(),
                score.falseAlarms());
    }

    private static double typesRight(Figures f) {
        return (double) f.types().right() / f.types().judged();
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static String share(double v) {
        return String.format(Locale.ROOT, "%.3f", v);
    }

    private static String tenth(double v) {
        return String.format(Locale.ROOT, "%.1f", v);
    }

    private static String whole(double v) {
        return String.format(Locale.ROOT, "%.0f", v);
    }
}

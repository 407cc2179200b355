package org.railcount.detect.evaluate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints scores, a line a scene and a total. Scenes where no car was claimed are listed but not summed. */
public final class ScoreTable {
    private final List<SceneScore> scenes;

    public ScoreTable(List<SceneScore> scenes) {
        this.scenes = List.copyOf(scenes);
    }

    /** Writes the table. */
    public void print(PrintWriter out) {
        int width = Math.max(
                5, scenes.stream().mapToInt(s -> s.scene().length()).max().orElse(5));
        String row = "%-" + width + "s %6s %6s %6s %9s %9s %6s %6s %8s%n";
        out.printf(
                Locale.ROOT, row, "scene", "truth", "found", "error", "precision", "recall", "F1", "range", "shift m");
        for (SceneScore s : scenes) {
            out.printf(
                    Locale.ROOT,
                    row,
                    s.scene(),
                    s.railcars().truth(),
                    s.railcars().detected(),
                    s.counted() ? signed(s.railcars().countError()) : "none",
                    share(s.railcars().precision()),
                    share(s.railcars().recall()),
                    share(s.railcars().f1()),
                    s.inRange().map(in -> in ? "in" : "out").orElse("-"),
                    String.format(Locale.ROOT, "%.1f", s.registrationErrorM()));
        }
        total(out);
    }

    private void total(PrintWriter out) {
        List<SceneScore> counted = scenes.stream().filter(SceneScore::counted).toList();
        Score cars = sum(counted, SceneScore::railcars);
        Score cover = sum(counted, SceneScore::cover);
        Score cargoPieces = sum(counted, SceneScore::cargo);
        double mae = counted.stream()
                .mapToInt(s -> Math.abs(s.railcars().countError()))
                .average()
                .orElse(0);
        long ranged = counted.stream().filter(s -> s.inRange().isPresent()).count();
        long in = counted.stream().filter(s -> s.inRange().orElse(false)).count();
        int types = counted.stream().mapToInt(SceneScore::typesRight).sum();
        double cargo = counted.stream().mapToDouble(SceneScore::cargoM2).sum();
        double trueCargo = counted.stream().mapToDouble(SceneScore::trueCargoM2).sum();
        out.println();
        out.printf(
                Locale.ROOT,
                "precision %.3f  recall %.3f  F1 %.3f  (matched %d, false %d, missed %d)%n",
                cars.precision(),
                cars.recall(),
                cars.f1(),
                cars.matched(),
                cars.falseAlarms(),
                cars.missed());
        out.printf(
                Locale.ROOT,
                "count error %s of %d (%s %%)  mean absolute %.2f over %d of %d scenes%n",
                signed(cars.countError()),
                cars.truth(),
                cars.truth() == 0 ? "-" : String.format(Locale.ROOT, "%+.1f", 100.0 * cars.countError() / cars.truth()),
                mae,
                counted.size(),
                scenes.size());
        if (ranged > 0) {
            out.printf(
                    Locale.ROOT,
                    "truth inside the 90 %% range in %d of %d scenes (%.0f %%)%n",
                    in,
                    ranged,
                    100.0 * in / ranged);
        }
        if (cars.matched() > 0) {
            out.printf(
                    Locale.ROOT,
                    "type right %.3f  cover precision %.3f recall %.3f F1 %.3f%n",
                    (double) types / cars.matched(),
                    cover.precision(),
                    cover.recall(),
                    cover.f1());
        }
        if (trueCargo > 0) {
            out.printf(
                    Locale.ROOT,
                    "cargo precision %.3f recall %.3f F1 %.3f  area %.0f m2 of %.0f m2 (%+.0f %%)%n",
                    cargoPieces.precision(),
                    cargoPieces.recall(),
                    cargoPieces.f1(),
                    cargo,
                    trueCargo,
                    100 * (cargo - trueCargo) / trueCargo);
        }
    }

    private static Score sum(List<SceneScore> scenes, Function<SceneScore, Score> part) {
        return scenes.stream().map(part).reduce(new Score(0, 0, 0), Score::plus);
    }

    private static String signed(int n) {
        return String.format(Locale.ROOT, "%+d", n);
    }

    private static String share(double v) {
        return String.format(Locale.ROOT, "%.3f", v);
    }
}

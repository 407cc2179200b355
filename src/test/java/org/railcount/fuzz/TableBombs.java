package org.railcount.fuzz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** JSON, CSV, archives and settings of impossible size, width, depth or value. */
final class TableBombs {
    /** Just below what is let in by size. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("geojson", 15, "coco.json", 31, "item.json", 3, "csv", 7, "jsonl", 60, "json", 15);

    /** Unpacked. */
    private static final int ARCHIVE_MB = 600;

    private final ProjectTarget project;
    private final Target site;
    private final Target imports;
    private final Target sidecar;
    private final Target model;

    TableBombs(ProjectTarget project, Target site, Target imports, Target sidecar, Target model) {
        this.project = project;
        this.site = site;
        this.imports = imports;
        this.sidecar = sidecar;
        this.model = model;
    }

    List<Bomb> all() {
        List<Bomb> all = new ArrayList<>();
        for (Target target : List.of(site, imports)) {
            String file = target == site ? "site.geojson" : "found.coco.json";
            String head = target == site ? "{\"features\": [" : "{\"annotations\": [";
            String name = target == site ? " in a site" : " in an import";
            all.add(wide("empty objects" + name, target, file, head, "{},"));
            all.add(wide("objects" + name, target, file, head, "{\"a\":0},"));
            all.add(wide("lists" + name, target, file, head, "[],"));
            all.add(wide("fractions" + name, target, file, head, "1.5,"));
            all.add(wide("names" + name, target, file, "{", "\"\":0,"));
            all.add(wide("brackets" + name, target, file, "", "["));
            all.add(wide("digits" + name, target, file, "[", "9"));
            all.add(wide("letters" + name, target, file, "{\"a\": \"", "a"));
            all.add(new Bomb("3 GB" + name, target, folder -> TiffBombs.giant(folder.resolve(file)), true));
        }
        for (Path file : project.files()) {
            all.add(new Bomb("3 GB of " + file, project, folder -> inProject(folder, file, TiffBombs::giant), false));
            all.add(new Bomb(
                    "megabytes of short lines as " + file,
                    project,
                    folder -> inProject(folder, file, path -> repeat(path, header(file), "x,\n")),
                    false));
        }
        all.add(new Bomb("a polygon of 100,000 crossing corners", site, TableBombs::star, false));
        all.add(wide("stac with names", sidecar, "item.json", "{", "\"\":0,"));
        all.add(wide("stac nested", sidecar, "item.json", "", "{\"a\":"));
        all.add(new Bomb(
                "an archive that unpacks to 600 MB before its KML", imports, folder -> kmz(folder, "a.bin"), true));
        all.add(new Bomb("an archive whose KML unpacks to 600 MB", imports, folder -> kmz(folder, "a.kml"), true));
        all.add(new Bomb(
                "3 GB of a model", model, folder -> TiffBombs.giant(folder.resolve("painted-boxes.onnx")), true));
        all.add(new Bomb("3 GB of a model's settings", model, TableBombs::giantSettings, true));
        return all;
    }

    /** A file that begins so and then goes on with the same for as long as is let in. */
    private static Bomb wide(String name, Target target, String file, String head, String piece) {
        return new Bomb(
                "megabytes of " + name,
                target,
                folder -> {
                    Files.writeString(folder.resolve("expected.properties"), "image=a.tif");
                    repeat(folder.resolve(file), head, piece);
                },
                !file.equals("item.json"));
    }

    /** How a file may begin so that a reader goes on. */
    private static String header(Path file) {
        return switch (file.getFileName().toString()) {
            case "times.csv" -> "scene,acquired\n";
            case "nudges.csv" -> "scene,east_m,north_m\n";
            case "scenes.csv" -> "path\n";
            case "counts.csv" -> "scene,acquired,area,railcars,status\n";
            default -> "";
        };
    }

    @FunctionalInterface
    private interface Writer {
        void write(Path file) throws IOException;
    }

    private void inProject(Path folder, Path file, Writer writer) throws IOException {
        project.write(folder, new Random(0));
        Files.delete(folder.resolve(file));
        writer.write(folder.resolve(file));
    }

    private static void repeat(Path file, String head, String piece) throws IOException {
        byte[] block = piece.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            long wide = (long) width(file) << 20;
            for (long written = 0; written + block.length < wide; written += block.length) {
                out.write(block);
            }
        }
    }

    private static int width(Path file) {
        String name = file.getFileName().toString();
        return WIDTHS.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(1);
    }

    private static void star(Path folder) throws IOException {
        int corners = 100_000;
        StringBuilder text = new StringBuilder(
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                        + "\"properties\":{\"role\":\"area\",\"name\":\"star\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        for (int i = 0; i <= corners; i++) {
            double angle = Math.PI * 2 * (i % corners) * (corners / 2 - 1) / corners;
            text.append(i == 0 ? "[" : ",[")
                    .append(130.6 + 0.01 * Math.cos(angle))
                    .append(',')
                    .append(42.4 + 0.01 * Math.sin(angle))
                    .append(']');
        }
        Files.writeString(folder.resolve("site.geojson"), text.append("]]}}]}"));
    }

    private static void kmz(Path folder, String first) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("lines.kmz")))) {
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] block = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry(first));
            for (int i = 0; i < ARCHIVE_MB; i++) {
                zip.write(block);
            }
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(ImportTarget.kml());
        }
    }

    private static void giantSettings(Path folder) throws IOException {
        Files.copy(Path.of("src/test/resources/models/painted-boxes.onnx"), folder.resolve("painted-boxes.onnx"));
        TiffBombs.giant(folder.resolve("painted-boxes.onnx.json"));
    }
}

package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.railcount.export.CocoFile;
import org.railcount.export.DetectionsCsv;
import org.railcount.export.FindingsGeoJson;
import org.railcount.export.GeoPackage;
import org.railcount.export.SceneFindings;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount export}: counts and detections for other programs. */
@Command(
        name = "export",
        header = "Write counts and detections for spreadsheets, maps and training.",
        description = {
            "Takes the site's project, with reviewed scenes as the analyst left them, or with --counted"
                    + " what analyze or the window's export wrote. What was rejected is left out. Writes to the"
                    + " output folder:",
            "  csv      counts.csv and detections.csv",
            "  geojson  detections.geojson: all scenes in one file, longitude and latitude",
            "  gpkg     railcount.gpkg: an OGC GeoPackage with detections, areas, tracks and counts",
            "  coco     coco.json: polygons and turned boxes in the pixels of each scene, a category per" + " type"
        },
        exitCodeList = {
            "0:all was written",
            "1:a scene was left out, or a file could not be written",
            "2:wrong usage; nothing was written"
        },
        footer = {
            "  railcount export --site yard/site.geojson --out handover",
            "  railcount export --site site.geojson --counted out --scenes scenes/ \\",
            "      --format coco --out training"
        })
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        csv,
        geojson,
        gpkg,
        coco
    }

    private final Scene.Opener opener;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Output folder; made where it does not exist. Files of the same names are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "csv, geojson, gpkg, coco, separated by commas; all of them unless told otherwise.")
    private Set<Format> formats = EnumSet.allOf(Format.class);

    @Mixin
    private final CountedOptions counted = new CountedOptions();

    @Mixin
    private final Warnings warnings = new Warnings();

    private boolean leftOut;

    ExportCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException {
        WatchedSite watched = counted.site(warnings::tell);
        ExportSet set = set(watched, counted.images(opener, watched));
        OutputFolder.open(out);
        if (counted.isIn(out)) {
            throw new UsageException(
                    out + " is the folder that --counted names, whose counts would be overwritten by the"
                            + " reviewed ones; name another folder");
        }
        if (formats.contains(Format.csv)) {
            set.counts().write(out.resolve("counts.csv"));
            DetectionsCsv.write(out.resolve("detections.csv"), set.scenes());
        }
        if (formats.contains(Format.geojson)) {
            FindingsGeoJson.write(out.resolve("detections.geojson"), set.scenes());
        }
        if (formats.contains(Format.gpkg)) {
            GeoPackage.write(out.resolve("railcount.gpkg"), watched.site(), set.scenes(), Instant.now());
        }
        if (formats.contains(Format.coco)) {
            writeCoco(watched.site(), set);
        }
        PrintWriter console = spec.commandLine().getOut();
        int things = set.scenes().stream().mapToInt(s -> s.findings().size()).sum();
        console.println(things + " detections in " + set.scenes().size() + " scenes written to " + out);
        console.flush();
        return leftOut ? 1 : 0;
    }

    private void writeCoco(Site site, ExportSet set) throws IOException {
        CocoFile coco = new CocoFile("Railcount, " + site.name() + (site.isSimulated() ? " (simulated scenes)" : ""));
        int without = 0;
        for (SceneFindings scene : set.scenes()) {
            if (scene.image().isEmpty()) {
                without++;
                continue;
            }
            Path image = scene.image().get();
            try (Scene opened = opener.open(image)) {
                coco.add(
                        scene,
                        image.getFileName().toString(),
                        opened.ground(),
                        opened.info().width(),
                        opened.info().height());
            } catch (SceneException e) {
                leaveOut(e.getMessage() + " It is left out of coco.json.");
            }
        }
        if (without == set.scenes().size() && without > 0) {
            warnings.tell("coco.json was not written: name the images with --scenes.");
            leftOut = true;
            return;
        }
        if (without > 0) {
            leaveOut(without + " scenes are left out of coco.json because their images were not named with --scenes.");
        }
        coco.write(out.resolve("coco.json"));
    }

    private ExportSet set(WatchedSite watched, SceneImages images) throws IOException {
        Optional<AnalyzedFolder> folder = counted.folder();
        return folder.isPresent()
                ? ExportSet.of(folder.get(), images)
                : ExportSet.of(
                        watched.site(), counted.project(watched, images), images, this::leaveOut, warnings::tell);
    }

    private void leaveOut(String sentence) {
        leftOut = true;
        warnings.tell(sentence);
    }
}

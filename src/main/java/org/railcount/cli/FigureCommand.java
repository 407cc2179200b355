package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.export.ChartSheet;
import org.railcount.export.figure.FigureDrawing;
import org.railcount.export.figure.FigureFiles;
import org.railcount.export.figure.FigureScene;
import org.railcount.export.figure.FigureSheet;
import org.railcount.export.figure.MapView;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a scene with what was counted in it. */
@Command(
        name = "figure",
        header = "Draw one scene, or two dates, with outlines, counts, scale bar and credits, as PNG or PDF.",
        description = {
            "The scene is looked for by its file, its name or its day (UTC) among the project's scenes and"
                    + " those of --scenes. A reviewed scene shows what the analyst left, any other what the"
                    + " detector found; the figure says which."
        },
        sortOptions = false,
        exitCodeList = {
            "0:the figure was written",
            "1:a scene could not be read or a file not be written",
            "2:wrong usage or a file that cannot be read"
        },
        footer = {
            "  railcount figure --site project/site.geojson --scene 2023-10-05 \\",
            "      --before 2023-09-14 figure.pdf",
            "  railcount figure --site site.geojson --counted out --scene scenes/20231005.tif \\",
            "      --area Yard --dpi 300 figure.png"
        })
final class FigureCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Mixin
    private final Warnings warnings = new Warnings();

    @Mixin
    private final CountedOptions counted = new CountedOptions();

    @Option(
            names = "--scene",
            required = true,
            paramLabel = "SCENE",
            description = "The scene: an image file, its name, or the day it was taken.")
    @SuppressWarnings("NullAway.Init")
    private String scene;

    @Option(names = "--before", paramLabel = "SCENE", description = "An earlier scene to set beside it.")
    private @Nullable String before;

    @Parameters(arity = "1..*", paramLabel = "OUT", description = "Files to write; the ending says what: .png or .pdf.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> outputs;

    @Option(names = "--area", paramLabel = "NAME", description = "Shows one area; without it, all areas.")
    private @Nullable String area;

    @Option(
            names = "--bbox",
            split = ",",
            paramLabel = "W,S,E,N",
            description = "Shows this box: longitudes and latitudes in degrees.")
    private double @Nullable [] bbox;

    @Option(
            names = "--size",
            defaultValue = "PAGE",
            description = "column, page or slide. Default: page.",
            paramLabel = "SIZE")
    @SuppressWarnings("NullAway.Init")
    private ChartSheet.Format format;

    @Option(
            names = "--dpi",
            defaultValue = "192",
            paramLabel = "N",
            description = "Pixels to the inch, 36 to 1200. Default: ${DEFAULT-VALUE}.")
    private int dpi;

    @Mixin
    private final CaptionOptions words = new CaptionOptions();

    FigureCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException, SceneException {
        WatchedSite watched = counted.site(warnings::tell);
        FigureOutputs.check(outputs, "a figure", "png", "pdf");
        SceneImages images = counted.images(opener, watched);
        CountedScenes results = counted.results(watched, images);
        FigureSheet sheet = sheet();
        Optional<MapView> box = box();
        List<Area> areas = area == null ? watched.site().areas() : List.of(watched.area(area));
        List<String> ids = new ArrayList<>();
        if (before != null) {
            ids.add(images.named(before));
        }
        ids.add(images.named(scene));
        requireInOrder(ids, images);
        FigureScenes scenes = new FigureScenes(opener, images, results);
        FigureDrawing figure = draw(watched.site(), scenes, ids, box, areas, sheet);
        for (Path output : outputs) {
            FigureFiles.write(output, figure, dpi);
        }
        return 0;
    }

    private static void requireInOrder(List<String> ids, SceneImages images) {
        if (ids.stream().distinct().count() < ids.size()) {
            throw new UsageException("--before names the same scene as --scene; name an earlier one");
        }
        List<Optional<Instant>> taken = ids.stream()
                .map(id -> images.info(id).flatMap(info -> info.acquisition().time()))
                .toList();
        if (taken.size() == 2
                && taken.get(0).isPresent()
                && taken.get(1).isPresent()
                && taken.get(0).get().isAfter(taken.get(1).get())) {
            throw new UsageException("--before names a later scene than --scene; change them round");
        }
    }

    private FigureDrawing draw(
            Site site,
            FigureScenes scenes,
            List<String> ids,
            Optional<MapView> box,
            List<Area> areas,
            FigureSheet sheet)
            throws SceneException {
        List<FigureScene> dates = new ArrayList<>();
        try {
            for (String id : ids) {
                FigureScene date = scenes.open(id).orElseThrow(() -> missing(id, scenes));
                dates.add(date);
                if (!date.run().siteHash().isEmpty() && !date.run().siteHash().equals(SiteHash.of(site))) {
                    warnings.tell(id
                            + " was counted before tracks or areas were changed; count it again for current figures.");
                }
            }
            return box.isPresent()
                    ? FigureDrawing.of(site, dates, box.get(), sheet)
                    : FigureDrawing.ofAreas(site, dates, areas, sheet);
        } finally {
            dates.forEach(date -> date.scene().close());
        }
    }

    private static UsageException missing(String id, FigureScenes scenes) {
        return new UsageException(
                scenes.results().run(id).isEmpty()
                        ? "the scene " + id + " has no result in "
                                + scenes.results().source() + ": count it first"
                        : "no image of the scene " + id);
    }

    private FigureSheet sheet() {
        try {
            return FigureSheet.of(format, dpi, words.credits(), words.caption());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Optional<MapView> box() {
        if (bbox == null) {
            return Optional.empty();
        }
        boolean sound = bbox.length == 4
                && bbox[0] < bbox[2]
                && bbox[1] < bbox[3]
                && Math.max(-bbox[0], bbox[2]) <= 180
                && Math.max(-bbox[1], bbox[3]) <= 84;
        if (!sound) {
            throw new UsageException(
                    "--bbox is west, south, east and north in degrees, as in 130.57,42.37,130.58,42.38");
        }
        Envelope degrees = new Envelope(bbox[0], bbox[2], bbox[1], bbox[3]);
        return Optional.of(MapView.around(List.of(new GeometryFactory().toGeometry(degrees)), 0));
    }
}

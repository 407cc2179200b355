package org.railcount.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.propose.PlacedScene;
import org.railcount.detect.propose.ProposedTrack;
import org.railcount.detect.propose.TrackProposer;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code railcount propose-tracks}: a draft of a site's tracks. */
@Command(
        name = "propose-tracks",
        header = "Propose track centrelines for a person to accept, correct or reject.",
        description = {
            "Looks in the site's areas; tracks that the site has already are not proposed again. With"
                    + " several scenes, the others are brought onto the first and the evidence is averaged. The"
                    + " file that is written is a site file whose tracks carry a confidence; the window imports it."
        },
        footer = {
            "  railcount propose-tracks --site site.geojson --out tracks.geojson scene.tif",
            "  railcount propose-tracks --site site.geojson --area Yard --least 0.5 \\",
            "      --out tracks.geojson scenes/"
        })
final class ProposeTracksCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file; areas suffice.")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(names = "--area", paramLabel = "NAME", description = "Only in the area of this name.")
    private @Nullable String areaName;

    @Option(names = "--anew", description = "Propose tracks that the site has already, too.")
    private boolean anew;

    @Option(
            names = "--least",
            paramLabel = "CONFIDENCE",
            defaultValue = "0.7",
            description = "Leave out what is less sure, 0 to 1; 0.7 unless told otherwise.")
    private double least;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Parameters(arity = "1..*", paramLabel = "SCENE", description = "GeoTIFF file, or folder with GeoTIFF files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> images;

    ProposeTracksCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws ProjectException, SceneException {
        OutputFile.requireFolder(out);
        OutputFile.requireApart(List.of(out), siteFile);
        if (!(least >= 0 && least <= 1)) {
            throw new UsageException("--least must be from 0 to 1, not " + least);
        }
        Site site = SiteFile.read(siteFile);
        List<Polygon> areas = areas(site);
        long start = System.nanoTime();
        List<Track> known = new ArrayList<>(anew ? List.of() : site.tracks());
        List<Track> proposed = new ArrayList<>();
        List<PlacedScene> scenes = new ArrayList<>();
        try {
            for (Path file : SceneArguments.files(images)) {
                scenes.add(PlacedScene.of(opener.open(file)));
            }
            TrackProposer proposer = new TrackProposer();
            List<Polygon> shown = areas.stream()
                    .filter(area -> TrackProposer.shows(scenes.get(0), area))
                    .toList();
            if (shown.isEmpty()) {
                throw new UsageException("the first scene shows no area of " + siteFile + "; name another scene first");
            }
            for (Polygon area : shown) {
                for (ProposedTrack track : proposer.propose(scenes, area, known, share -> {}, () -> false)) {
                    if (track.confidence() >= least) {
                        Track named = named(track, proposed.size() + 1);
                        proposed.add(named);
                        known.add(named);
                    }
                }
            }
        } finally {
            scenes.forEach(placed -> placed.scene().close());
        }
        SiteFile.write(
                out,
                new Site(
                        site.name() + " (proposed tracks)",
                        site.timeZone(),
                        site.referenceScene(),
                        List.of(),
                        proposed,
                        List.of(),
                        Map.of()));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%d tracks proposed in %.1f s; check them before use: Site > Import lines and areas.%n",
                        proposed.size(),
                        (System.nanoTime() - start) / 1e9);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Polygon> areas(Site site) {
        List<Polygon> areas = site.areas().stream()
                .filter(area -> areaName == null || area.name().equals(areaName))
                .map(Area::boundary)
                .toList();
        if (areas.isEmpty()) {
            throw new UsageException(
                    areaName == null
                            ? siteFile + " has no area to look for tracks in; draw one"
                            : siteFile + " has no area named " + areaName);
        }
        return areas;
    }

    private static Track named(ProposedTrack track, int number) {
        Map<String, Object> extra = new HashMap<>();
        extra.put("proposed", true);
        extra.put("confidence", Math.round(track.confidence() * 100) / 100.0);
        extra.put("length_m", Math.round(track.lengthM() * 10) / 10.0);
        return new Track("Proposed " + number, track.centreline(), OptionalInt.empty(), extra);
    }
}

package org.railcount.cli.batch;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import org.railcount.simulate.series.SeriesWriter;

/**
 * A long series for a bench: a few simulated scenes, each under many names and dates. A tenth of the scenes share their
 * file's name with the one before and lie in another folder.
 */
final class BatchSeries {
    /** Scenes that are quickly rendered and counted; one is under cloud, one too coarse for cars. */
    private static final List<String> RENDERED =
            List.of("2019-03-30", "2019-06-28", "2020-06-05", "2022-11-04", "2023-09-22", "2023-07-12");

    /** A corner of the yard with three tracks and cargo beside them, so that a thousand scenes are counted in minutes. */
    private static final Envelope CORNER = new Envelope(130.5714, 130.5731, 42.3792, 42.3800);

    private static final Instant FIRST = Instant.parse("2016-01-03T02:00:00Z");
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    BatchSeries(Path folder) {
        this.folder = folder;
    }

    Path site() {
        return folder.resolve("site.geojson");
    }

    Path scenes() {
        return folder.resolve("scenes");
    }

    /** Makes so many scenes, three days from one to the next. */
    void write(int count) throws IOException, ProjectException {
        Path rendered = folder.resolve("rendered");
        new SeriesWriter(SeriesWriter.SAMPLE_SEED)
                .write(rendered, RENDERED.subList(0, Math.max(1, Math.min(RENDERED.size(), count / 8))), line -> {});
        Site whole = SiteFile.read(rendered.resolve("site.geojson"));
        SiteFile.write(site(), corner(whole));
        List<Path> images;
        try (Stream<Path> files = Files.list(rendered.resolve("scenes"))) {
            images = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".tif"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < count; i++) {
            boolean namesake = i % 10 == 9;
            Instant time = FIRST.plus(3L * (namesake ? i - 1 : i), ChronoUnit.DAYS);
            Path link = Files.createDirectories(scenes().resolve(namesake ? "second" : "first"))
                    .resolve(NAME.format(time) + "_sscsim_0001_visual.tif");
            link(link, images.get(i % images.size()));
        }
    }

    private static Site corner(Site whole) {
        Geometry corner = new GeometryFactory().toGeometry(CORNER);
        List<Area> areas = new ArrayList<>();
        for (Area area : whole.areas()) {
            if (area.boundary().intersection(corner) instanceof Polygon part && !part.isEmpty()) {
                areas.add(new Area(area.name(), part, area.extra()));
            }
        }
        List<Track> tracks = new ArrayList<>();
        for (Track track : whole.tracks()) {
            if (track.centreline().intersection(corner) instanceof LineString part && !part.isEmpty()) {
                tracks.add(new Track(track.name(), part, track.gaugeMm(), track.extra()));
            }
        }
        List<Zone> zones = new ArrayList<>();
        for (Zone zone : whole.zones()) {
            if (zone.boundary().intersection(corner) instanceof Polygon part && !part.isEmpty()) {
                zones.add(new Zone(zone.kind(), zone.name(), part, zone.extra()));
            }
        }
        return new Site(whole.name(), whole.timeZone(), whole.referenceScene(), areas, tracks, zones, whole.extra());
    }

    /** Some file systems know no links. */
    private static void link(Path link, Path image) throws IOException {
        try {
            Files.createLink(link, image);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(image, link);
        }
    }
}

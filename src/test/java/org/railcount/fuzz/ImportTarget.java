package org.railcount.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.export.ForeignFile;
import org.railcount.export.ForeignThing;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.SiteFile;
import org.railcount.project.SiteImport;
import org.railcount.review.ExternalProposals;
import org.railcount.review.ReviewSession;
import org.railcount.review.Yard;

/** Files of other programs: detections as GeoJSON and COCO; tracks and areas as GeoJSON, KML and KMZ; edits; results of {@code analyze}. */
final class ImportTarget implements Target {
    private final Site site;
    private final Map<String, byte[]> seeds;

    ImportTarget(Path scratch) throws IOException, ProjectException {
        Files.createDirectories(scratch);
        site = SiteFile.read(Path.of("sample-imagery/places/rajin-piers.geojson"));
        Path detections = scratch.resolve("scene.detections.geojson");
        DetectionsGeoJson.write(detections, Yard.string(8));
        ProjectFolder project = ProjectFolder.open(scratch);
        ReviewSession session = new ReviewSession(Yard.string(3), List.of(), Yard.analyst());
        for (int i = 0; i < 12; i++) {
            org.railcount.review.RandomEdits.step(session, new Random(i), true);
        }
        project.edits().append(session.log());
        seeds = Map.of(
                "scene.detections.geojson", Files.readAllBytes(detections),
                "found.coco.json", coco(),
                "lines.geojson", Files.readAllBytes(Path.of("sample-imagery/site.geojson")),
                "lines.kml", kml(),
                "lines.kmz", kmz(kml()),
                "edits.jsonl", Files.readAllBytes(project.edits().file("scene")));
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        List<String> names = seeds.keySet().stream().sorted().toList();
        String name = names.get(random.nextInt(names.size()));
        byte[] bytes = seeds.get(name);
        byte[] damaged;
        if (name.endsWith(".kmz")) {
            damaged = random.nextBoolean() ? ByteMutation.of(bytes, random) : kmz(TextMutation.of(kml(), random));
        } else {
            damaged = TextMutation.of(bytes, random);
        }
        Files.write(folder.resolve(name), damaged);
    }

    @Override
    public void read(Path folder) throws Exception {
        for (Path file : Seeds.below(folder, Files::isRegularFile).files()) {
            String name = file.getFileName().toString();
            try {
                if (name.startsWith("lines")) {
                    SiteFile.write(
                            folder.resolve("joined.geojson"),
                            SiteImport.read(file).into(site));
                    SiteFile.read(folder.resolve("joined.geojson"));
                } else if (name.startsWith("edits")) {
                    ProjectFolder project = ProjectFolder.open(Files.createDirectories(folder.resolve("project")));
                    project.edits().takeIn(file);
                } else {
                    detections(file, folder.resolve("project"));
                    if (name.endsWith(".geojson")) {
                        DetectionsGeoJson.write(folder.resolve("again.geojson"), DetectionsGeoJson.read(file));
                    }
                }
            } catch (ProjectException | IOException e) {
                throw new Refused(e);
            }
        }
    }

    /** As {@code railcount import} does. */
    private void detections(Path file, Path folder) throws IOException, ProjectException {
        ProjectFolder project = ProjectFolder.open(Files.createDirectories(folder));
        DetectionRun run = Yard.string(3);
        for (Map.Entry<String, List<ForeignThing>> scene :
                ForeignFile.read(file, Optional.of("scene")).scenes().entrySet()) {
            List<Detection> placed = scene.getValue().stream()
                    .map(thing ->
                            ExternalProposals.thing(thing.id(), thing.subject(), thing.corners(), thing.confidence()))
                    .toList();
            DetectionRun named = new DetectionRun(
                    scene.getKey(),
                    "",
                    "",
                    "fuzz",
                    Map.of(),
                    run.registration(),
                    run.detections(),
                    List.of(),
                    List.of(),
                    Optional.empty());
            ReviewSession session = new ReviewSession(
                    named, project.edits().read(scene.getKey()).entries(), Yard.analyst());
            var entry = session.apply(
                    ExternalProposals.of(site, session.now(), placed).edit());
            if (entry.isPresent()) {
                project.edits().append(List.of(entry.get()));
            }
        }
    }

    private static byte[] coco() {
        return """
                {"images": [{"id": 1, "file_name": "scene.tif", "width": 900, "height": 600}],
                 "categories": [{"id": 1, "name": "railcar"}, {"id": 2, "name": "ship"}],
                 "annotations": [
                  {"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 20, 30, 8], "score": 0.7},
                  {"id": 2, "image_id": 1, "category_id": 1, "segmentation": [[10, 20, 40, 20, 40, 28, 10, 28]], "bbox": [10, 20, 30, 8]},
                  {"id": 3, "image_id": 1, "category_id": 2, "rbox": [100, 90, 80, 12, 30], "attributes": {"id": "c3", "covered": true}}]}
                """.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] kml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>yard</name>
                <Folder><Placemark><name>track 1</name><ExtendedData><Data name="gauge_mm"><value>1520</value></Data></ExtendedData>
                <LineString><coordinates>130.60,42.41,0 130.61,42.42,0 130.62,42.43,0</coordinates></LineString></Placemark></Folder>
                <Placemark><name>yard</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
                130.6,42.4 130.62,42.4 130.62,42.43 130.6,42.43 130.6,42.4</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
                <NetworkLink><Link><href>http://127.0.0.1:9/more.kml</href></Link></NetworkLink></Document></kml>
                """.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kmz(byte[] kml) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("../../doc.kml"));
            zip.write(kml);
        }
        return archive.toByteArray();
    }
}

package org.railcount.imagery.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railcount.model.TimeSource;

/**
 * Planet (PlanetScope and SkySat): {@code <item>_metadata.json}, then {@code <item>_…_metadata.xml}. The item's id opens
 * the name of every file of the item, so {@code <item>_3B_AnalyticMS_SR_8b_clip.tif} finds them.
 */
final class PlanetSidecar implements MetadataSource {
    private static final Pattern ITEM = Pattern.compile(
            "^(\\d{8}_\\d{6}_(?:ssc[0-9a-z]{1,4}_[0-9a-z]{4,5}|(?:\\d{2}_)?[0-9a-z]{4}))(?=_|$)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.PLANET_SIDECAR);
        Optional<String> item = item(scene.stem());
        for (Path json : jsonFiles(scene, item)) {
            Sidecar.read(json, findings, file -> {
                JsonNode root = Sidecar.json(file);
                if (!root.has("stac_version")) {
                    json(root, findings);
                }
            });
        }
        if (item.isPresent()) {
            Pattern name = Pattern.compile(
                    Pattern.quote(item.get()) + "_(.*_)?metadata(_clip)?\\.xml", Pattern.CASE_INSENSITIVE);
            for (Path xml : scene.besideMatching(file -> name.matcher(file).matches())) {
                Sidecar.read(xml, findings, file -> xml(Sidecar.xml(file), findings));
            }
        }
        return findings;
    }

    private static Optional<String> item(String stem) {
        Matcher item = ITEM.matcher(stem);
        return item.find() ? Optional.of(item.group(1)) : Optional.empty();
    }

    /** By the item's id; a file that was renamed keeps its sidecar by stem. */
    private static List<Path> jsonFiles(SceneFiles scene, Optional<String> item) {
        List<Path> byStem = scene.stems().stream()
                .map(stem -> scene.beside(stem + "_metadata.json"))
                .flatMap(Optional::stream)
                .toList();
        return byStem.isEmpty()
                ? item.flatMap(id -> scene.beside(id + "_metadata.json")).stream()
                        .toList()
                : byStem;
    }

    private static void json(JsonNode root, Findings findings) {
        JsonFields fields = new JsonFields(root.path("properties"), root);
        if (fields.text("acquired").isEmpty()) {
            return;
        }
        findings.time("acquired", fields.text("acquired"));
        findings.satellite(fields.text("satellite_id"));
        findings.sunAzimuthDeg(fields.number("sun_azimuth"));
        findings.sunElevationDeg(fields.number("sun_elevation"));
        findings.offNadirDeg(fields.number("view_angle"));
        findings.gsdM(fields.number("gsd"));
        findings.cloudFraction("cloud_cover", fields.number("cloud_cover"));
        findings.cloudPercent(fields.number("cloud_percent"));
        findings.copyright(fields.text("copyright"));
    }

    private static void xml(XmlTree root, Findings findings) {
        if (!root.isNamed("EarthObservation")) {
            return;
        }
        for (String name : List.of("acquisitionDateTime", "acquisitionDate")) {
            findings.time(name, root.text(name));
        }
        findings.satellite(root.first("Platform").flatMap(platform -> platform.text("serialIdentifier")));
        findings.sunAzimuthDeg(root.number("illuminationAzimuthAngle"));
        findings.sunElevationDeg(root.number("illuminationElevationAngle"));
        findings.incidenceDeg(root.number("incidenceAngle"));
        findings.offNadirDeg(root.number("spaceCraftViewAngle"));
        findings.cloudPercent(root.number("cloudCoverPercentage"));
    }
}

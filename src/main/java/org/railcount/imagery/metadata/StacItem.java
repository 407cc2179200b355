package org.railcount.imagery.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.railcount.model.TimeSource;

/**
 * A STAC item beside the file: of the same stem, or {@code item.json} or any other JSON file with an asset that names
 * the image. An {@code item.json} without such an asset counts where the image is the folder's only one.
 */
final class StacItem implements MetadataSource {
    /** More JSON files than this in one folder are not opened to see which image they name. */
    private static final int MAX_OPENED = 300;

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.STAC_ITEM);
        for (String stem : scene.stems()) {
            scene.beside(stem + ".json")
                    .or(() -> scene.beside(stem + ".geojson"))
                    .ifPresent(path -> Sidecar.read(path, findings, file -> {
                        JsonNode root = Sidecar.json(file);
                        if (isItem(root)) {
                            into(root, scene.name(), findings);
                        }
                    }));
        }
        if (findings.time().isEmpty()) {
            scene.besideMatching(StacItem::mayBeItem).stream()
                    .filter(path -> !scene.belongsToAnotherImage(path))
                    .limit(MAX_OPENED)
                    .forEach(path -> byReference(scene, path, findings));
        }
        return findings;
    }

    /** Planet and BlackSky lay a {@code _metadata.json} beside every scene; opening them all for each scene takes long. */
    private static boolean mayBeItem(String name) {
        return name.endsWith(".json") && !name.endsWith("_metadata.json");
    }

    private static boolean isItem(JsonNode root) {
        return root.has("stac_version") && "Feature".equals(root.path("type").asText());
    }

    /** A JSON file that cannot be read need not have to do with this image: no remark then. */
    private static void byReference(SceneFiles scene, Path path, Findings findings) {
        try {
            boolean only = SceneFiles.fileName(path).equalsIgnoreCase("item.json")
                    && scene.otherImages().isEmpty();
            String text = new String(Sidecar.bytes(path), StandardCharsets.UTF_8);
            if (!text.contains("stac_version") || !only && !text.contains(scene.stem())) {
                return;
            }
            JsonNode root = Sidecar.json(path);
            if (isItem(root) && (only || references(root, scene.name()))) {
                into(root, scene.name(), findings);
            }
        } catch (SidecarException e) {
            // Not known to belong to this image.
        }
    }

    private static boolean references(JsonNode root, String image) {
        for (JsonNode asset : root.path("assets")) {
            if (isImage(asset, image)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImage(JsonNode asset, String image) {
        String href = asset.path("href")
                .asText()
                .replaceFirst("[?#].*$", "")
                .replace('\\', '/')
                .replace("%20", " ");
        return href.substring(href.lastIndexOf('/') + 1).equalsIgnoreCase(image);
    }

    private static void into(JsonNode root, String image, Findings findings) {
        JsonNode ownAsset = root.path("no such member");
        for (JsonNode asset : root.path("assets")) {
            ownAsset = isImage(asset, image) ? asset : ownAsset;
        }
        JsonFields fields = new JsonFields(ownAsset, root.path("properties"));
        time(new JsonFields(root.path("properties")), findings);
        findings.satellite(fields.text("platform", "eo:platform", "constellation"));
        findings.sunAzimuthDeg(fields.number("view:sun_azimuth", "eo:sun_azimuth"));
        findings.sunElevationDeg(fields.number("view:sun_elevation", "eo:sun_elevation"));
        findings.offNadirDeg(fields.number("view:off_nadir", "eo:off_nadir", "off_nadir"));
        findings.incidenceDeg(fields.number("view:incidence_angle"));
        findings.gsdM(fields.number("gsd", "eo:gsd"));
        cloud(fields, findings);
        findings.copyright(fields.text("copyright", "attribution"));
    }

    private static void time(JsonFields fields, Findings findings) {
        Optional<String> moment = fields.text("datetime");
        Optional<String> start = fields.text("start_datetime");
        if (moment.isPresent() || start.isEmpty()) {
            findings.time("datetime", moment);
            return;
        }
        Optional<TimeText> from = start.flatMap(TimeText::parse);
        Optional<TimeText> to = fields.text("end_datetime").flatMap(TimeText::parse);
        boolean oneDay = from.isPresent()
                && to.isPresent()
                && Duration.between(from.get().instant(), to.get().instant()).toDays() < 1;
        if (oneDay) {
            findings.time("start_datetime", start);
            findings.remark("The STAC item gives a period; the time is its start.");
        } else {
            findings.remark("The STAC item gives no moment and no period of less than a day: it tells no time.");
        }
    }

    /** Without its prefix the field has no agreed unit: what could be a fraction as well as a percentage is left out. */
    private static void cloud(JsonFields fields, Findings findings) {
        findings.cloudPercent(fields.number("eo:cloud_cover"));
        OptionalDouble bare = fields.number("cloud_cover");
        if (bare.isPresent() && fields.number("eo:cloud_cover").isEmpty()) {
            if (bare.getAsDouble() > 0 && bare.getAsDouble() <= 1) {
                findings.remark(
                        "cloud_cover is " + bare.getAsDouble() + ", a fraction or a percentage, and was left out.");
            } else {
                findings.cloudPercent(bare);
            }
        }
    }
}

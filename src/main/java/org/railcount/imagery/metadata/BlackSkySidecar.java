package org.railcount.imagery.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railcount.model.TimeSource;

/** BlackSky: {@code BSG-…_metadata.json} beside {@code BSG-…_ortho.tif}. */
final class BlackSkySidecar implements MetadataSource {
    private static final Pattern SCENE = Pattern.compile("^(BSG-\\d{3}-\\d{8}-\\d{6}-\\d+)", Pattern.CASE_INSENSITIVE);

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.BLACKSKY_SIDECAR);
        Matcher id = SCENE.matcher(scene.stem());
        if (id.find()) {
            scene.beside(id.group(1) + "_metadata.json")
                    .ifPresent(path -> Sidecar.read(path, findings, file -> into(Sidecar.json(file), findings)));
        }
        return findings;
    }

    private static void into(JsonNode root, Findings findings) {
        JsonFields fields = new JsonFields(root.path("properties"), root);
        findings.time("datetime", fields.text("datetime", "acquisitionDate"));
        findings.satellite(fields.text("sensorName", "spacecraftID", "satellite", "platform"));
        findings.sunAzimuthDeg(fields.number("sunAzimuth"));
        findings.sunElevationDeg(fields.number("sunElevation"));
        findings.offNadirDeg(fields.number("offNadirAngle"));
        findings.gsdM(fields.number("gsd", "blacksky_gsd", "blacksky:gsd", "groundSampleDistance"));
        findings.cloudPercent(fields.number("cloudCoverPercent"));
        findings.copyright(fields.text("copyright"));
        OptionalDouble error = fields.number("estimatedCE90");
        if (error.isPresent() && error.getAsDouble() > 0) {
            findings.remark("The vendor puts the position error at " + error.getAsDouble() + " m (CE90).");
        }
    }
}

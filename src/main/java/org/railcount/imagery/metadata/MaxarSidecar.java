package org.railcount.imagery.metadata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railcount.model.TimeSource;

/**
 * Maxar (Vantor, DigitalGlobe): the IMD text file and the isd XML file beside a scene or in the folder above it. The
 * tiles of a scene, {@code …-M2AS_R1C1-….TIF}, share the files of {@code …-M2AS-…}.
 */
final class MaxarSidecar implements MetadataSource {
    private static final Pattern TILE = Pattern.compile("_R\\d{1,3}C\\d{1,3}(?=[-_]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER = Pattern.compile("-(\\d{12}_\\d{2})_P\\d{3}", Pattern.CASE_INSENSITIVE);

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.MAXAR_SIDECAR);
        for (Path imd : find(scene, "IMD")) {
            Sidecar.read(
                    imd,
                    findings,
                    file -> MaxarFields.of(ImdText.parse(Sidecar.text(file))).into(findings));
        }
        for (Path xml : find(scene, "XML")) {
            Sidecar.read(xml, findings, file -> {
                XmlTree root = Sidecar.xml(file);
                if (root.isNamed("isd")) {
                    MaxarFields.of(root).into(findings);
                }
            });
        }
        copyright(scene, findings);
        return findings;
    }

    private static List<Path> find(SceneFiles scene, String extension) {
        Set<String> stems = new LinkedHashSet<>();
        for (String stem : scene.stems()) {
            stems.add(stem);
            stems.add(TILE.matcher(stem).replaceFirst(""));
        }
        List<Path> found = new ArrayList<>();
        for (String stem : stems) {
            scene.beside(stem + "." + extension)
                    .or(() -> scene.above(stem + "." + extension))
                    .or(() -> scene.above(stem + "." + extension.toLowerCase(Locale.ROOT)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The order's README.XML holds the copyright line, in the order's folder, above those of the scenes. */
    private static void copyright(SceneFiles scene, Findings findings) {
        Matcher order = ORDER.matcher(scene.stem());
        if (order.find()) {
            String readme = order.group(1) + "_README.XML";
            Optional<Path> found = scene.beside(readme).or(() -> scene.above(readme));
            found.ifPresent(path -> Sidecar.read(
                    path, findings, file -> findings.copyright(Sidecar.xml(file).text("COPYRIGHTTEXT"))));
        }
    }
}

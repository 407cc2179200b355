package org.railcount.imagery.metadata;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.railcount.model.TimeSource;

/**
 * Airbus (Pléiades, Pléiades Neo, SPOT): the DIMAP file {@code DIM_….XML} of an image {@code IMG_….TIF}, found by name,
 * or by the image that it names as its data file.
 */
final class AirbusSidecar implements MetadataSource {
    private static final Pattern TILE = Pattern.compile("_R\\d{1,3}C\\d{1,3}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BANDS = Pattern.compile("_(RGB|NED|MS|MS-FS|PAN|P)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");
    /** More DIMAP files than this in one folder are not opened to see which image they name. */
    private static final int MAX_OPENED = 50;

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.AIRBUS_SIDECAR);
        List<Path> named = byName(scene);
        named.forEach(path -> Sidecar.read(path, findings, file -> into(Sidecar.xml(file), findings)));
        if (named.isEmpty()) {
            scene.besideMatching(name -> name.startsWith("dim_") && name.endsWith(".xml")).stream()
                    .limit(MAX_OPENED)
                    .forEach(path -> byReference(scene, path, findings));
        }
        return findings;
    }

    private static List<Path> byName(SceneFiles scene) {
        Set<String> names = new LinkedHashSet<>();
        for (String stem : scene.stems()) {
            String whole = TILE.matcher(stem).replaceFirst("");
            for (String base : List.of(stem, whole, BANDS.matcher(whole).replaceFirst(""))) {
                names.add(base.replaceFirst("(?i)^IMG_", "DIM_") + ".XML");
            }
        }
        return names.stream()
                .map(scene::beside)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A DIMAP file that cannot be read may be that of another image: no remark then. */
    private static void byReference(SceneFiles scene, Path path, Findings findings) {
        try {
            if (!mayName(path, scene.name())) {
                return;
            }
            XmlTree root = Sidecar.xml(path);
            boolean references = root.all("DATA_FILE_PATH").stream()
                    .map(file -> file.attribute("href").orElse(""))
                    .anyMatch(href -> href.substring(href.lastIndexOf('/') + 1).equalsIgnoreCase(scene.name()));
            if (references) {
                into(root, findings);
            }
        } catch (SidecarException e) {
            // Not known to belong to this image.
        }
    }

    /**
     * Whether a file can name an image. Looking for the name takes a hundredth of reading the file as XML, which each image
     * of a folder would ask of each DIMAP file in it. In doubt it may: names that XML writes in other signs, and files whose
     * letters have two bytes.
     */
    private static boolean mayName(Path path, String image) throws SidecarException {
        String text = Sidecar.text(path);
        return !PLAIN.matcher(image).matches()
                || text.indexOf('\0') >= 0
                || text.contains("&#")
                || text.toLowerCase(Locale.ROOT).contains(image.toLowerCase(Locale.ROOT));
    }

    private static void into(XmlTree root, Findings findings) {
        if (!root.isNamed("Dimap_Document")) {
            return;
        }
        List<XmlTree> strips = root.all("Strip_Source");
        XmlTree strip = strips.isEmpty() ? root : strips.get(0);
        Optional<String> date = strip.text("IMAGING_DATE");
        Optional<String> time = strip.text("IMAGING_TIME");
        if (date.isPresent()) {
            findings.time("IMAGING_DATE with IMAGING_TIME", Optional.of(date.get() + "T" + time.orElse("")));
        }
        String index = strip.text("MISSION_INDEX").orElse("");
        findings.satellite(strip.text("MISSION").map(mission -> (mission + " " + index).strip()));
        XmlTree centre = root.all("Located_Geometric_Values").stream()
                .filter(values -> values.text("LOCATION_TYPE").orElse("").equalsIgnoreCase("Center"))
                .findFirst()
                .orElse(root);
        findings.sunAzimuthDeg(centre.number("SUN_AZIMUTH"));
        findings.sunElevationDeg(centre.number("SUN_ELEVATION"));
        findings.incidenceDeg(centre.number("INCIDENCE_ANGLE"));
        findings.offNadirDeg(centre.number("VIEWING_ANGLE"));
        findings.gsdM(Numbers.mean(centre.number("GSD_ACROSS_TRACK"), centre.number("GSD_ALONG_TRACK")));
        findings.cloudPercent(root.number("CLOUD_COVERAGE"));
        findings.copyright(root.text("COPYRIGHT"));
        long days = strips.stream()
                .map(each -> each.text("IMAGING_DATE"))
                .distinct()
                .count();
        if (days > 1) {
            findings.remark("The scene was made of strips of " + days + " days; the time is that of the first.");
        }
    }
}

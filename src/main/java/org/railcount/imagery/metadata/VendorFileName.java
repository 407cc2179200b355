package org.railcount.imagery.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.railcount.model.TimeSource;

/**
 * Vendors' file names that hold the time, always UTC. A name that has the form but no possible date (20231345) tells
 * nothing.
 */
final class VendorFileName implements MetadataSource {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("JAN", "01"),
            Map.entry("FEB", "02"),
            Map.entry("MAR", "03"),
            Map.entry("APR", "04"),
            Map.entry("MAY", "05"),
            Map.entry("JUN", "06"),
            Map.entry("JUL", "07"),
            Map.entry("AUG", "08"),
            Map.entry("SEP", "09"),
            Map.entry("OCT", "10"),
            Map.entry("NOV", "11"),
            Map.entry("DEC", "12"));

    /** Tried in this order. {@code date} and {@code time} are digits; {@code sat} is the satellite where the name has it. */
    private static final List<Pattern> FORMS = List.of(
            // Polar Geospatial Center's renaming of Maxar scenes: WV02_20200408214139_<catalogue
            // id>_20APR08214139-M1BS-…
            form("^(?<sat>[A-Z]{2}\\d{2})_(?<date>\\d{8})(?<time>\\d{6})_[0-9A-F]{8,16}_.*"),
            // Maxar: 23NOV11004600-M2AS_R1C1-050186140010_01_P001
            form("^(?<sat>)(?<yy>\\d{2})(?<mon>[A-Z]{3})(?<dd>\\d{2})(?<time>\\d{6})-[PMS]\\w+(?:[-_].*)?"),
            // Pléiades, Pléiades Neo, SPOT: IMG_PHR1A_MS_202111220049294_…, the last digit being tenths of a second
            form("^(?:IMG|DIM)_(?:\\d+_)?(?<sat>PHR1[AB]|SPOT[67]|PNEO\\d)_(?:[A-Z][A-Z0-9-]*_)*"
                    + "(?<date>\\d{8})(?<time>\\d{6})\\d?(?:_.*)?"),
            // BlackSky: BSG-119-20230614-110844-101538021_ortho
            form("^(?<sat>BSG-\\d{3})-(?<date>\\d{8})-(?<time>\\d{6})-\\d+(?:[_-].*)?"),
            // SkySat: 20221003_011846_ssc2d3_0010_visual
            form(
                    "^(?<date>\\d{8})_(?<time>\\d{6})_(?<sat>ssc(?:\\d{1,2}|[a-z]{1,4}))[0-9a-z]{0,3}_[0-9a-z]{4,5}(?:_.*)?"),
            // PlanetScope: 20240823_030539_03_24ee_3B_AnalyticMS_SR_8b
            form("^(?<date>\\d{8})_(?<time>\\d{6})_(?:\\d{2}_)?(?<sat>[0-9a-z]{4})(?:_.*)?"),
            // Jilin-1: JL1KF01C_PMSL3_20250112084005_…
            form("^(?<sat>JL1[0-9A-Z]*)_(?:[0-9A-Z-]+_)*?(?<date>\\d{8})(?<time>\\d{6})(?:_.*)?"));

    private static final Pattern SENTINEL_2 =
            form("^(?:(?<sat>S2[A-D])_MSIL(?:1C|2A)_|T\\d{2}[A-Z]{3}_)(?<date>\\d{8})T(?<time>\\d{6})(?:_.*)?");

    @Override
    public Findings read(SceneFiles scene) {
        Findings findings = new Findings(TimeSource.FILE_NAME);
        for (Pattern form : FORMS) {
            take(form, scene.stem(), findings);
        }
        take(SENTINEL_2, scene.stem(), findings);
        if (SENTINEL_2.matcher(scene.stem()).matches() && findings.time().isPresent()) {
            findings.remark("A Sentinel-2 name holds the start of the data take; the scene may be minutes later.");
        }
        return findings;
    }

    private static Pattern form(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static void take(Pattern form, String stem, Findings findings) {
        Matcher parts = form.matcher(stem);
        if (findings.time().isEmpty() && parts.matches()) {
            String date = form.pattern().contains("<yy>") ? maxarDate(parts) : parts.group("date");
            Optional<TimeText> time = TimeText.parse(date + "T" + parts.group("time") + "Z");
            if (time.isPresent()) {
                findings.time(time.get().instant());
                findings.satellite(Optional.ofNullable(parts.group("sat")));
            }
        }
    }

    /** Two-digit years are of this century: the first of these satellites flew in 1999, the names are younger. */
    private static String maxarDate(Matcher parts) {
        String month = MONTHS.getOrDefault(parts.group("mon").toUpperCase(Locale.ROOT), "00");
        return "20" + parts.group("yy") + month + parts.group("dd");
    }
}

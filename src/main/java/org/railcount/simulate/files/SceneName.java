package org.railcount.simulate.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** File names in the vendors' manners, with made-up identifiers that say that the scene is simulated. */
final class SceneName {
    private SceneName() {}

    /** The image's file name without extension. */
    static String stem(Vendor vendor, Instant time) {
        return switch (vendor) {
            case MAXAR -> format(time, "yyMMMddHHmmss") + "-S2AS-SIMULATED_01_P001";
            case AIRBUS -> "IMG_PHR1A_PMS_" + format(time, "yyyyMMddHHmmss") + "0_ORT_SIMULATED_R1C1";
            case SKYSAT -> format(time, "yyyyMMdd_HHmmss") + "_sscsim_0001_visual";
            case PLANETSCOPE -> format(time, "yyyyMMdd_HHmmss") + "_00_simu_3B_Visual";
            case BLACKSKY -> "BSG-900-" + format(time, "yyyyMMdd-HHmmss") + "-00000000_ortho";
            case STAC -> "simulated_" + format(time, "yyyyMMdd'T'HHmmss'Z'");
            case TIFF_TIME_ONLY -> "simulated_yard_" + format(time, "yyyy_MM_dd");
        };
    }

    static String format(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(ZonedDateTime.ofInstant(time, ZoneOffset.UTC))
                .toUpperCase(Locale.ROOT)
                .replace("SEPT", "SEP");
    }
}

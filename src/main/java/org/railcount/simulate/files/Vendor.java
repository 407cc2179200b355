package org.railcount.simulate.files;

/** Whose file layout a scene imitates: naming and sidecar. */
public enum Vendor {
    MAXAR,
    AIRBUS,
    SKYSAT,
    PLANETSCOPE,
    BLACKSKY,
    STAC,
    TIFF_TIME_ONLY
}

package org.railcount.model;

/** Where an acquisition time came from, best first. */
public enum TimeSource {
    /** Typed by the analyst. */
    ANALYST,
    /** Maxar IMD or XML. */
    MAXAR_SIDECAR,
    /** Airbus DIMAP XML. */
    AIRBUS_SIDECAR,
    /** Planet metadata JSON or XML. */
    PLANET_SIDECAR,
    /** BlackSky metadata JSON. */
    BLACKSKY_SIDECAR,
    /** STAC item beside the file. */
    STAC_ITEM,
    /** The vendor's file name. */
    FILE_NAME,
    /** TIFF tag 306: no zone, may be the time of processing. */
    TIFF_DATE_TIME,
    /** No source applied. */
    UNKNOWN;

    /** Whether a reader must be warned that the time may be wrong. */
    public boolean isDoubtful() {
        return this == TIFF_DATE_TIME;
    }
}

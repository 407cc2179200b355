package org.railcount.model;

/**
 * An analyst's word that a scene has been reviewed.
 *
 * @param note what a reader should know of it; may be empty
 * @param confidence how far the analyst trusts the reviewed count
 */
public record SignOff(String note, AnalystConfidence confidence) {}

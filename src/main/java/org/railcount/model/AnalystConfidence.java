package org.railcount.model;

/** How far an analyst trusts a judgement, in the three levels of intelligence reports. */
public enum AnalystConfidence {
    LOW,
    MODERATE,
    HIGH
}

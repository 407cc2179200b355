package org.railcount.model;

/** How one sample of one band is stored. */
public enum SampleType {
    UINT8,
    INT8,
    UINT16,
    INT16,
    UINT32,
    INT32,
    FLOAT32,
    FLOAT64
}

package org.railcount.imagery;

import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.model.SampleType;

/** The sample type that a TIFF image declares. */
final class SampleTypes {
    private SampleTypes() {}

    /** @param image has passed the checks, so that no other storage comes here */
    static SampleType of(TiffDirectory image) {
        boolean signed = image.sampleFormat() == 2;
        boolean floating = image.sampleFormat() == 3;
        return switch (image.bitsPerSample()) {
            case 8 -> signed ? SampleType.INT8 : SampleType.UINT8;
            case 16 -> signed ? SampleType.INT16 : SampleType.UINT16;
            case 32 -> floating ? SampleType.FLOAT32 : signed ? SampleType.INT32 : SampleType.UINT32;
            case 64 -> SampleType.FLOAT64;
            default -> throw new IllegalArgumentException(image.bitsPerSample() + " bits per sample");
        };
    }
}

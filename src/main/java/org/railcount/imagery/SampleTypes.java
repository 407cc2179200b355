package org.railcount.imagery;

import java.util.Optional;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.model.SampleType;

/** The sample type that a TIFF image declares. */
final class SampleTypes {
    private SampleTypes() {}

    /** Empty for storage that cannot be read, for example 1-bit or complex samples. */
    static Optional<SampleType> of(TiffDirectory image) {
        int bits = image.bitsPerSample();
        return switch (image.sampleFormat()) {
            case 2 -> pick(bits, SampleType.INT8, SampleType.INT16, SampleType.INT32);
            case 3 ->
                bits == 32
                        ? Optional.of(SampleType.FLOAT32)
                        : bits == 64 ? Optional.of(SampleType.FLOAT64) : Optional.empty();
            case 1, 4 -> pick(bits, SampleType.UINT8, SampleType.UINT16, SampleType.UINT32);
            default -> Optional.empty();
        };
    }

    private static Optional<SampleType> pick(int bits, SampleType eight, SampleType sixteen, SampleType thirtyTwo) {
        return switch (bits) {
            case 8 -> Optional.of(eight);
            case 16 -> Optional.of(sixteen);
            case 32 -> Optional.of(thirtyTwo);
            default -> Optional.empty();
        };
    }
}

package org.railcount.imagery;

import java.util.Locale;
import java.util.OptionalDouble;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.SampleType;

/** The value that marks empty pixels. */
final class Nodata {
    private Nodata() {}

    /** The value that the file declares (GDAL's tag 42113); NaN is a value too. */
    static OptionalDouble declared(TiffDirectory image) {
        String text = image.field(TiffTag.GDAL_NODATA).map(TiffField::text).orElse("");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> OptionalDouble.empty();
            case "nan", "-nan" -> OptionalDouble.of(Double.NaN);
            case "inf" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> parse(text);
        };
    }

    private static OptionalDouble parse(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /**
     * The value to go by: the declared one, else 0 for unsigned 16-bit samples without mask or alpha, which is how the
     * vendors mark blackfill. A 0 in an 8-bit picture may be a shadow and stays.
     */
    static OptionalDouble effective(OptionalDouble declared, SampleType type, boolean masked) {
        if (declared.isEmpty() && !masked && type == SampleType.UINT16) {
            return OptionalDouble.of(0);
        }
        return declared;
    }
}

package org.railcount.imagery.tiff;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One image of a TIFF file as its directory describes it. Immutable. */
public final class TiffDirectory {
    private final Map<Integer, TiffField> fields;

    TiffDirectory(Map<Integer, TiffField> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** The field of a tag, empty where the directory has none. */
    public Optional<TiffField> field(int tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    /** First value of a tag, or a default where the tag is absent or has no value. */
    public long value(int tag, long otherwise) {
        @Nullable TiffField field = fields.get(tag);
        return field == null || field.count() == 0 ? otherwise : field.longAt(0);
    }

    public long width() {
        return value(TiffTag.IMAGE_WIDTH, 0);
    }

    public long height() {
        return value(TiffTag.IMAGE_LENGTH, 0);
    }

    public int samplesPerPixel() {
        return (int) value(TiffTag.SAMPLES_PER_PIXEL, 1);
    }

    /** Bits of the first sample; {@link TiffChecks} makes sure that all samples agree. */
    public int bitsPerSample() {
        return (int) value(TiffTag.BITS_PER_SAMPLE, 1);
    }

    /** TIFF SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
    public int sampleFormat() {
        return (int) value(TiffTag.SAMPLE_FORMAT, 1);
    }

    public int compression() {
        return (int) value(TiffTag.COMPRESSION, 1);
    }

    public int photometric() {
        return (int) value(TiffTag.PHOTOMETRIC, 1);
    }

    public boolean isPlanar() {
        return value(TiffTag.PLANAR_CONFIGURATION, 1) == 2;
    }

    public boolean isTiled() {
        return fields.containsKey(TiffTag.TILE_WIDTH);
    }

    /** Width of a tile, or the whole width for strips. */
    public long blockWidth() {
        return isTiled() ? value(TiffTag.TILE_WIDTH, 0) : width();
    }

    /** Height of a tile or strip. */
    public long blockHeight() {
        return isTiled() ? value(TiffTag.TILE_LENGTH, 0) : Math.min(height(), value(TiffTag.ROWS_PER_STRIP, height()));
    }

    /** Whether it is a coarser copy of another image of the file. */
    public boolean isReduced() {
        return (value(TiffTag.NEW_SUBFILE_TYPE, 0) & 1) != 0;
    }

    /** Whether it is a transparency mask for another image of the file. */
    public boolean isMask() {
        return (value(TiffTag.NEW_SUBFILE_TYPE, 0) & 4) != 0;
    }
}

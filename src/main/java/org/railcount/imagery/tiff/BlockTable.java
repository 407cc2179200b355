package org.railcount.imagery.tiff;

/** Where the strips or tiles of an image lie in the file. Immutable. */
final class BlockTable {
    private final long[] offsets;
    private final long[] lengths;

    private BlockTable(long[] offsets, long[] lengths) {
        this.offsets = offsets;
        this.lengths = lengths;
    }

    /**
     * @throws TiffFormatException when the directory has too few entries for the image
     */
    static BlockTable of(TiffDirectory image, BlockLayout layout) throws TiffFormatException {
        boolean tiled = layout.tiled();
        long[] offsets = values(image, tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, layout.count());
        int lengthTag = tiled ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS;
        boolean plain = image.compression() == 1;
        if (plain && image.field(lengthTag).isEmpty()) {
            // Old writers left the lengths out, which for uncompressed blocks follow from their size.
            long[] lengths = new long[offsets.length];
            for (int i = 0; i < lengths.length; i++) {
                int blockRow = i / layout.across() % layout.down();
                lengths[i] = layout.rowBytes() * layout.rowsIn(blockRow);
            }
            return new BlockTable(offsets, lengths);
        }
        return new BlockTable(offsets, values(image, lengthTag, layout.count()));
    }

    private static long[] values(TiffDirectory image, int tag, long count) throws TiffFormatException {
        TiffField field =
                image.field(tag).orElseThrow(() -> TiffFormatException.damaged("it does not say where its pixels are"));
        if (field.count() < count) {
            throw TiffFormatException.damaged(
                    "it lists " + field.count() + " blocks of pixels where its size needs " + count);
        }
        long[] values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = field.longAt(i);
        }
        return values;
    }

    int count() {
        return offsets.length;
    }

    long offset(int index) {
        return offsets[index];
    }

    int length(int index) {
        return (int) lengths[index];
    }

    long longLength(int index) {
        return lengths[index];
    }

    /** Whether the block was never written (a sparse file). */
    boolean isEmpty(int index) {
        return lengths[index] == 0;
    }
}

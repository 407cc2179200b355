package org.railcount.imagery.tiff;

/**
 * Decides whether an image can be decoded at all, and safely: its storage is one that Railcount reads, its measures fit
 * each other, its blocks lie inside the file, and they cannot blow up to more than such a file can hold.
 */
public final class TiffChecks {
    private static final int MAX_SIDE = 1_000_000;
    /** A mosaic of 150 km a side at half a metre; what claims more is made to fill a reader's memory. */
    private static final long MAX_PIXELS = 100_000_000_000L;

    private static final int MAX_BANDS = 64;
    /** A decoded block is held in memory whole. */
    private static final long MAX_BLOCK_BYTES = 128L << 20;

    private TiffChecks() {}

    /**
     * @param mask whether the image is a mask, which may have one bit per sample
     * @throws TiffFormatException with what is wrong and, where something helps, what to do
     */
    public static void check(TiffFile file, TiffDirectory image, boolean mask) throws TiffFormatException {
        checkMeasures(image);
        checkStorage(image, mask);
        BlockLayout layout = BlockLayout.of(image);
        long perBlock = layout.rowBytes() * layout.blockHeight();
        Compression compression = Compression.of(image.compression()).orElse(Compression.NONE);
        if (compression != Compression.NONE && perBlock > MAX_BLOCK_BYTES) {
            throw new TiffFormatException("its pixels are compressed in blocks of " + (perBlock >> 20)
                    + " MB, too large to read in windows; convert it with gdal_translate -co TILED=YES");
        }
        checkBlocks(file, layout, BlockTable.of(image, layout), compression);
    }

    private static void checkMeasures(TiffDirectory image) throws TiffFormatException {
        long width = image.width();
        long height = image.height();
        if (width < 1 || height < 1) {
            throw TiffFormatException.damaged("it holds no image of at least one pixel");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw TiffFormatException.damaged("it claims an impossible size of " + width + " x " + height + " pixels");
        }
        long bands = image.value(TiffTag.SAMPLES_PER_PIXEL, 1);
        if (bands < 1 || bands > MAX_BANDS) {
            throw new TiffFormatException("it claims " + bands + " bands; at most " + MAX_BANDS + " can be read");
        }
        long blockWidth = image.blockWidth();
        long blockHeight = image.blockHeight();
        // A tile may reach beyond the image, but not by more than a large tile does.
        if (blockWidth < 1 || blockHeight < 1 || blockWidth > width + 65_536 || blockHeight > height + 65_536) {
            throw TiffFormatException.damaged("it claims blocks of " + blockWidth + " x " + blockHeight + " pixels");
        }
    }

    private static void checkStorage(TiffDirectory image, boolean mask) throws TiffFormatException {
        int code = image.compression();
        Compression compression = Compression.of(code)
                .orElseThrow(() -> new TiffFormatException("its pixels are compressed with "
                        + Compression.nameOf(code)
                        + ", which Railcount cannot read; convert it with gdal_translate -co COMPRESS=DEFLATE"));
        long bits = uniform(image, TiffTag.BITS_PER_SAMPLE, 1);
        long format = uniform(image, TiffTag.SAMPLE_FORMAT, 1);
        boolean readable = switch ((int) bits) {
            case 1 -> mask && image.samplesPerPixel() == 1;
            case 8, 16 -> format == 1 || format == 2 || format == 4;
            case 32 -> format >= 1 && format <= 4;
            case 64 -> format == 3;
            default -> false;
        };
        if (!readable) {
            String kind = format == 5 || format == 6 ? "complex" : bits + "-bit";
            throw new TiffFormatException("its samples are " + kind
                    + ", which Railcount cannot read; convert it with gdal_translate -ot UInt16");
        }
        int photometric = image.photometric();
        if (photometric == 3) {
            throw new TiffFormatException(
                    "its colours come from a colour table; convert it with gdal_translate -expand rgb");
        }
        boolean jpeg = compression == Compression.JPEG;
        if (photometric == 8 || photometric == 9 || (photometric == 6 && !jpeg) || (jpeg && bits != 8)) {
            throw new TiffFormatException(
                    "it stores colours in a way that Railcount cannot read; convert it to RGB with gdal_translate");
        }
        if (jpeg && !image.isPlanar() && image.samplesPerPixel() > 4) {
            throw new TiffFormatException(
                    "it has JPEG blocks of more than 4 bands; convert it with gdal_translate -co COMPRESS=DEFLATE");
        }
        checkPredictor(image, compression, bits, format);
    }

    private static void checkPredictor(TiffDirectory image, Compression compression, long bits, long format)
            throws TiffFormatException {
        long predictor = image.value(TiffTag.PREDICTOR, Predictor.NONE);
        boolean used = compression != Compression.NONE && compression != Compression.JPEG;
        boolean known = predictor == Predictor.NONE
                || (predictor == Predictor.HORIZONTAL && bits >= 8)
                || (predictor == Predictor.FLOATING_POINT && format == SampleCodec.FLOATING_POINT);
        if (used && !known) {
            throw TiffFormatException.damaged("it claims predictor " + predictor + " for its samples");
        }
    }

    private static long uniform(TiffDirectory image, int tag, long otherwise) throws TiffFormatException {
        TiffField field = image.field(tag).orElse(null);
        if (field == null || field.count() == 0) {
            return otherwise;
        }
        for (int i = 1; i < Math.min(field.count(), image.samplesPerPixel()); i++) {
            if (field.longAt(i) != field.longAt(0)) {
                throw new TiffFormatException("its bands differ in sample type, which Railcount cannot read");
            }
        }
        return field.longAt(0);
    }

    private static void checkBlocks(TiffFile file, BlockLayout layout, BlockTable table, Compression compression)
            throws TiffFormatException {
        for (int i = 0; i < table.count(); i++) {
            if (table.isEmpty(i)) {
                continue;
            }
            long offset = table.offset(i);
            long length = table.longLength(i);
            if (offset < 8 || length < 0 || length > file.size() || offset > file.size() - length) {
                throw TiffFormatException.damaged("some of its pixels lie outside the file");
            }
            long wanted = layout.rowBytes() * layout.rowsIn(i / layout.across() % layout.down());
            if (length > Integer.MAX_VALUE - 64 && compression != Compression.NONE) {
                throw TiffFormatException.damaged("its blocks of pixels are too large");
            }
            if (wanted / compression.maxRatio() > length) {
                throw TiffFormatException.damaged("it claims more pixels than " + length + " bytes can hold");
            }
        }
    }
}

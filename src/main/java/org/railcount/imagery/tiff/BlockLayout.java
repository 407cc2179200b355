package org.railcount.imagery.tiff;

/**
 * How an image is cut into strips or tiles.
 *
 * @param width columns of the image
 * @param height rows of the image
 * @param bands samples per pixel
 * @param bits bits per sample
 * @param blockWidth columns of a block
 * @param blockHeight rows of a block
 * @param tiled whether blocks at the lower edge are stored whole (tiles) or cut off (strips)
 * @param planar whether every band has its own blocks
 */
record BlockLayout(
        int width, int height, int bands, int bits, int blockWidth, int blockHeight, boolean tiled, boolean planar) {

    static BlockLayout of(TiffDirectory image) {
        return new BlockLayout(
                (int) image.width(),
                (int) image.height(),
                image.samplesPerPixel(),
                image.bitsPerSample(),
                (int) image.blockWidth(),
                (int) image.blockHeight(),
                image.isTiled(),
                image.isPlanar() && image.samplesPerPixel() > 1);
    }

    int across() {
        return (width + blockWidth - 1) / blockWidth;
    }

    int down() {
        return (height + blockHeight - 1) / blockHeight;
    }

    int planes() {
        return planar ? bands : 1;
    }

    long count() {
        return (long) across() * down() * planes();
    }

    /** Samples that a pixel has within one block. */
    int samplesInBlock() {
        return planar ? 1 : bands;
    }

    long rowBytes() {
        return ((long) blockWidth * samplesInBlock() * bits + 7) / 8;
    }

    /** Rows stored in a block of a block row. */
    int rowsIn(int blockRow) {
        return tiled ? blockHeight : Math.min(blockHeight, height - blockRow * blockHeight);
    }

    int index(int plane, int blockRow, int blockCol) {
        return (plane * down() + blockRow) * across() + blockCol;
    }
}

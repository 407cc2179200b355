package org.railcount.simulate.files;

/**
 * How a TIFF stores its samples.
 *
 * @param compression which
 * @param tile side of a tile, or 0 for strips
 * @param planar whether each band is stored on its own
 * @param overviews number of reduced copies inside the file
 * @param quality JPEG quality, unused elsewhere
 */
public record TiffLayout(Compression compression, int tile, boolean planar, int overviews, int quality) {
    /** Stored form of the samples. */
    public enum Compression {
        NONE(1),
        LZW(5),
        JPEG(7),
        DEFLATE(8);

        private final int code;

        Compression(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}

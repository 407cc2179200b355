package org.railcount.imagery.tiff;

import java.nio.ByteOrder;
import java.util.List;

/**
 * What a TIFF file says of itself. Immutable.
 *
 * @param size length of the file in bytes
 * @param order byte order of its numbers
 * @param directories its images in the order of the directory chain, at least one
 */
public record TiffFile(long size, ByteOrder order, List<TiffDirectory> directories) {
    public TiffFile {
        directories = List.copyOf(directories);
    }

    /** The first image, which is the scene itself. */
    public TiffDirectory main() {
        return directories.get(0);
    }
}

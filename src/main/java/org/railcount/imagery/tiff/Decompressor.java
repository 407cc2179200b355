package org.railcount.imagery.tiff;

import java.io.IOException;

/** Undoes the compression of one strip or tile. Thread-safe. */
@FunctionalInterface
interface Decompressor {
    /**
     * @param data the stored bytes
     * @param length bytes that the block must have; no implementation ever makes more
     * @return exactly {@code length} bytes
     * @throws IOException when the data are damaged or end too early
     */
    byte[] decompress(byte[] data, int length) throws IOException;

    /** The error of a block that ends before it is full. */
    static IOException tooShort() {
        return new IOException("a block of pixels ends too early");
    }
}

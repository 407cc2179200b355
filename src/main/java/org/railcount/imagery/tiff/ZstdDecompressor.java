package org.railcount.imagery.tiff;

import io.airlift.compress.MalformedInputException;
import java.io.IOException;

/** ZSTD (TIFF compression 50000), by the decoder that the GeoTools bundle carries. Thread-safe. */
final class ZstdDecompressor implements Decompressor {
    @Override
    public byte[] decompress(byte[] data, int length) throws IOException {
        byte[] out = new byte[length];
        try {
            int done = new io.airlift.compress.zstd.ZstdDecompressor().decompress(data, 0, data.length, out, 0, length);
            if (done < length) {
                throw Decompressor.tooShort();
            }
            return out;
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw new IOException("a ZSTD block is damaged", e);
        }
    }
}

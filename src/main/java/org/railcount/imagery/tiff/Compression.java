package org.railcount.imagery.tiff;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The ways of compression that can be read. The order is that of the TIFF codes. */
public enum Compression {
    NONE("none", 1, 1),
    LZW("LZW", 5, 4000),
    JPEG("JPEG", 7, 20_000),
    DEFLATE("DEFLATE", 8, 1100),
    PACKBITS("PackBits", 32773, 64),
    ZSTD("ZSTD", 50000, 20_000);

    private final String label;
    private final int code;
    private final int maxRatio;

    Compression(String label, int code, int maxRatio) {
        this.label = label;
        this.code = code;
        this.maxRatio = maxRatio;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** The code that a writer puts into the file. */
    int code() {
        return code;
    }

    /** How many bytes one stored byte can become at most; what claims more is a trap, not a picture. */
    int maxRatio() {
        return maxRatio;
    }

    /** The compression with a TIFF code, empty where it cannot be read. */
    public static Optional<Compression> of(int code) {
        return switch (code) {
            case 1 -> Optional.of(NONE);
            case 5 -> Optional.of(LZW);
            case 7 -> Optional.of(JPEG);
            case 8, 32946 -> Optional.of(DEFLATE);
            case 32773 -> Optional.of(PACKBITS);
            case 50000 -> Optional.of(ZSTD);
            default -> Optional.empty();
        };
    }

    /** Name for people of any compression, readable or not. */
    public static String nameOf(int code) {
        return of(code).map(Compression::label).orElseGet(() -> switch (code) {
            case 2, 3, 4 -> "CCITT fax";
            case 6 -> "old-style JPEG";
            case 34661 -> "JBIG";
            case 34712, 33003, 33005 -> "JPEG 2000";
            case 34887 -> "LERC";
            case 34925 -> "LZMA";
            case 50001 -> "WebP";
            case 50002, 52546 -> "JPEG XL";
            default -> "number " + code;
        });
    }

    /** The decompressor for an image; JPEG has its own way, because it needs the image's tables. */
    Decompressor decompressor() {
        return switch (this) {
            case NONE -> Compression::copy;
            case LZW -> new LzwDecompressor();
            case DEFLATE -> Compression::inflate;
            case PACKBITS -> Compression::unpackBits;
            case ZSTD -> new ZstdDecompressor();
            case JPEG -> throw new IllegalStateException("JPEG blocks are read by JpegBlocks");
        };
    }

    /** Packs a block; of the ways that can be read only none, DEFLATE and ZSTD can be written. */
    byte[] compress(byte[] raw) {
        return switch (this) {
            case NONE -> raw;
            case DEFLATE -> deflate(raw);
            case ZSTD -> zstd(raw);
            default -> throw new IllegalArgumentException(label + " is not written");
        };
    }

    private static byte[] deflate(byte[] raw) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(raw);
            deflater.finish();
            // Data that do not compress grow by five bytes per stored block of 16 KB or more.
            byte[] out = new byte[raw.length + raw.length / 1000 + 64];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] zstd(byte[] raw) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] out = new byte[compressor.maxCompressedLength(raw.length)];
        return Arrays.copyOf(out, compressor.compress(raw, 0, raw.length, out, 0, out.length));
    }

    private static byte[] copy(byte[] data, int length) throws IOException {
        if (data.length < length) {
            throw Decompressor.tooShort();
        }
        return data.length == length ? data : Arrays.copyOf(data, length);
    }

    private static byte[] inflate(byte[] data, int length) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data);
            byte[] out = new byte[length];
            int done = 0;
            while (done < length) {
                int n = inflater.inflate(out, done, length - done);
                if (n == 0) {
                    throw Decompressor.tooShort();
                }
                done += n;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException("a DEFLATE block is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] unpackBits(byte[] data, int length) throws IOException {
        byte[] out = new byte[length];
        int in = 0;
        int done = 0;
        while (done < length) {
            if (in >= data.length) {
                throw Decompressor.tooShort();
            }
            int control = data[in++];
            if (control >= 0) {
                int n = Math.min(control + 1, length - done);
                if (in + n > data.length) {
                    throw Decompressor.tooShort();
                }
                System.arraycopy(data, in, out, done, n);
                in += control + 1;
                done += n;
            } else if (control != -128) {
                if (in >= data.length) {
                    throw Decompressor.tooShort();
                }
                int n = Math.min(1 - control, length - done);
                Arrays.fill(out, done, done + n, data[in++]);
                done += n;
            }
        }
        return out;
    }
}

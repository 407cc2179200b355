package org.railcount.imagery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.railcount.imagery.tiff.Compression;
import org.railcount.imagery.tiff.TiffEntry;
import org.railcount.imagery.tiff.TiffImage;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/** Stores overviews in the sample type of their scene, with its mark of empty pixels. Immutable, thread-safe. */
final class OverviewCodec {
    private final SceneInfo info;
    private final ValidPixels valid;

    OverviewCodec(SceneInfo info, ValidPixels valid) {
        this.info = info;
        this.valid = valid;
    }

    /** An overview in square tiles. */
    TiffImage image(int width, int height, int side) {
        int format = switch (info.sampleType()) {
            case UINT8, UINT16, UINT32 -> 1;
            case INT8, INT16, INT32 -> 2;
            case FLOAT32, FLOAT64 -> 3;
        };
        List<TiffEntry> more = new ArrayList<>();
        more.add(TiffEntry.longs(TiffTag.NEW_SUBFILE_TYPE, 1));
        int alpha = info.bandRoles().indexOf(BandRole.ALPHA);
        if (alpha >= 0 && info.bands() > 1) {
            boolean colour = info.bands() >= 3 && bytes() == 1;
            int[] extra = new int[info.bands() - (colour ? 3 : 1)];
            if (extra.length > 0) {
                extra[extra.length - 1] = 2;
                more.add(TiffEntry.shorts(TiffTag.EXTRA_SAMPLES, extra));
            }
        }
        return new TiffImage(width, height, info.bands(), 8 * bytes(), format, side, side, Compression.ZSTD, more);
    }

    private int bytes() {
        return switch (info.sampleType()) {
            case UINT8, INT8 -> 1;
            case UINT16, INT16 -> 2;
            case UINT32, INT32, FLOAT32 -> 4;
            case FLOAT64 -> 8;
        };
    }

    /** The samples of one tile of the rows held. */
    byte[] tile(HalvedRows rows, int col, int side) {
        int bands = info.bands();
        ByteBuffer out = ByteBuffer.allocate(side * side * bands * bytes()).order(ByteOrder.LITTLE_ENDIAN);
        float[][] samples = rows.samples();
        int columns = Math.min(side, rows.width() - col);
        for (int y = 0; y < rows.held(); y++) {
            out.position(y * side * bands * bytes());
            for (int x = 0; x < columns; x++) {
                int at = y * rows.width() + col + x;
                boolean ok = rows.valid()[at];
                boolean looksEmpty = ok && looksEmpty(samples, at);
                for (int band = 0; band < bands; band++) {
                    double value = ok ? samples[band][at] : empty(band);
                    // The mean of a picture may come out at the very value that marks empty pixels.
                    put(out, looksEmpty && band != valid.alphaBand() ? beside(value) : value);
                }
            }
        }
        return out.array();
    }

    /** 255 where a tile has a picture. */
    byte[] mask(HalvedRows rows, int col, int side) {
        byte[] out = new byte[side * side];
        int columns = Math.min(side, rows.width() - col);
        for (int y = 0; y < rows.held(); y++) {
            for (int x = 0; x < columns; x++) {
                out[y * side + x] = (byte) (rows.valid()[y * rows.width() + col + x] ? 255 : 0);
            }
        }
        return out;
    }

    private double empty(int band) {
        return band == valid.alphaBand() ? 0 : valid.nodata().orElse(0);
    }

    private boolean looksEmpty(float[][] samples, int at) {
        if (valid.nodata().isEmpty()) {
            return false;
        }
        float nodata = (float) valid.nodata().getAsDouble();
        for (int band = 0; band < samples.length; band++) {
            if (band != valid.alphaBand() && rounded(samples[band][at]) != nodata) {
                return false;
            }
        }
        return true;
    }

    /** The next value, or the one before where the type has no next: 255 and one would be 0 in a byte. */
    private double beside(double value) {
        double highest = switch (info.sampleType()) {
            case UINT8 -> 255;
            case INT8 -> Byte.MAX_VALUE;
            case UINT16 -> 65_535;
            case INT16 -> Short.MAX_VALUE;
            case UINT32 -> 4_294_967_295.0;
            case INT32 -> Integer.MAX_VALUE;
            case FLOAT32, FLOAT64 -> Double.MAX_VALUE;
        };
        return Math.rint(value) + 1 > highest ? value - 1 : value + 1;
    }

    private double rounded(double value) {
        return isReal() ? value : Math.rint(value);
    }

    private boolean isReal() {
        return info.sampleType() == SampleType.FLOAT32 || info.sampleType() == SampleType.FLOAT64;
    }

    private void put(ByteBuffer out, double value) {
        switch (info.sampleType()) {
            case UINT8, INT8 -> out.put((byte) Math.rint(value));
            case UINT16, INT16 -> out.putShort((short) Math.rint(value));
            case UINT32, INT32 -> out.putInt((int) (long) Math.rint(value));
            case FLOAT32 -> out.putFloat((float) value);
            case FLOAT64 -> out.putDouble(value);
        }
    }
}

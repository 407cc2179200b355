package org.railcount.simulate.files;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.model.GridTransform;
import org.railcount.simulate.render.ImageGrid;
import org.railcount.simulate.sensor.Picture;

/** Writes a picture as a GeoTIFF, byte for byte the same on every machine. */
public final class TiffFile {
    private static final int ROWS_PER_STRIP = 32;

    private TiffFile() {}

    /**
     * What the file says about itself.
     *
     * @param description tag ImageDescription
     * @param copyright tag Copyright
     * @param dateTime tag DateTime, "YYYY:MM:DD HH:MM:SS", where it is written
     * @param nodata declared nodata value, where there is one
     * @param alpha whether the last band is alpha
     * @param georeferenced whether the place is written into the file; otherwise a world file carries it
     */
    public record Labels(
            String description,
            String copyright,
            Optional<String> dateTime,
            Optional<String> nodata,
            boolean alpha,
            boolean georeferenced) {}

    /** The whole file. */
    public static byte[] encode(Picture picture, ImageGrid grid, TiffLayout layout, Labels labels) {
        List<TiffDirectory> directories = new ArrayList<>();
        Picture level = picture;
        for (int overview = 0; overview <= layout.overviews(); overview++) {
            TiffDirectory directory = directory(level, layout, labels);
            if (overview == 0) {
                describe(directory, labels);
                if (labels.georeferenced()) {
                    place(directory, grid);
                }
            } else {
                directory.put(254, TiffDirectory.LONG, 1);
            }
            directories.add(directory);
            level = level.halved();
        }
        return assemble(directories);
    }

    private static byte[] assemble(List<TiffDirectory> directories) {
        int head = 8;
        int heads = 8 + directories.stream().mapToInt(TiffDirectory::headSize).sum();
        int size =
                heads + directories.stream().mapToInt(TiffDirectory::chunkSize).sum();
        ByteBuffer file = TiffDirectory.buffer(size);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int body = heads;
        for (int k = 0; k < directories.size(); k++) {
            TiffDirectory directory = directories.get(k);
            int next = k + 1 < directories.size() ? head + directory.headSize() : 0;
            directory.write(file, head, next, body);
            head += directory.headSize();
            body += directory.chunkSize();
        }
        return file.array();
    }

    private static TiffDirectory directory(Picture picture, TiffLayout layout, Labels labels) {
        boolean jpeg = layout.compression() == TiffLayout.Compression.JPEG;
        JpegTiles tiles = jpeg ? new JpegTiles(picture, layout.tile(), layout.quality()) : null;
        List<byte[]> chunks = tiles != null ? tiles.streams() : new SampleChunks(picture, layout).encode();
        TiffDirectory directory = new TiffDirectory(chunks, layout.tile() > 0);
        int bands = picture.bands();
        int[] bits = new int[bands];
        java.util.Arrays.fill(bits, picture.bits());
        directory.put(256, TiffDirectory.LONG, picture.width());
        directory.put(257, TiffDirectory.LONG, picture.height());
        directory.put(258, TiffDirectory.SHORT, bits);
        directory.put(259, TiffDirectory.SHORT, layout.compression().code());
        boolean colour = bands >= 3 && picture.bits() == 8;
        directory.put(262, TiffDirectory.SHORT, jpeg ? 6 : colour ? 2 : 1);
        directory.put(277, TiffDirectory.SHORT, bands);
        directory.put(284, TiffDirectory.SHORT, layout.planar() ? 2 : 1);
        if (layout.tile() > 0) {
            directory.put(322, TiffDirectory.SHORT, layout.tile());
            directory.put(323, TiffDirectory.SHORT, layout.tile());
        } else {
            directory.put(278, TiffDirectory.LONG, ROWS_PER_STRIP);
        }
        int extras = colour ? bands - 3 : bands - 1;
        if (extras > 0) {
            int[] kinds = new int[extras];
            kinds[extras - 1] = labels.alpha() ? 2 : 0;
            directory.put(338, TiffDirectory.SHORT, kinds);
        }
        if (tiles != null) {
            directory.putBytes(347, tiles.tables());
            directory.put(530, TiffDirectory.SHORT, 2, 2);
        } else if (layout.compression() != TiffLayout.Compression.NONE) {
            directory.put(317, TiffDirectory.SHORT, 2);
        }
        return directory;
    }

    static int rowsPerStrip() {
        return ROWS_PER_STRIP;
    }

    private static void describe(TiffDirectory directory, Labels labels) {
        directory.putText(270, labels.description());
        directory.putText(305, "Railcount scene simulator");
        directory.putText(33432, labels.copyright());
        labels.dateTime().ifPresent(time -> directory.putText(306, time));
        labels.nodata().ifPresent(value -> directory.putText(42113, value));
    }

    private static void place(TiffDirectory directory, ImageGrid grid) {
        GridTransform t = grid.crs();
        if (grid.rotated()) {
            directory.putDoubles(
                    34264, t.xCol(), t.xRow(), 0, t.x0(), t.yCol(), t.yRow(), 0, t.y0(), 0, 0, 0, 0, 0, 0, 0, 1);
        } else {
            directory.putDoubles(33550, t.xCol(), -t.yRow(), 0);
            directory.putDoubles(33922, 0, 0, 0, t.x0(), t.y0(), 0);
        }
        if (grid.epsg() == 4326) {
            directory.put(
                    34735,
                    TiffDirectory.SHORT,
                    1,
                    1,
                    0,
                    4,
                    1024,
                    0,
                    1,
                    2,
                    1025,
                    0,
                    1,
                    1,
                    2048,
                    0,
                    1,
                    4326,
                    2054,
                    0,
                    1,
                    9102);
        } else {
            directory.put(
                    34735,
                    TiffDirectory.SHORT,
                    1,
                    1,
                    0,
                    4,
                    1024,
                    0,
                    1,
                    1,
                    1025,
                    0,
                    1,
                    1,
                    3072,
                    0,
                    1,
                    grid.epsg(),
                    3076,
                    0,
                    1,
                    9001);
        }
    }
}

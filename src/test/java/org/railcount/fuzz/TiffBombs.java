package org.railcount.fuzz;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Pictures that are made to fill the memory or to keep a reader busy. */
final class TiffBombs {
    private static final Path FIXTURES = Path.of("src/test/resources/imagery");
    private static final int DEFLATE = 8;
    private static final long GIANT = 3L << 30;
    private static final int ZEROS_A_BLOCK = 1 << 20;

    private final Target scene;

    TiffBombs(Target scene) {
        this.scene = scene;
    }

    List<Bomb> all() {
        return List.of(
                bomb("a million by a million pixels in one strip", TiffBombs::oneStrip),
                bomb("a million by a million pixels, each tile the same few bytes", TiffBombs::sameTile),
                bomb("a million by a million pixels without any bytes", TiffBombs::noBytes),
                bomb(
                        "four thousand million pixels a side",
                        () -> CraftedTiff.claiming(0xffff_ffffL, 0xffff_ffffL)
                                .longs(273, 8)
                                .longs(279, 64)
                                .bytes()),
                bomb("a tile of 100 MB claimed from 100 bytes", () -> tile(8192, 12_800, new byte[100])),
                bomb("directories in a circle", () -> strip(16, 16).next(8).bytes()),
                bomb(
                        "a directory that is its own overview",
                        () -> strip(16, 16).longs(330, 8).next(8).bytes()),
                bomb("directories in a long chain", TiffBombs::chain),
                bomb("a directory of 2^62 entries", TiffBombs::endlessDirectory),
                bomb(
                        "pixels behind the end",
                        () -> CraftedTiff.claiming(16, 16)
                                .longs(273, 0x7fff_ff00L)
                                .longs(279, 256)
                                .bytes()),
                bomb(
                        "strip offsets that lie behind the end",
                        () -> CraftedTiff.claiming(16, 16)
                                .lying(273, 4, 16, 0x7fff_ff00L)
                                .lying(279, 4, 16, 0x7fff_ff00L)
                                .bytes()),
                bomb(
                        "4 thousand million strip offsets",
                        () -> CraftedTiff.claiming(16, 16)
                                .lying(273, 4, 0xffff_ffffL, 8)
                                .lying(279, 4, 0xffff_ffffL, 8)
                                .bytes()),
                bomb("3 GB of zeros", folder -> giant(folder.resolve("bomb.tif"))),
                // These can be used, in part or whole; what matters is that they cost little.
                harmless("a small tile that inflates to 1 GB", () -> tile(64, 64, deflated(1 << 30))),
                harmless(
                        "a text of 4 GB",
                        () -> strip(16, 16).lying(270, 2, 0xffff_ffffL, 8).bytes()),
                harmless(
                        "remarks with entities",
                        () -> strip(16, 16).text(42112, XmlBombs.LAUGHS).bytes()),
                harmless(
                        "remarks from elsewhere",
                        () -> strip(16, 16).text(42112, XmlBombs.ELSEWHERE).bytes()),
                harmless(
                        "a nodata value of a million digits",
                        () -> strip(16, 16).text(42113, "9".repeat(1_000_000)).bytes()),
                new Bomb("a coordinate system nested thirty thousand times", scene, TiffBombs::nestedPrj, true),
                new Bomb("a coordinate system from elsewhere", scene, TiffBombs::prjElsewhere, true),
                new Bomb("JPEG tiles of 65,500 by 65,500 pixels", scene, TiffBombs::hugeJpeg, false),
                new Bomb("overviews in a circle, beside the picture", scene, TiffBombs::loopedOverviews, false));
    }

    @FunctionalInterface
    private interface Bytes {
        byte[] make() throws IOException;
    }

    private Bomb bomb(String name, Bytes bytes) {
        return bomb(name, folder -> Files.write(folder.resolve("bomb.tif"), bytes.make()));
    }

    private Bomb bomb(String name, Bomb.Filler filler) {
        return new Bomb(name, scene, filler, true);
    }

    private Bomb harmless(String name, Bytes bytes) {
        return new Bomb(name, scene, folder -> Files.write(folder.resolve("bomb.tif"), bytes.make()), false);
    }

    private static byte[] oneStrip() {
        return CraftedTiff.claiming(1_000_000, 1_000_000)
                .longs(273, 8)
                .longs(278, 1_000_000)
                .longs(279, 0xffff_fff0L)
                .bytes();
    }

    /** Within all that deflate can do: one tile of zeros, shown 60,000 times. */
    private static byte[] sameTile() {
        byte[] tile = deflated(4096 * 4096);
        int tiles = 245 * 245;
        long[] offsets = new long[tiles];
        long[] lengths = new long[tiles];
        Arrays.fill(lengths, tile.length);
        CraftedTiff file = CraftedTiff.claiming(1_000_000, 1_000_000)
                .shorts(259, DEFLATE)
                .longs(322, 4096)
                .longs(323, 4096)
                .longs(324, offsets)
                .longs(325, lengths)
                .pixels(tile);
        Arrays.fill(offsets, file.bytes().length - tile.length);
        return file.longs(324, offsets).bytes();
    }

    private static byte[] noBytes() {
        int tiles = 245 * 245;
        return CraftedTiff.claiming(1_000_000, 1_000_000)
                .shorts(259, DEFLATE)
                .longs(322, 4096)
                .longs(323, 4096)
                .longs(324, new long[tiles])
                .longs(325, new long[tiles])
                .bytes();
    }

    private static byte[] tile(int width, int height, byte[] pixels) {
        CraftedTiff file = CraftedTiff.claiming(width, height)
                .shorts(259, DEFLATE)
                .longs(322, width)
                .longs(323, height)
                .longs(324, 8)
                .longs(325, pixels.length)
                .pixels(pixels);
        return file.longs(324, file.bytes().length - pixels.length).bytes();
    }

    private static CraftedTiff strip(int width, int height) {
        return CraftedTiff.claiming(width, height)
                .longs(273, 8)
                .longs(278, height)
                .longs(279, (long) width * height)
                .pixels(new byte[width * height]);
    }

    private static byte[] chain() {
        int each = 6;
        int many = 200_000;
        ByteBuffer file = ByteBuffer.allocate(8 + many * each).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        for (int i = 0; i < many; i++) {
            file.putShort((short) 0).putInt(i + 1 < many ? 8 + (i + 1) * each : 0);
        }
        return file.array();
    }

    private static byte[] endlessDirectory() {
        ByteBuffer file = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0);
        return file.putLong(16).putLong(1L << 62).array();
    }

    /** Zeros, which are squeezed once and repeated: what a flush leaves behind does not depend on what came before. */
    private static byte[] deflated(int zeros) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] block = new byte[1 << 16];
        int length;
        try {
            deflater.setInput(new byte[ZEROS_A_BLOCK]);
            length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        } finally {
            deflater.end();
        }
        int blocks = zeros / ZEROS_A_BLOCK;
        ByteBuffer stream = ByteBuffer.allocate(2 + blocks * length + 2 + 4);
        stream.putShort((short) 0x78da);
        for (int i = 0; i < blocks; i++) {
            stream.put(block, 0, length);
        }
        // An empty last block, and the check sum of that many zeros (Adler-32).
        return stream.putShort((short) 0x0300).putInt(zeros % 65_521 << 16 | 1).array();
    }

    /** A file with a hole: it takes no room on the disk. */
    static void giant(Path file) throws IOException {
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(GIANT);
        }
    }

    private static void nestedPrj(Path folder) throws IOException {
        Files.copy(FIXTURES.resolve("world-tfw-prj.tif"), folder.resolve("bomb.tif"));
        Files.copy(FIXTURES.resolve("world-tfw-prj.tfw"), folder.resolve("bomb.tfw"));
        Files.writeString(folder.resolve("bomb.prj"), "A[".repeat(30_000));
    }

    private static void prjElsewhere(Path folder) throws IOException {
        Files.copy(FIXTURES.resolve("world-tfw-prj.tif"), folder.resolve("bomb.tif"));
        Files.copy(FIXTURES.resolve("world-tfw-prj.tfw"), folder.resolve("bomb.tfw"));
        Files.writeString(
                folder.resolve("bomb.prj"),
                "PROJCS[\"ldap://127.0.0.1:9/a\", GEOGCS[\"ldap://127.0.0.1:9/a\", DATUM[\"x\", SPHEROID[\"y\", 1e999, 0]],"
                        + " PRIMEM[\"z\", 0], UNIT[\"degree\", 1e-300]], PROJECTION[\"http://127.0.0.1:9\"], UNIT[\"m\", 1]]");
    }

    /** Each JPEG head in the file claims a picture of 12 GB. */
    private static void hugeJpeg(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(FIXTURES.resolve("u8-rgb-jpeg-ycbcr.tif"));
        for (int i = 0; i + 9 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xc0) {
                Arrays.fill(bytes, i + 5, i + 9, (byte) 0xff);
            }
        }
        Files.write(folder.resolve("bomb.tif"), bytes);
    }

    private static void loopedOverviews(Path folder) throws IOException {
        Files.copy(FIXTURES.resolve("overviews-external.tif"), folder.resolve("bomb.tif"));
        Files.write(folder.resolve("bomb.tif.ovr"), strip(32, 24).next(8).bytes());
    }
}

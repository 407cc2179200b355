package org.railcount.imagery.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Acquisition;

/** Sidecars with bytes changed, cut and doubled: whatever comes of it, the reader answers, and never with impossible values. */
class MutatedSidecarTest {
    private static final int ROUNDS_PER_FILE = 30;

    @TempDir
    Path temp;

    @Test
    void noDamageMakesTheReaderFail() throws Exception {
        Random random = new Random(20231005);
        AcquisitionReader reader = new AcquisitionReader();
        for (Path folder : folders()) {
            Properties expected = new Properties();
            try (var text = Files.newBufferedReader(folder.resolve("expected.properties"))) {
                expected.load(text);
            }
            for (Path sidecar : sidecars(folder)) {
                Path copy = temp.resolve(sidecar.getFileName());
                byte[] original = Files.readAllBytes(sidecar);
                for (int round = 0; round < ROUNDS_PER_FILE; round++) {
                    Files.write(copy, mutated(original, random));
                    check(reader.read(temp.resolve(expected.getProperty("image")), Optional.empty()));
                }
                Files.delete(copy);
            }
        }
    }

    private static void check(Acquisition acquisition) {
        acquisition.cloudPercent().ifPresent(cloud -> assertThat(cloud).isBetween(0.0, 100.0));
        acquisition.sunElevationDeg().ifPresent(sun -> assertThat(sun).isBetween(-90.0, 90.0));
        acquisition.sunAzimuthDeg().ifPresent(sun -> assertThat(sun).isBetween(0.0, 360.0));
        acquisition.offNadirDeg().ifPresent(angle -> assertThat(angle).isBetween(0.0, 90.0));
        acquisition.gsdM().ifPresent(gsd -> assertThat(gsd).isBetween(0.01, 1000.0));
        assertThat(acquisition.remarks())
                .allMatch(remark -> remark.length() < 500 && remark.lines().count() == 1);
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        if (bytes.length == 0) {
            return bytes;
        }
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>{}[]\"':;,=-9&%\n\0".charAt(random.nextInt(18));
                case 2 -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(original, 0, bytes, at, Math.min(original.length, bytes.length - at));
            }
        }
        return bytes;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/acquisition"))) {
            return files.filter(path -> path.endsWith("expected.properties"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sidecars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("expected.properties"))
                    .sorted()
                    .toList();
        }
    }
}

package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.Random;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.Acquisition;

/** What vendors put beside a scene: IMD, XML, DIM, JSON, STAC. The reader always answers, and never with impossible values. */
final class SidecarTarget implements Target {
    private static final String EXPECTED = "expected.properties";

    private final Seeds folders =
            Seeds.below(Path.of("src/test/resources/acquisition"), file -> file.endsWith(EXPECTED));
    private final AcquisitionReader reader = new AcquisitionReader();

    SidecarTarget() throws IOException {}

    @Override
    public String name() {
        return "sidecar";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        Path seed = folders.any(random).getParent();
        List<Path> files = Seeds.below(seed, Files::isRegularFile).files();
        Path damaged = files.get(random.nextInt(files.size()));
        for (Path file : files) {
            Path copy = folder.resolve(seed.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            byte[] bytes = Files.readAllBytes(file);
            boolean kept = file.endsWith(EXPECTED) || (!file.equals(damaged) && random.nextBoolean());
            Files.write(copy, kept ? bytes : TextMutation.of(bytes, random));
        }
    }

    @Override
    public void read(Path folder) throws Exception {
        Properties expected = new Properties();
        try (var text = Files.newBufferedReader(folder.resolve(EXPECTED))) {
            expected.load(text);
        }
        Path image = folder.resolve(expected.getProperty("image"));
        Acquisition acquisition = reader.read(image, Optional.of("2023:10:05 02:15:00"));
        within(acquisition.cloudPercent(), 0, 100);
        within(acquisition.sunElevationDeg(), -90, 90);
        within(acquisition.sunAzimuthDeg(), 0, 360);
        within(acquisition.offNadirDeg(), 0, 90);
        within(acquisition.gsdM(), 0.01, 1000);
        for (String remark : acquisition.remarks()) {
            if (remark.length() > 500 || remark.lines().count() != 1) {
                throw new IllegalStateException("not one line: " + remark);
            }
        }
        if (!acquisition.remarks().isEmpty()) {
            throw new Refused(new IOException(acquisition.remarks().get(0)));
        }
    }

    private static void within(OptionalDouble value, double least, double most) {
        if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
            throw new IllegalStateException("an impossible value: " + value);
        }
    }
}

package org.railcount.imagery.metadata;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.railcount.imagery.AcquisitionSource;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

/**
 * Tells when and how a scene was taken. The time comes from the first source that has one, in the order vendor sidecar
 * (Maxar, Airbus, Planet, BlackSky), STAC item, vendor file name, TIFF DateTime; every other value from the first source
 * that has it. A source that cannot be read becomes a remark, and the next one is asked. Thread-safe; never fails.
 */
public final class AcquisitionReader implements AcquisitionSource {
    /** A name and a sidecar that differ by more are worth a look: perhaps the sidecar belongs to another scene. */
    private static final Duration NAME_TOLERANCE = Duration.ofMinutes(10);

    private final MetadataSource fileName = new VendorFileName();
    private final List<MetadataSource> sources = List.of(
            new MaxarSidecar(),
            new AirbusSidecar(),
            new PlanetSidecar(),
            new BlackSkySidecar(),
            new StacItem(),
            fileName);

    @Override
    public Acquisition read(Path image, Optional<String> tiffDateTime) {
        SceneFiles scene = new SceneFiles(image);
        Findings all = new Findings(TimeSource.UNKNOWN);
        for (MetadataSource source : sources) {
            all.fillFrom(source.read(scene));
        }
        checkAgainstName(scene, all);
        if (all.time().isEmpty() && tiffDateTime.isPresent()) {
            all.fillFrom(tiff(tiffDateTime.get()));
        }
        return all.acquisition();
    }

    private void checkAgainstName(SceneFiles scene, Findings all) {
        Optional<Instant> named = fileName.read(scene).time();
        if (named.isPresent()
                && all.time().isPresent()
                && Duration.between(named.get(), all.time().get()).abs().compareTo(NAME_TOLERANCE) > 0) {
            all.remark("The file name says %s, but the time used is %s: check that the metadata belong to this scene."
                    .formatted(named.get(), all.time().get()));
        }
    }

    private static Findings tiff(String dateTime) {
        Findings findings = new Findings(TimeSource.TIFF_DATE_TIME);
        Optional<TimeText> read = TimeText.parse(dateTime.replace('\0', ' '));
        if (read.isPresent()) {
            findings.time(read.get().instant());
            findings.remark("The time is the TIFF file's own date: it "
                    + (read.get().zoned() ? "" : "has no time zone, is taken as UTC, and ")
                    + "may be the time of processing.");
        } else if (!dateTime.isBlank()) {
            findings.remark("The TIFF file's own date is not a time that can be read, and was left out.");
        }
        return findings;
    }
}

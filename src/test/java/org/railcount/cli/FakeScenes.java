package org.railcount.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneHash;
import org.railcount.imagery.SceneNames;
import org.railcount.model.Acquisition;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.TypeTotals;

/**
 * Scenes and a detector that need no pixels; a file's name says what comes of it: {@code 20231005_n12} was taken on that
 * day and holds 12 cars, {@code hidden} hides part of the tracks, {@code clouds} all of them, {@code broken} cannot be
 * opened, {@code fault} makes the detector throw.
 */
final class FakeScenes {
    private FakeScenes() {}

    static Scene open(Path file) throws SceneException {
        String stem = SceneNames.stem(file);
        if (stem.contains("broken")) {
            throw new SceneException(file.getFileName() + " is not an image; remove it.");
        }
        return new FakeScene(info(stem, file));
    }

    private static SceneInfo info(String stem, Path file) {
        Optional<Instant> time = stem.matches("\\d{8}.*")
                ? Optional.of(Instant.parse(stem.replaceFirst("(\\d{4})(\\d{2})(\\d{2}).*", "$1-$2-$3T01:30:00Z")))
                : Optional.empty();
        Acquisition known = Acquisition.UNKNOWN;
        Acquisition acquisition = time.map(known::withAnalystTime).orElse(known);
        return new SceneInfo(
                stem,
                file,
                100,
                100,
                1,
                List.of(BandRole.PAN),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "EPSG:32652",
                new GridTransform(0, 0.5, 0, 0, 0, -0.5),
                0.5,
                acquisition);
    }

    private record FakeScene(SceneInfo info) implements Scene {
        @Override
        public GroundFrame ground() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PixelBlock read(PixelWindow window, int outWidth, int outHeight) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    static DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Detector.Cancellation cancelled) {
        String id = scene.info().id();
        if (id.contains("fault")) {
            throw new IllegalStateException("index out of range");
        }
        CountStatus status = id.contains("clouds")
                ? CountStatus.UNUSABLE
                : id.contains("hidden") ? CountStatus.PARTIAL : CountStatus.COUNTED;
        int cars = id.matches(".*_n\\d+.*") ? Integer.parseInt(id.replaceFirst(".*_n(\\d+).*", "$1")) : 0;
        List<AreaCount> counts = site.areas().stream()
                .map(area -> new AreaCount(
                        area.name(),
                        new CountRange(Math.max(0, cars - 1), cars, cars + 2),
                        cars > 0 ? 1 : 0,
                        cars * 14.0,
                        cars * 14.0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        status == CountStatus.COUNTED ? 1 : 0.4,
                        status,
                        new TypeTotals(
                                Map.of(RailcarType.BOXCAR, Math.max(0, cars - 1), RailcarType.UNKNOWN, 1), Map.of()),
                        ContainerRows.NONE))
                .toList();
        Polygon box = (Polygon) new GeometryFactory().toGeometry(new Envelope(130.6, 130.6001, 42.4, 42.4001));
        List<Detection> detections = cars == 0
                ? List.of()
                : List.of(new Detection(
                        "1",
                        new Subject.Railcar(RailcarType.BOXCAR, false),
                        box,
                        0.9,
                        Optional.of("track 1"),
                        14,
                        3,
                        42));
        return new DetectionRun(
                id,
                hash(scene.info().path()),
                "11",
                "fake 1",
                Map.of(),
                Registration.NONE,
                detections,
                List.of(),
                counts,
                status == CountStatus.COUNTED ? Optional.empty() : Optional.of("Part of the tracks is hidden."));
    }

    private static String hash(Path file) {
        try {
            return SceneHash.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

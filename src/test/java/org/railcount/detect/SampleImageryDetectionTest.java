package org.railcount.detect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.railcount.detect.evaluate.SceneScore;
import org.railcount.detect.evaluate.Score;
import org.railcount.detect.evaluate.Truth;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.Scene;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Train;
import org.railcount.project.SiteFile;

/** The detector on the simulated sample imagery's test half, which was never used for training or tuning. */
class SampleImageryDetectionTest {
    private static final Path SAMPLE = Path.of("sample-imagery");
    private static final String TRUTH = ".truth.geojson";

    private final List<SceneScore> scores = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    @Test
    void countsTheTestHalf() throws Exception {
        runTestHalf();
        List<SceneScore> counted = scores.stream().filter(SceneScore::counted).toList();
        assertThat(counted).hasSizeGreaterThanOrEqualTo(14);
        Score cars = counted.stream().map(SceneScore::railcars).reduce(new Score(0, 0, 0), Score::plus);
        double error = counted.stream()
                .mapToInt(s -> Math.abs(s.railcars().countError()))
                .average()
                .orElseThrow();
        long inRange = counted.stream().filter(s -> s.inRange().orElseThrow()).count();
        assertThat(cars.f1()).isGreaterThanOrEqualTo(0.93);
        assertThat(error).isLessThanOrEqualTo(2);
        Score tarps = counted.stream().map(score -> score.figures().cover()).reduce(Score.NONE, Score::plus);
        assertThat(tarps.f1()).as("covered cars").isGreaterThanOrEqualTo(0.78);
        assertThat((double) inRange / counted.size()).isGreaterThanOrEqualTo(0.8);
        assertThat(unusable).as("the scene under a closed cloud deck").containsExactly("simulated_20210827T022430Z");
    }

    /** A map cuts its tracks into pieces, a survey draws them once more: the count must not know of it. */
    @Test
    void tracksCutInPiecesAndDrawnTwiceCountTheSame() throws Exception {
        Site site = SiteFile.read(SAMPLE.resolve("site.geojson"));
        try (Scene scene = new GeoTiffScenes(new AcquisitionReader())
                .open(SAMPLE.resolve("scenes/23OCT05015104-S2AS-SIMULATED_01_P001.TIF"))) {
            TrackGuidedDetector detector = new TrackGuidedDetector();
            DetectionRun whole = detector.detect(scene, site, () -> false);
            DetectionRun pieces = detector.detect(scene, inPieces(site), () -> false);
            assertThat(pieces.counts())
                    .extracting(AreaCount::railcars, AreaCount::coveredRailcars, AreaCount::types)
                    .isEqualTo(whole.counts().stream()
                            .map(count -> tuple(count.railcars(), count.coveredRailcars(), count.types()))
                            .toList());
            assertThat(pieces.detections()).extracting(Detection::id).doesNotHaveDuplicates();
            assertThat(pieces.trains().stream().collect(groupingBy(Train::track, summingInt(Train::cars))))
                    .as("a review takes the trains of a track for its cars")
                    .isEqualTo(pieces.detections().stream()
                            .filter(d -> d.subject() instanceof Subject.Railcar)
                            .collect(groupingBy(d -> d.track().orElseThrow(), summingInt(d -> 1))));
            assertThat(pieces.detections())
                    .filteredOn(d -> d.track().isPresent())
                    .allSatisfy(d -> assertThat(d.track().get()).matches(".* (whole|[12])"));
        }
    }

    /** Every track cut in its middle, its second half turned round, and the first of them whole besides. */
    private static Site inPieces(Site site) {
        List<Track> tracks = new ArrayList<>();
        for (Track track : site.tracks()) {
            LengthIndexedLine line = new LengthIndexedLine(track.centreline());
            double middle = line.getEndIndex() / 2;
            tracks.add(with(track, " 1", (LineString) line.extractLine(0, middle)));
            tracks.add(with(track, " 2", (LineString) line.extractLine(line.getEndIndex(), middle)));
        }
        Track first = site.tracks().get(0);
        tracks.add(with(first, " whole", first.centreline()));
        return new Site(
                site.name(), site.timeZone(), site.referenceScene(), site.areas(), tracks, site.zones(), site.extra());
    }

    private static Track with(Track track, String suffix, LineString line) {
        return new Track(track.name() + suffix, line, track.gaugeMm(), track.extra());
    }

    private void runTestHalf() throws Exception {
        Site site = SiteFile.read(SAMPLE.resolve("site.geojson"));
        GeoTiffScenes scenes = new GeoTiffScenes(new AcquisitionReader());
        TrackGuidedDetector detector = new TrackGuidedDetector();
        for (Path image : images()) {
            String name = image.getFileName().toString();
            String stem = name.substring(0, name.lastIndexOf('.'));
            Truth truth = Truth.read(SAMPLE.resolve("truth").resolve(stem + TRUTH));
            if (!truth.split().equals("test")) {
                continue;
            }
            try (Scene scene = scenes.open(image)) {
                DetectionRun run = detector.detect(scene, site, () -> false);
                scores.add(SceneScore.of(stem, truth, run, Optional.empty()));
                if (run.counts().get(0).status() == CountStatus.UNUSABLE) {
                    unusable.add(stem);
                }
            }
        }
    }

    private static List<Path> images() throws Exception {
        try (Stream<Path> files = Files.list(SAMPLE.resolve("scenes"))) {
            return files.filter(f -> f.toString().matches("(?i).*\\.tiff?"))
                    .sorted()
                    .toList();
        }
    }
}

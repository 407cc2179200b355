package org.railcount.detect.learn;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.detect.image.GroundOutline;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Site;

/** Reads what the detector sees on the tracks of scenes that an analyst has gone through. Not thread-safe. */
public final class LessonReader {
    private final Scene.Opener opener;
    private final Site site;
    private final TrackGuidedDetector detector = new TrackGuidedDetector();

    public LessonReader(Scene.Opener opener, Site site) {
        this.opener = opener;
        this.site = site;
    }

    /**
     * A scene and what the analyst says of it.
     *
     * @param file the scene
     * @param name its name
     * @param time when it was taken, where that is known better than the scene tells
     * @param otherwise the day, or a name in its place, of a scene whose time nobody knows
     * @param reviewed everything that stands there; where no railcar is among it, the tracks are empty
     */
    public record Lesson(Path file, String name, Optional<Instant> time, String otherwise, List<TruthObject> reviewed) {
        public Lesson {
            reviewed = List.copyOf(reviewed);
        }
    }

    /**
     * Reads one scene; empty where it is too coarse for single cars, or does not show the site.
     *
     * @param hint what is known of where it lies
     */
    public Optional<ReviewedScene> read(Lesson lesson, RegistrationHint hint, Detector.Cancellation cancelled)
            throws SceneException {
        try (Scene scene = opener.open(lesson.file())) {
            List<TrackResult> tracks = detector.readTracks(scene, site, hint, cancelled);
            if (tracks.isEmpty()) {
                return Optional.empty();
            }
            String date = lesson.time()
                    .or(() -> scene.info().acquisition().time())
                    .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC).toString())
                    .orElse(lesson.otherwise());
            return Optional.of(ReviewedScene.of(
                    lesson.name(), date, tracks, lesson.reviewed(), new GroundOutline(scene.ground())));
        }
    }
}

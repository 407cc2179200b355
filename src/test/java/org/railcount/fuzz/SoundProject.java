package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.DetectorSetup;
import org.railcount.model.GroundMove;
import org.railcount.model.Train;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.review.RandomEdits;
import org.railcount.review.ReviewSession;
import org.railcount.review.Yard;

/** A small project with a file of every kind that a project may hold. */
final class SoundProject {
    static final String SCENE = "scene";
    static final String COUNTS = "counts.csv";
    private static final int EDITS = 60;

    private SoundProject() {}

    static void write(Path folder) throws IOException, ProjectException {
        Files.createDirectories(folder);
        Path sample = Path.of("sample-imagery");
        Files.copy(sample.resolve("places/rajin-piers.geojson"), folder.resolve("site.geojson"));
        Files.copy(sample.resolve("observations.csv"), folder.resolve("observations.csv"));
        Files.copy(sample.resolve("events.csv"), folder.resolve("events.csv"));
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveSite(project.site());
        DetectionRun run = run();
        project.saveRun(run);
        ReviewSession session = new ReviewSession(run, List.of(), Yard.analyst());
        Random random = new Random(1);
        for (int i = 0; i < EDITS; i++) {
            RandomEdits.step(session, random, true);
        }
        project.edits().append(session.log());
        project.typeTime(SCENE, Instant.parse("2023-10-05T02:15:00Z"));
        project.nudge(SCENE, new GroundMove(3.5, -2, 0.2, 1.001, Yard.LON, Yard.LAT));
        project.addSceneSources(List.of(folder.resolve("scenes/a.tif"), folder.resolveSibling("elsewhere")));
        project.saveDetectorSetup(new DetectorSetup(
                Optional.of(folder.resolve("model.onnx")), DetectorSetup.ModelUse.VOTE, Optional.empty()));
        Files.write(folder.resolve("site-tuning.json"), tuning().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.write(folder.resolve(COUNTS), counts().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static DetectionRun run() {
        DetectionRun string = Yard.string(8);
        List<Detection> detections = new ArrayList<>(string.detections());
        AreaCount count =
                new AreaCount("yard", new CountRange(7, 8, 9), 1, 118, 118, 2, 3, 40, 1, 90, 0.9, CountStatus.PARTIAL);
        return new DetectionRun(
                SCENE,
                "00ff",
                "11aa",
                "fuzz 1",
                Map.of("a", "b"),
                string.registration(),
                detections,
                List.of(new Train("track 1", "yard", 118, 8)),
                List.of(count),
                Optional.empty());
    }

    private static String tuning() {
        return """
                {"format": 1, "site": "Rajin", "detector": "DETECTOR", "dates": ["2023-10-05"], "occupied_scale": 1.1,
                 "occupied_bias_shift": 0.1, "car_bonus_shift": -0.1,
                 "lengths": [{"mean_m": 13.9, "spread_m": 0.6, "share": 0.7}, {"mean_m": 12, "spread_m": 0.5, "share": 0.3}],
                 "leave_one_date_out": {"f1_before": 0.8, "f1_after": 0.85, "mean_count_error_before": 2, "mean_count_error_after": 1}}
                """;
    }

    private static String counts() {
        return """
                scene,acquired,area,railcars,railcars_low,railcars_high,trains,longest_train_m,total_train_m,covered_railcars,cargo_pieces,cargo_area_m2,ships,longest_ship_m,usable_fraction,status
                scene,2023-10-05T02:15:00Z,yard,8,7,9,1,118,118,2,3,40,1,90,0.9,partial
                older,2022-10-05T02:15:00Z,yard,20,18,22,2,150,280,0,0,0,0,0,1,counted
                oldest,,yard,0,0,0,0,0,0,0,0,0,0,0,0,unusable
                """;
    }
}

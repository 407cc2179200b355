package org.railcount.detect.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.DetectorException;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.evaluate.Score;
import org.railcount.model.RailcarType;

class SiteLearningTest {
    private static final String DETECTOR = "track-guided 0";

    /** Evidence of a car and of empty track, log-odds. */
    private record Look(double car, double empty) {}

    /** Evidence as the network mostly gives it. */
    private static final Look CLEAR = new Look(4, -6);

    /** A site whose cars look like ballast: half of them are missed. */
    private static final Look FAINT = new Look(-2.6, -9);

    private static ReviewedScene scene(int number, String date, Look look) {
        Random random = new Random(number);
        int cells = 500;
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        for (int k = 0; k < cells; k++) {
            occupied[k] = (float) (look.empty() + random.nextGaussian());
        }
        Arrays.fill(boundary, -4);
        List<Stretch> cars = new ArrayList<>();
        int at = 20 + random.nextInt(20);
        while (at + 30 < cells) {
            double level = look.car() + 0.8 * random.nextGaussian();
            for (int k = at; k < at + 27; k++) {
                occupied[k] = (float) (level + random.nextGaussian());
            }
            boundary[at] = 1;
            boundary[at + 27] = 1;
            cars.add(new Stretch(at * Emission.CELL_M, (at + 27) * Emission.CELL_M));
            at += 27 + 3 + random.nextInt(60);
        }
        boolean[] visible = new boolean[cells];
        Arrays.fill(visible, true);
        Emission evidence = new Emission(occupied, boundary, new float[RailcarType.values().length][cells], visible);
        return new ReviewedScene("scene " + number, date, List.of(new ReviewedTrack(evidence, cars, List.of())));
    }

    private static List<ReviewedScene> scenes(int dates, Look look) {
        List<ReviewedScene> scenes = new ArrayList<>();
        for (int d = 0; d < dates; d++) {
            scenes.add(scene(2 * d, "2023-0" + (d + 1) + "-05", look));
            scenes.add(scene(2 * d + 1, "2023-0" + (d + 1) + "-05", look));
        }
        return scenes;
    }

    @Test
    void learnsWhatASiteNeedsAndMeasuresItOnDatesLeftOut() {
        SiteLearning.Report report = SiteLearning.learn(scenes(4, FAINT), "yard", DETECTOR);
        assertThat(report.dates()).hasSize(4);
        assertThat(report.after().f1()).isGreaterThan(report.before().f1() + 0.1);
        assertThat(report.errorAfter()).isLessThan(report.errorBefore());
        SiteTuning tuning = report.tuning().orElseThrow();
        assertThat(tuning.dates()).hasSize(4);
        assertThat(tuning.worth().f1After()).isEqualTo(report.after().f1());
    }

    @Test
    void threeDatesAreEnoughAndTheWorkTellsHowFarItIs() {
        List<Double> told = new ArrayList<>();
        SiteLearning.Report report =
                SiteLearning.learn(scenes(3, new Look(-1.8, -9)), "yard", DETECTOR, told::add, () -> false);
        assertThat(told).containsExactly(0.0, 1 / 3.0, 2 / 3.0);
        assertThat(report.verdict()).doesNotContain("at least 3 dates");
        assertThat(report.dates())
                .extracting(DateResult::date)
                .containsExactly("2023-01-05", "2023-02-05", "2023-03-05");
        assertThat(report.after())
                .as("read with what the other two dates taught")
                .isNotEqualTo(report.before());
        assertThat(report.dates()).allSatisfy(row -> {
            assertThat(row.scenes()).isEqualTo(2);
            assertThat(row.saved()).isEqualTo(wrong(row.before()) - wrong(row.after()));
        });
        // Of two scenes a date, the mean error of a scene.
        assertThat(report.errorBefore())
                .isCloseTo(
                        report.dates().stream()
                                        .mapToInt(DateResult::errorBefore)
                                        .sum()
                                / 6.0,
                        within(1e-9));
        assertThat(report.errorAfter())
                .isCloseTo(
                        report.dates().stream().mapToInt(DateResult::errorAfter).sum() / 6.0, within(1e-9));
    }

    private static int wrong(Score score) {
        return score.falseAlarms() + score.missed();
    }

    /** One date that gains much among many that lose nothing is as likely chance. */
    @Test
    void whatHelpsOnOneDateOnlyIsNotWritten() {
        List<ReviewedScene> scenes = new ArrayList<>(scenes(2, CLEAR));
        scenes.add(scene(99, "2024-01-01", FAINT));
        scenes.add(scene(98, "2024-02-01", new Look(0.5, -6)));
        assertThat(SiteLearning.learn(scenes, "yard", DETECTOR).tuning()).isEmpty();
    }

    @Test
    void aSiteThatIsReadWellAlreadyIsLeftAlone() {
        SiteLearning.Report report = SiteLearning.learn(scenes(4, CLEAR), "yard", DETECTOR);
        assertThat(report.tuning()).isEmpty();
        assertThat(report.verdict()).contains("not surely better");
        assertThat(report.after()).isEqualTo(report.before());
    }

    @Test
    void twoDatesAreTooFewHoweverManyScenes() {
        SiteLearning.Report report = SiteLearning.learn(scenes(2, FAINT), "yard", DETECTOR);
        assertThat(report.tuning()).isEmpty();
        assertThat(report.verdict()).contains("at least 3 dates", "there are 2");
        assertThat(report.after()).isEqualTo(report.before());
    }

    @Test
    void oneOddDateDoesNotMoveTheOthers() {
        List<ReviewedScene> scenes = new ArrayList<>(scenes(5, CLEAR));
        scenes.add(scene(99, "2024-01-01", FAINT));
        SiteLearning.Report report = SiteLearning.learn(scenes, "yard", DETECTOR);
        for (DateResult row : report.dates()) {
            assertThat(row.after().f1()).isGreaterThanOrEqualTo(row.before().f1() - 0.02);
        }
    }

    @Test
    void lengthsMoveTowardsTheSitesCarsButOnlyAsFarAsTheyAreMany() {
        List<LengthGroup> usual = List.of(new LengthGroup(11.2, 0.8, 0.3), new LengthGroup(13.2, 0.9, 0.6));
        List<LengthGroup> few = LengthLearner.learn(usual, scenes(1, CLEAR));
        List<LengthGroup> many = LengthLearner.learn(usual, scenes(9, CLEAR));
        assertThat(few.get(1).weight()).isBetween(0.6, many.get(1).weight());
        assertThat(many.get(1).meanM()).isBetween(few.get(1).meanM(), 13.5);
        assertThat(many.stream().mapToDouble(LengthGroup::weight).sum()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void scoresAlongTheTrack() {
        ReviewedTrack track = new ReviewedTrack(
                scene(1, "d", CLEAR).tracks().get(0).evidence(),
                List.of(new Stretch(10, 23), new Stretch(24, 37), new Stretch(80, 93)),
                List.of(new Stretch(50, 63)));
        Score score = StretchScore.of(
                track,
                List.of(
                        new CarSpan(10.5, 23.5, 1),
                        new CarSpan(24, 30, 1),
                        new CarSpan(30, 37, 1),
                        new CarSpan(51, 64, 1),
                        new CarSpan(66, 79, 1)));
        assertThat(score).isEqualTo(new Score(2, 2, 1));
    }

    @Test
    void learningEndsWhenNobodyWantsItsResult() {
        assertThatThrownBy(() -> SiteLearning.learn(scenes(4, FAINT), "yard", DETECTOR, share -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theFileGivesTheSameSettingsAndIsTiedToTheDetector(@TempDir Path folder) throws Exception {
        SiteTuning tuning =
                SiteLearning.learn(scenes(4, FAINT), "yard", DETECTOR).tuning().orElseThrow();
        Path file = Files.writeString(folder.resolve("site-tuning.json"), SiteTuningFile.text(tuning));
        DecodeSettings read = SiteTuningFile.read(file, DETECTOR);
        DecodeSettings meant = tuning.settings(read.tunedBy().orElseThrow().id());
        assertThat(read).isEqualTo(meant);
        assertThat(read.occupiedBias()).isGreaterThan(DecodeSettings.DEFAULT.occupiedBias());
        assertThat(read.parameters()).containsEntry("tuning_dates", "4").containsKey("tuning_f1_after");

        assertThatThrownBy(() -> SiteTuningFile.read(file, "track-guided 9"))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("learnt with track-guided 0")
                .hasMessageContaining("learn again, or delete it");
        Files.writeString(file, "{\"format\": 1}");
        assertThatThrownBy(() -> SiteTuningFile.read(file, DETECTOR))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("site-tuning.json: not a site tuning");
    }
}

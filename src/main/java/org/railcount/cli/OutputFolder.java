package org.railcount.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import org.railcount.export.AlertsCsv;
import org.railcount.export.AtomicOutput;
import org.railcount.export.ChartFiles;
import org.railcount.export.ChartSheet;
import org.railcount.export.CountsCsv;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.export.JudgementsCsv;
import org.railcount.export.StructureFiles;
import org.railcount.model.CargoChange;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneResult;
import org.railcount.model.StructureChange;
import org.railcount.project.FileProblem;
import org.railcount.project.ProjectException;
import org.railcount.project.ResultStore;
import org.railcount.project.SceneOutputs;
import org.railcount.timeline.Alert;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.TimelineModel;

/**
 * Where a command writes. Every file is put in place whole, and after {@link #seal} none is written any more, so
 * that a run that is broken off leaves no half-written file. Files that Railcount did not write stay. Thread-safe.
 */
final class OutputFolder {
    private final Path folder;
    private final SceneOutputs scenes;
    private final ResultStore results;
    private final ReentrantLock writing = new ReentrantLock();

    /** Writes one file. */
    private interface Write {
        void run() throws IOException, ProjectException;
    }

    private OutputFolder(Path folder) {
        this.folder = folder;
        this.scenes = new SceneOutputs(folder);
        this.results = new ResultStore(folder.resolve("railcount").resolve("results"));
    }

    /**
     * Makes the folder where it does not exist.
     *
     * @throws UsageException when it cannot be made or written to
     */
    static OutputFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("the output folder " + folder + " is a file");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("cannot make the output folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException("cannot write to the output folder " + folder);
        }
        return new OutputFolder(folder);
    }

    void writeDetections(SceneResult.Handled result) throws IOException {
        write(() -> DetectionsGeoJson.write(scenes.detections(result.sceneId()), result));
    }

    /** Results that an earlier run left here, and where this one leaves its own. */
    ResultStore results() {
        return results;
    }

    /** Keeps a result for the next run. */
    void keepResult(DetectionRun run, String inputs) throws IOException {
        write(() -> results.write(run, inputs));
    }

    void writeCounts(List<SceneResult> results, List<CargoChange> changes) throws IOException {
        write(() -> CountsCsv.write(folder.resolve("counts.csv"), results, changes));
    }

    void writeChanges(List<StructureChange> changes) throws IOException {
        write(() -> StructureFiles.writeCsv(folder.resolve("changes.csv"), changes));
        write(() -> StructureFiles.writeGeoJson(folder.resolve("changes.geojson"), changes));
    }

    void writeJudgements(List<CountSeries> series, LookBack window) throws IOException {
        write(() -> JudgementsCsv.write(folder.resolve("judgements.csv"), series, window));
    }

    void writeAlerts(List<CountSeries> series, LookBack window, Alert.Threshold threshold) throws IOException {
        write(() -> AlertsCsv.write(folder.resolve("alerts.csv"), series, window, threshold));
    }

    void writeTimeline(TimelineModel model) throws IOException {
        write(() -> ChartFiles.write(folder.resolve("timeline.svg"), model, ChartSheet.PAGE));
    }

    void writePicture(String name, BufferedImage picture) throws IOException {
        writePicture(folder.resolve(name), picture);
    }

    /** @param ending what follows the scene's name in that of the file */
    void writePicture(String sceneId, String ending, BufferedImage picture) throws IOException {
        writePicture(scenes.file(sceneId, ending), picture);
    }

    private void writePicture(Path file, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        write(() -> AtomicOutput.write(file, bytes.toByteArray()));
    }

    /** Waits for a write that is under way, and lets no other begin. */
    void seal() {
        writing.lock();
    }

    private void write(Write write) throws IOException {
        writing.lock();
        try {
            write.run();
        } catch (ProjectException e) {
            // It is a whole sentence already.
            throw new IOException(e.getMessage(), e);
        } catch (IOException e) {
            throw new IOException(
                    "cannot write to " + folder + " (" + FileProblem.reason(e) + "); is the disk full?", e);
        } finally {
            writing.unlock();
        }
    }
}

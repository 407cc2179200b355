package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.export.ForeignFile;
import org.railcount.export.ForeignThing;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.SceneHash;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.LogEntry;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.railcount.review.ExternalProposals;
import org.railcount.review.ReviewSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code railcount import}: takes detections of another program into a project. */
@Command(
        name = "import",
        header = "Take detections of another program into a project, as proposals.",
        description = {
            "Reads GeoJSON (polygons in longitude and latitude, in the site's frame) and COCO (polygons"
                    + " or boxes in the scene's pixels). Each becomes a proposal of external origin, in the"
                    + " project's edit log, to be accepted or rejected in the window; one that stands already is"
                    + " left out. A scene must have been counted in the project."
        },
        exitCodeList = {
            "0:all was taken in",
            "1:a file or a scene was left out; the others are taken in",
            "2:wrong usage"
        },
        footer = {
            "  railcount import --project yard/ model-output.coco.json",
            "  railcount import --project yard/ --scene 20231005_n73 cars.geojson"
        })
final class ImportCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--project", required = true, paramLabel = "DIR", description = "Project folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--scene",
            paramLabel = "SCENE",
            description = "The scene of those things in GeoJSON that do not name it: its file name without ending.")
    private @Nullable String scene;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who stands beside the edits; the name that the system knows unless told otherwise.")
    private String author = System.getProperty("user.name", "");

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "GeoJSON or COCO file.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    private final Map<String, Path> images = new HashMap<>();
    private boolean leftOut;

    ImportCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException, ProjectException {
        if (!Files.exists(folder.resolve("site.geojson"))) {
            throw new UsageException(folder + " is no project folder: it holds no site.geojson");
        }
        ProjectLock.Outcome outcome = ProjectLock.take(folder);
        if (outcome instanceof ProjectLock.Outcome.Refused refused) {
            throw new IOException(refused.reason() + "; close it there, then import.");
        }
        try (ProjectLock lock = ((ProjectLock.Outcome.Taken) outcome).lock()) {
            ProjectFolder project = ProjectFolder.open(folder);
            project.sceneIds(SceneFolder.list(project.sceneSources()), SceneHash::of)
                    .forEach((file, name) -> images.put(name, file));
            for (Path file : files) {
                try {
                    takeIn(project, file, ForeignFile.read(file, Optional.ofNullable(scene)));
                } catch (IOException e) {
                    leaveOut(String.valueOf(e.getMessage()));
                }
            }
        }
        return leftOut ? 1 : 0;
    }

    private void takeIn(ProjectFolder project, Path file, ForeignFile foreign) throws ProjectException {
        int added = 0;
        int known = 0;
        int odd = 0;
        for (Map.Entry<String, List<ForeignThing>> of : foreign.scenes().entrySet()) {
            String id = of.getKey();
            Optional<DetectionRun> run = project.storedRun(id);
            if (run.isEmpty()) {
                leaveOut(file.getFileName() + ": the scene " + id
                        + " has not been counted in this project; open the project and count it, then import.");
                continue;
            }
            try {
                List<Detection> things =
                        foreign.inPixels() ? fromPixels(run.get(), of.getValue()) : placed(of.getValue());
                ReviewSession session =
                        new ReviewSession(run.get(), project.edits().read(id).entries(), pen());
                ExternalProposals proposals = ExternalProposals.of(project.site(), session.now(), things);
                Optional<LogEntry> entry = session.apply(proposals.edit());
                if (entry.isPresent()) {
                    project.edits().append(List.of(entry.get()));
                }
                added += proposals.added();
                known += proposals.known();
                odd += proposals.odd();
            } catch (SceneException e) {
                leaveOut(file.getFileName() + ": " + e.getMessage() + " Nothing was taken into " + id + ".");
            }
        }
        tell(file, added, known, odd + foreign.unknown());
    }

    private void tell(Path file, int added, int known, int odd) {
        PrintWriter console = spec.commandLine().getOut();
        console.println(file.getFileName() + ": " + added + " proposals added"
                + (known > 0 ? ", " + known + " left out that stand already" : "")
                + (odd > 0 ? ", " + odd + " left out of unknown kind or impossible outline" : "") + ".");
        console.flush();
    }

    private ReviewSession.Pen pen() {
        return new ReviewSession.Pen(
                () -> author, Clock.systemUTC(), () -> UUID.randomUUID().toString());
    }

    /** Pixels are the scene's own: registration moves them onto the site. */
    private List<Detection> fromPixels(DetectionRun run, List<ForeignThing> things) throws SceneException {
        Path image = images.get(run.sceneId());
        if (image == null) {
            throw new SceneException(
                    "The image of " + run.sceneId() + " is not in this project, and pixels mean nothing without it.");
        }
        try (Scene opened = opener.open(image)) {
            GroundFrame site =
                    RegisteredGround.of(opened.ground(), run.registration().appliedMove());
            List<Detection> placed = new ArrayList<>();
            for (ForeignThing thing : things) {
                List<Coordinate> corners = thing.corners().stream()
                        .map(at -> site.pixelToLonLat(at.x, at.y))
                        .toList();
                placed.add(ExternalProposals.thing(thing.id(), thing.subject(), corners, thing.confidence()));
            }
            return placed;
        }
    }

    private static List<Detection> placed(List<ForeignThing> things) {
        return things.stream()
                .map(thing -> ExternalProposals.thing(thing.id(), thing.subject(), thing.corners(), thing.confidence()))
                .toList();
    }

    private void leaveOut(String sentence) {
        leftOut = true;
        spec.commandLine().getErr().println("railcount: " + sentence);
        spec.commandLine().getErr().flush();
    }
}

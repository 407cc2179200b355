package org.railcount.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.railcount.imagery.KnownScene;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneHash;
import org.railcount.model.Acquisition;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Sha256;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unit of work of a batch: one scene on one site, counted. It is pure: what comes of a {@link SceneTask} follows from
 * the scene's file, the files beside it, the site, the detector, and what is known of where the scene lies; nothing is
 * written, no other scene is asked (but the site's reference scene), and a scene that cannot be counted comes out as a
 * failed result with its sentence, not as an exception. So tasks may run in any order, on any thread or machine, and again.
 *
 * <p>{@link Done#inputs} names all of that but the scene file, whose hash stands in the run: a result with the same inputs
 * and the same hash is the one that would be counted now, but for its {@code seconds}. Thread-safe.
 */
public final class SceneCounter {
    private static final Logger LOG = LoggerFactory.getLogger(SceneCounter.class);

    /** Goes up when the same inputs come to another result although the detector's version stayed. */
    private static final String GENERATION = "2";

    private final Scene.Opener opener;
    private final Detector detector;
    private final Site site;
    private final KnownPlaces places;
    private final String common;

    /** Results of before. */
    @FunctionalInterface
    public interface Earlier {
        /** There are none. */
        Earlier NONE = (name, inputs) -> Optional.empty();

        /** The scene's result, if it was made of these inputs; its hash need not be that of the file as it is now. */
        Optional<DetectionRun> find(String name, String inputs);
    }

    /** Sees a scene while it is open, with its result. */
    @FunctionalInterface
    public interface Onlooker {
        /** Looks away. */
        Onlooker NONE = (scene, site, run) -> {};

        void see(Scene scene, Site site, DetectionRun run);
    }

    /**
     * What came of a task.
     *
     * @param result the scene's
     * @param inputs fingerprint of all but the scene file that it was made of; empty where the scene could not be opened
     * @param takenOver whether it is a result of before
     */
    public record Done(SceneResult result, String inputs, boolean takenOver) {}

    /**
     * @param opener opens the scenes; thread-safe
     * @param detector counts
     * @param site what is counted on
     * @param places where scenes are known to lie
     */
    public SceneCounter(Scene.Opener opener, Detector detector, Site site, KnownPlaces places) {
        this.opener = opener;
        this.detector = detector;
        this.site = site;
        this.places = places;
        this.common = String.join(
                "\n",
                GENERATION,
                SiteHash.of(site),
                detector.version().orElse(""),
                new SceneInputs(places.reference()).reference());
    }

    /** Counts one scene. */
    public Done count(SceneTask task) {
        return count(task, Earlier.NONE, Onlooker.NONE, () -> false);
    }

    /**
     * Counts one scene, or takes its result of before where that still holds.
     *
     * @throws CancellationException when cancelled
     */
    public Done count(SceneTask task, Earlier earlier, Onlooker onlooker, Detector.Cancellation cancelled) {
        long start = System.nanoTime();
        Optional<SceneInfo> info = Optional.empty();
        try (Scene scene = opener.open(task.file())) {
            SceneInfo known = known(scene.info(), task);
            info = Optional.of(known);
            RegistrationHint hint = places.of(task.file());
            String inputs = inputs(known, hint);
            Optional<DetectionRun> before = earlier.find(task.name(), inputs).filter(run -> isOf(run, task.file()));
            KnownScene opened = new KnownScene(scene, known);
            DetectionRun run = before.isPresent()
                    ? before.get()
                    : detector.detect(opened, site, hint, cancelled).took((System.nanoTime() - start) / 1e9);
            onlooker.see(opened, site, run);
            return new Done(new SceneResult.Handled(known, run), inputs, before.isPresent());
        } catch (SceneException e) {
            return failed(task, info, String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.debug("{} failed", task.file(), e);
            return failed(task, info, task.file().getFileName() + ": " + fault(e));
        }
    }

    private static Done failed(SceneTask task, Optional<SceneInfo> info, String reason) {
        return new Done(new SceneResult.Failed(task.name(), task.file(), info, reason), "", false);
    }

    private static String fault(Throwable e) {
        return e instanceof OutOfMemoryError
                ? "not enough memory; try fewer scenes at a time with --jobs."
                : "could not be counted because of a fault in Railcount (" + e + "); please report it.";
    }

    /** The file is read only here: it may be large, and a result with other inputs is none. */
    private static boolean isOf(DetectionRun run, Path file) {
        try {
            return run.sceneHash().equals(SceneHash.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static SceneInfo known(SceneInfo info, SceneTask task) {
        Acquisition read = info.acquisition();
        return info.withId(task.name())
                .withAcquisition(task.typedTime().map(read::withAnalystTime).orElse(read));
    }

    /** All that is known of the scene stands for the files beside it that tell of it. */
    private String inputs(SceneInfo scene, RegistrationHint hint) {
        String own = String.join(
                "\n",
                scene.id(),
                SceneInputs.text(scene),
                scene.acquisition().toString(),
                hint.byHand() + " "
                        + hint.reference()
                                .map(RegistrationHint.Reference::byHand)
                                .map(Object::toString));
        return Sha256.of(common + "\n" + own);
    }
}

package org.railcount.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.imagery.SceneHash;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;
import org.railcount.model.Sha256;

/**
 * Names what a result rests on besides the scene's own file, the site, the detector and a nudge: how the pixels are to be
 * read and where they lie, which files beside it may tell; its mask and overviews, where those lie beside it; and the
 * site's reference scene. Where any of it changes, the result is one of before. Not so the time at which the scene was
 * taken, which decides only from which side shadows are expected. Thread-safe.
 */
public final class SceneInputs {
    /** The run's parameter that holds it. */
    private static final String PARAMETER = "inputs";

    private final Optional<Path> reference;
    private volatile @Nullable String referenceHash;

    /** @param reference the site's reference scene, where it names one and the file is at hand; read once, when asked */
    public SceneInputs(Optional<Path> reference) {
        this.reference = reference;
    }

    /** Lower-case hex of a SHA-256. */
    public String of(SceneInfo scene) {
        return Sha256.of(text(scene) + "\n" + reference());
    }

    /** The run with its inputs. */
    public DetectionRun kept(DetectionRun run, SceneInfo scene) {
        return run.with(PARAMETER, of(scene));
    }

    /** Whether a run was made of what there is now; one that does not tell counts as such. */
    public boolean hold(DetectionRun run, SceneInfo scene) {
        String then = run.parameters().get(PARAMETER);
        return then == null || then.equals(of(scene));
    }

    /** The scene's part; where it lies on this disk does not matter. */
    static String text(SceneInfo scene) {
        String beside;
        try {
            beside = SceneHash.beside(scene.path()).toString();
        } catch (IOException e) {
            beside = "unreadable";
        }
        return String.join(
                "\n",
                scene.width() + " " + scene.height() + " " + scene.bandRoles() + " " + scene.sampleType(),
                scene.nodata() + " " + scene.crsName() + " " + scene.grid() + " " + scene.pixelSizeM(),
                beside);
    }

    /** The reference scene's part; empty where there is none. */
    String reference() {
        String known = referenceHash;
        if (known == null) {
            known = reference.map(SceneInputs::hashOrName).orElse("");
            referenceHash = known;
        }
        return known;
    }

    private static String hashOrName(Path reference) {
        try {
            return reference.getFileName() + " " + SceneHash.of(reference);
        } catch (IOException e) {
            return reference.toString();
        }
    }
}

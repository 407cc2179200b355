package org.railcount.simulate.files;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.railcount.simulate.SimulatedScene;

/** A simulated scene as a set of files: image and sidecars. */
public final class SceneFiles {
    private SceneFiles() {}

    /** The stem of the scene's image, its identifier in every output. */
    public static String stem(Vendor vendor, Instant acquired) {
        return SceneName.stem(vendor, acquired);
    }

    /** File name to content, the image first. */
    public static Map<String, byte[]> encode(SimulatedScene scene, Vendor vendor, TiffLayout layout) {
        Instant acquired = scene.conditions().acquired();
        String stem = stem(vendor, acquired);
        boolean bare = vendor == Vendor.TIFF_TIME_ONLY;
        boolean collar = scene.conditions().framing().collar();
        boolean alpha = scene.conditions().sensor().bands().hasAlpha();
        TiffFile.Labels labels = new TiffFile.Labels(
                "SIMULATED, not a real acquisition: scene of a made-up rail yard, " + stem,
                Sidecar.COPYRIGHT,
                bare ? Optional.of(SceneName.format(acquired, "yyyy:MM:dd HH:mm:ss")) : Optional.empty(),
                (collar || scene.picture().bits() == 16) && !alpha ? Optional.of("0") : Optional.empty(),
                alpha,
                !bare);
        Map<String, byte[]> files = new LinkedHashMap<>();
        String extension = vendor == Vendor.MAXAR || vendor == Vendor.AIRBUS ? ".TIF" : ".tif";
        files.put(stem + extension, TiffFile.encode(scene.picture(), scene.grid(), layout, labels));
        files.putAll(new Sidecar(scene, stem).files(vendor));
        return files;
    }
}

package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.picture.ContactSheet;
import org.railcount.detect.evaluate.picture.Failure;
import org.railcount.detect.evaluate.picture.FailurePicture;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneNames;

/**
 * Writes pictures of what went wrong: one a failure, named after its scene, and a sheet of all.
 *
 * @param opener opens the scenes
 * @param files the scenes' images
 * @param folder where the pictures go
 * @param perScene at most so many a scene
 */
record FailureGallery(Scene.Opener opener, List<Path> files, OutputFolder folder, int perScene) {

    /**
     * Writes the pictures of scenes in which cars were claimed.
     *
     * @return their number
     * @throws UsageException where a scene's image is not among the files
     */
    int write(List<SceneMatch> matches) throws IOException, SceneException {
        List<List<ContactSheet.Print>> prints = new ArrayList<>();
        for (SceneMatch match : matches) {
            List<Failure> failures = Failure.of(match, perScene);
            if (failures.isEmpty()) {
                continue;
            }
            List<ContactSheet.Print> ofScene = new ArrayList<>();
            prints.add(ofScene);
            try (Scene scene = opener.open(image(match.scene()))) {
                FailurePicture painter = new FailurePicture(scene, match);
                int number = 0;
                for (Failure failure : failures) {
                    number++;
                    ContactSheet.Print print = painter.paint(failure);
                    String kind = failure.kind().name().toLowerCase(Locale.ROOT);
                    folder.writePicture(
                            match.scene(),
                            String.format(Locale.ROOT, "-%02d-%s.png", number, kind),
                            print.withCaption());
                    ofScene.add(print);
                }
            }
        }
        Optional<ContactSheet> sheet = ContactSheet.of(prints);
        if (sheet.isPresent()) {
            folder.writePicture("contact-sheet.png", sheet.get().paint());
        }
        return prints.stream().mapToInt(List::size).sum();
    }

    private Path image(String scene) {
        return files.stream()
                .filter(file -> SceneNames.stem(file).equals(scene))
                .findFirst()
                .orElseThrow(() -> new UsageException("no image of the scene " + scene + " in what --scenes names"));
    }
}

package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.railcount.detect.DetectorException;
import org.railcount.detect.box.BoxModel;

/** A detection model with its settings. */
final class ModelTarget implements Target {
    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final String MODEL = "painted-boxes.onnx";
    private static final String SETTINGS = MODEL + ".json";

    @Override
    public String name() {
        return "model";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        byte[] model = Files.readAllBytes(MODELS.resolve(MODEL));
        byte[] settings = Files.readAllBytes(MODELS.resolve(SETTINGS));
        switch (random.nextInt(4)) {
            case 0 -> settings = TextMutation.of(settings, random);
            case 1 -> model = ByteMutation.of(model, random);
            default -> model = ModelMutation.of(model, random);
        }
        Files.write(folder.resolve(MODEL), model);
        Files.write(folder.resolve(SETTINGS), settings);
    }

    @Override
    public void read(Path folder) throws Exception {
        try {
            BoxModel.load(folder.resolve(MODEL));
        } catch (DetectorException e) {
            throw new Refused(e);
        }
    }
}

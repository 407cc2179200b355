package org.railcount.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.railcount.app.command.KeymapFile;
import org.railcount.app.display.DisplayFile;
import org.railcount.app.place.PlaceException;
import org.railcount.app.place.PlaceReader;
import org.railcount.app.settings.SettingsFile;

/** What a person types or chose: keys, looks, places. */
final class PersonalTarget implements Target {
    private static final String KEYS = "{\"scene.later\": [\"Ctrl+Right\", \"F5\"], \"view.fit\": [\"Shift+F\"]}";
    private static final String LOOKS = """
            {"common": {"preset": "NATURAL", "lowPercent": 1, "highPercent": 99, "gamma": 1.2},
             "scenes": {"/a/b.tif": {"bands": [{"role": "RED", "index": 0}, {"role": "GREEN", "index": 1}, {"role": "BLUE", "index": 2}],
              "lowPercent": 2.0, "highPercent": 98.0, "gamma": 1.0}}}
            """;
    private static final List<String> PLACES = List.of(
            "42.4194, 130.6093",
            "42°25'09.8\"N 130°36'33.5\"E",
            "52TDM 85000 96000",
            "52N 485000 4696000",
            "EPSG:32652 485000 4696000",
            "https://www.google.com/maps/@42.4194,130.6093,17z");

    @Override
    public String name() {
        return "personal";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        Files.write(folder.resolve("keys.json"), damaged(KEYS, random));
        Files.write(folder.resolve("display.json"), damaged(LOOKS, random));
        Files.write(folder.resolve("place.txt"), damaged(PLACES.get(random.nextInt(PLACES.size())), random));
    }

    private static byte[] damaged(String text, Random random) {
        return TextMutation.of(text.getBytes(StandardCharsets.UTF_8), random);
    }

    @Override
    public void read(Path folder) throws Exception {
        List<Exception> problems = new ArrayList<>();
        KeymapFile.read(new SettingsFile(folder, "keys.json"), problem -> problems.add(new IOException(problem)));
        try {
            DisplayFile.read(new SettingsFile(folder, "display.json"));
        } catch (IOException e) {
            problems.add(e);
        }
        try {
            PlaceReader.read(Files.readString(folder.resolve("place.txt"), StandardCharsets.ISO_8859_1));
        } catch (PlaceException e) {
            problems.add(e);
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems.get(0));
        }
    }
}

package org.railcount.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.metadata.AcquisitionReader;

/** The committed sample imagery. */
final class SampleFiles {
    static final Path ROOT = Path.of("sample-imagery");

    private SampleFiles() {}

    static List<CSVRecord> truthRows(String area) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(ROOT.resolve("truth/truth.csv"))) {
            return format.parse(reader).stream()
                    .filter(row -> row.get("area").equals(area))
                    .toList();
        }
    }

    static Path image(String stem) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("scenes"))) {
            return files.filter(file -> file.getFileName().toString().matches("(?i)\\Q" + stem + "\\E\\.tif"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Scene open(String stem) throws IOException, SceneException {
        return new GeoTiffScenes(new AcquisitionReader()).open(image(stem));
    }

    static JsonNode truth(String stem) throws IOException {
        return new ObjectMapper()
                .readTree(ROOT.resolve("truth/" + stem + ".truth.geojson").toFile());
    }

    static List<Path> all(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}

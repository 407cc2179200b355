package org.railcount.cli.batch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a batch left in its output folder. */
record BatchOutput(Path folder) {

    /** Each result and the very file that it lies in: one that is written anew is another file. */
    Map<String, Object> results() throws IOException {
        Path results = folder.resolve("railcount").resolve("results");
        Map<String, Object> found = new HashMap<>();
        if (Files.isDirectory(results)) {
            try (Stream<Path> files = Files.list(results)) {
                for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                        .toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    found.put(
                            file.getFileName().toString(), attributes.lastModifiedTime() + " " + attributes.fileKey());
                }
            }
        }
        return found;
    }

    /** Whether the same was found, however long it took. */
    boolean tellsTheSameAs(BatchOutput other) throws IOException {
        return told().equals(other.told());
    }

    private Map<String, String> told() throws IOException {
        Map<String, String> told = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String text = Files.readString(file, StandardCharsets.UTF_8);
                told.put(
                        name,
                        name.equals("counts.csv") ? untimed(text) : text.replaceAll("\"seconds\" : [0-9.E-]+", ""));
            }
        }
        return told;
    }

    private static String untimed(String table) throws IOException {
        try (CSVParser rows = CSVParser.parse(new StringReader(table), CSVFormat.DEFAULT)) {
            int column = -1;
            StringBuilder text = new StringBuilder();
            for (CSVRecord row : rows) {
                List<String> cells = new ArrayList<>(row.toList());
                column = column < 0 ? cells.indexOf("seconds") : column;
                cells.remove(column);
                text.append(cells).append('\n');
            }
            return text.toString();
        }
    }
}

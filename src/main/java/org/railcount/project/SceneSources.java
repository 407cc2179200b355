package org.railcount.project;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.SceneName;

/**
 * Files and folders that were added as scene sources, kept in a table {@code path}. What lies in the project folder is
 * written relative to it, so that a project can be moved with its scenes.
 */
final class SceneSources {
    private static final String PATH = "path";

    private final Path project;
    private final Path file;
    private List<Path> sources = List.of();

    SceneSources(Path project, Path file) throws ProjectException {
        this.project = project;
        this.file = file;
        if (Files.exists(file)) {
            List<Path> read = new ArrayList<>();
            CsvTable table = CsvTable.read(file, PATH);
            for (CSVRecord row : table.rows()) {
                read.add(path(table, row));
            }
            sources = List.copyOf(read);
        }
    }

    /** Absolute paths, in the order they were added. They need not exist any more. */
    List<Path> list() {
        return sources;
    }

    void add(List<Path> filesOrFolders) throws ProjectException {
        Set<Path> changed = new LinkedHashSet<>(sources);
        filesOrFolders.forEach(path -> changed.add(path.toAbsolutePath().normalize()));
        keep(List.copyOf(changed));
    }

    /** Puts files in the place of those of the same name that are gone. */
    void relink(List<Path> files) throws ProjectException {
        List<Path> found =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        Set<String> names = found.stream().map(SceneSources::name).collect(Collectors.toSet());
        Set<Path> changed = new LinkedHashSet<>(sources);
        changed.removeIf(source -> !Files.exists(source) && names.contains(name(source)));
        changed.addAll(found);
        keep(List.copyOf(changed));
    }

    /** They count once they are on the disk, so that what is shown now is there after the next start, too. */
    private void keep(List<Path> changed) throws ProjectException {
        if (!changed.equals(sources)) {
            CsvTable.write(
                    file,
                    new String[] {PATH},
                    changed.stream().map(path -> new Object[] {text(path)}).toList());
            sources = changed;
        }
    }

    private static String name(Path file) {
        return SceneName.key(String.valueOf(file.getFileName()));
    }

    private Path path(CsvTable table, CSVRecord row) throws ProjectException {
        String text = table.required(row, PATH);
        try {
            return project.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw table.fault(row, "\"" + text + "\" is no path; correct or remove the line");
        }
    }

    private String text(Path path) {
        return text(project, path);
    }

    /** How a path stands in a table of the project. */
    static String text(Path project, Path path) {
        return path.startsWith(project) && !path.equals(project)
                ? project.relativize(path).toString().replace('\\', '/')
                : path.toString();
    }
}

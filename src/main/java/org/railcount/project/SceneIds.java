package org.railcount.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * What the scenes of a project are called, so that no two share a name: the file's stem where only one scene has it, else
 * the stem with the name of its folder, {@code visual~20231005}, and a number where that does not help either. A scene
 * keeps its name for good: names that are not plain from the file are kept in a table {@code scene,path}. What was
 * counted or edited under a plain stem stays with the file that it was made of. Upper and lower case are the same. Not
 * thread-safe.
 */
final class SceneIds {
    private static final String SCENE = "scene";
    private static final String PATH = "path";

    /** Tells what a project holds under a name. */
    interface Records {
        /** Whether anything was counted, edited or said of a scene of that name. */
        boolean holds(String sceneId);

        /** The hash of the file that was counted last under that name. */
        Optional<String> countedFile(String sceneId);
    }

    private final Path project;
    private final Path file;
    private final Records records;
    /** What is known from the table, and what was told since. */
    private final Map<Path, String> names = new LinkedHashMap<>();

    SceneIds(Path project, Path file, Records records) throws ProjectException {
        this.project = project;
        this.file = file;
        this.records = records;
        if (Files.exists(file)) {
            CsvTable table = CsvTable.read(file, SCENE, PATH);
            for (CSVRecord row : table.rows()) {
                String path = table.required(row, PATH);
                try {
                    names.put(project.resolve(path).normalize(), table.required(row, SCENE));
                } catch (InvalidPathException e) {
                    throw table.fault(row, "\"" + path + "\" is no path; correct or remove the line");
                }
            }
        }
    }

    /** The name of every file, in the files' order. New names that are not plain are kept if the project is writable. */
    Map<Path, String> of(Collection<Path> files, SceneHasher hasher, boolean writable) throws ProjectException {
        Map<String, List<Path>> nameless = new LinkedHashMap<>();
        for (Path each : files) {
            Path absolute = absolute(each);
            if (!names.containsKey(absolute)) {
                List<Path> alike = nameless.computeIfAbsent(key(stem(absolute)), key -> new ArrayList<>());
                if (!alike.contains(absolute)) {
                    alike.add(absolute);
                }
            }
        }
        boolean told = false;
        for (Map.Entry<String, List<Path>> group : nameless.entrySet()) {
            List<Path> known = names.keySet().stream()
                    .filter(path -> key(stem(path)).equals(group.getKey()))
                    .toList();
            if (known.isEmpty() && group.getValue().size() == 1) {
                Path only = group.getValue().get(0);
                names.put(only, stem(only));
            } else {
                nameTwins(group.getValue(), known, hasher);
                told = true;
            }
        }
        if (told && writable) {
            save();
        }
        Map<Path, String> wanted = new LinkedHashMap<>();
        files.forEach(each -> wanted.put(each, names.get(absolute(each))));
        return wanted;
    }

    /** Gives the name of a scene whose file is gone to another file of the same name. */
    void relink(String sceneId, Path to) throws ProjectException {
        if (names.entrySet().removeIf(name -> name.getValue().equals(sceneId))) {
            names.put(absolute(to), sceneId);
            save();
        }
    }

    /** Whether a file may be the scene of that name: it is called like the file that had the name, or like the name. */
    boolean mayBe(Path candidate, String sceneId) {
        return stem(candidate).equals(sceneId)
                || names.entrySet().stream()
                        .anyMatch(name -> name.getValue().equals(sceneId)
                                && stem(name.getKey()).equals(stem(candidate)));
    }

    private void nameTwins(List<Path> twins, List<Path> known, SceneHasher hasher) {
        List<String> orphans = new ArrayList<>();
        for (Path path : known) {
            if (!Files.exists(path)) {
                orphans.add(names.get(path));
            }
        }
        String stem = stem(twins.get(0));
        boolean plainIsFree = !isTaken(stem) && records.holds(stem);
        if (plainIsFree) {
            orphans.add(0, stem);
        }
        List<Path> left = new ArrayList<>(twins);
        for (String orphan : orphans) {
            Optional<Path> made = madeOf(orphan, left, hasher);
            if (made.isEmpty() && orphan.equals(stem) && plainIsFree) {
                // Nobody can tell any more; it was the first when only one was there, and deliveries come into folders.
                made = left.stream().min(Comparator.comparingInt(Path::getNameCount));
            }
            if (made.isPresent()) {
                left.remove(made.get());
                names.values().remove(orphan);
                names.put(made.get(), orphan);
            }
        }
        left.forEach(path -> names.put(path, free(stem(path) + folder(path))));
    }

    private Optional<Path> madeOf(String sceneId, List<Path> among, SceneHasher hasher) {
        return records.countedFile(sceneId)
                .flatMap(hash -> among.stream()
                        .filter(path -> hash.equals(hashOrNothing(path, hasher)))
                        .findFirst());
    }

    private static String hashOrNothing(Path path, SceneHasher hasher) {
        try {
            return hasher.hash(path);
        } catch (IOException e) {
            return "";
        }
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + "~" + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return names.values().stream().anyMatch(taken -> key(taken).equals(key(name)));
    }

    /** Keeps the names of all files that are called alike; those of the others follow from the file. */
    private void save() throws ProjectException {
        Map<String, Integer> alike = new HashMap<>();
        names.keySet().forEach(path -> alike.merge(key(stem(path)), 1, Integer::sum));
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(names).forEach((path, name) -> {
            if (alike.getOrDefault(key(stem(path)), 0) > 1 || !name.equals(stem(path))) {
                rows.add(new Object[] {name, SceneSources.text(project, path)});
            }
        });
        CsvTable.write(file, new String[] {SCENE, PATH}, rows);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String folder(Path path) {
        Path folder = path.getParent();
        return folder == null || folder.getFileName() == null ? "" : "~" + folder.getFileName();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

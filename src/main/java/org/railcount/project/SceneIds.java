package org.railcount.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.railcount.model.SceneName;

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
    private Map<Path, String> names = new LinkedHashMap<>();

    SceneIds(Path project, Path file, Records records) throws ProjectException {
        this.project = project;
        this.file = file;
        this.records = records;
        if (Files.exists(file)) {
            CsvTable table = CsvTable.read(file, SCENE, PATH);
            for (CSVRecord row : table.rows()) {
                String path = table.required(row, PATH);
                String name = table.required(row, SCENE);
                if (!FileNames.isOneName(name)) {
                    // Files are called after the scene, and would come to lie in other folders.
                    throw table.fault(
                            row,
                            "\"" + name + "\" is no name for a scene, which is that of a file without its folder;"
                                    + " correct or remove the line");
                }
                try {
                    names.put(project.resolve(path).normalize(), name);
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
                List<Path> alike = nameless.computeIfAbsent(stemKey(absolute), key -> new ArrayList<>());
                if (!alike.contains(absolute)) {
                    alike.add(absolute);
                }
            }
        }
        Naming naming = new Naming(hasher);
        nameless.forEach(naming::name);
        if (naming.told && writable) {
            save(naming.changed);
        }
        names = naming.changed;
        Map<Path, String> wanted = new LinkedHashMap<>();
        files.forEach(each -> wanted.put(each, names.get(absolute(each))));
        return wanted;
    }

    /** Gives the name of a scene whose file is gone to another file. */
    void relink(String sceneId, Path to) throws ProjectException {
        Map<Path, String> changed = new LinkedHashMap<>(names);
        boolean hadFile = changed.values().removeIf(sceneId::equals);
        if (hadFile || !SceneName.stem(to).equals(sceneId)) {
            changed.put(absolute(to), sceneId);
            save(changed);
            names = changed;
        }
    }

    /** Whether a file may be the scene of that name: it is called like the file that had the name, or like the name. */
    boolean mayBe(Path candidate, String sceneId) {
        String key = stemKey(candidate);
        return key.equals(SceneName.key(sceneId))
                || names.entrySet().stream()
                        .anyMatch(name -> name.getValue().equals(sceneId)
                                && stemKey(name.getKey()).equals(key));
    }

    /** Names for files that have none, beside the names that are there; nothing counts before it is kept. */
    private final class Naming {
        private final SceneHasher hasher;
        private final Map<Path, String> changed = new LinkedHashMap<>(names);
        private final Map<String, List<Path>> known;
        private final Set<String> taken;
        /** Whether there is a name that does not follow from its file. */
        private boolean told;

        Naming(SceneHasher hasher) {
            this.hasher = hasher;
            this.known = names.keySet().stream().collect(Collectors.groupingBy(SceneIds::stemKey));
            this.taken = names.values().stream().map(SceneName::key).collect(Collectors.toCollection(HashSet::new));
        }

        /** Names files of one stem. */
        void name(String key, List<Path> files) {
            Path first = files.get(0);
            String plain = held(SceneName.stem(first));
            if (files.size() == 1 && !known.containsKey(key) && taken.add(key)) {
                changed.put(first, plain);
                told |= !plain.equals(SceneName.stem(first));
            } else {
                nameTwins(plain, files, known.getOrDefault(key, List.of()));
                told = true;
            }
        }

        private void nameTwins(String plain, List<Path> twins, List<Path> alike) {
            List<String> orphans = new ArrayList<>();
            for (Path path : alike) {
                if (!Files.exists(path)) {
                    orphans.add(changed.get(path));
                }
            }
            boolean plainIsFree = !taken.contains(SceneName.key(plain)) && records.holds(plain);
            if (plainIsFree) {
                orphans.add(0, plain);
            }
            List<Path> left = new ArrayList<>(twins);
            for (String orphan : orphans) {
                Optional<Path> made = madeOf(orphan, left);
                if (made.isEmpty() && orphan.equals(plain) && plainIsFree) {
                    // Nobody can tell any more; it was the first when only one was there, and deliveries come into
                    // folders.
                    made = left.stream().min(Comparator.comparingInt(Path::getNameCount));
                }
                if (made.isPresent()) {
                    left.remove(made.get());
                    changed.values().remove(orphan);
                    changed.put(made.get(), orphan);
                    taken.add(SceneName.key(orphan));
                }
            }
            left.forEach(path -> changed.put(path, SceneName.claim(SceneName.withFolder(path), taken)));
        }

        private Optional<Path> madeOf(String sceneId, List<Path> among) {
            return records.countedFile(sceneId)
                    .flatMap(hash -> among.stream()
                            .filter(path -> hash.equals(hashOrNothing(path)))
                            .findFirst());
        }

        private String hashOrNothing(Path path) {
            try {
                return hasher.hash(path);
            } catch (IOException e) {
                return "";
            }
        }

        /**
         * A stem as the project holds something of it. macOS takes letters apart that other systems have in one piece, and
         * what was done on one system stays with the scene on the other.
         */
        private String held(String stem) {
            List<String> spellings = Stream.of(
                            stem,
                            Normalizer.normalize(stem, Normalizer.Form.NFC),
                            Normalizer.normalize(stem, Normalizer.Form.NFD))
                    .distinct()
                    .toList();
            return spellings.size() == 1
                    ? stem
                    : spellings.stream().filter(records::holds).findFirst().orElse(stem);
        }
    }

    /** Keeps the names of all files that are called alike; those of the others follow from the file. */
    private void save(Map<Path, String> changed) throws ProjectException {
        Map<String, Integer> alike = new HashMap<>();
        changed.keySet().forEach(path -> alike.merge(stemKey(path), 1, Integer::sum));
        List<Object[]> rows = new ArrayList<>();
        new TreeMap<>(changed).forEach((path, name) -> {
            if (alike.getOrDefault(stemKey(path), 0) > 1 || !name.equals(SceneName.stem(path))) {
                rows.add(new Object[] {name, SceneSources.text(project, path)});
            }
        });
        CsvTable.write(file, new String[] {SCENE, PATH}, rows);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String stemKey(Path path) {
        return SceneName.key(SceneName.stem(path));
    }
}

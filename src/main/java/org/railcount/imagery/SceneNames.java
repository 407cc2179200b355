package org.railcount.imagery;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.railcount.model.SceneName;

/**
 * Names scenes so that no two write to the same file: the file's stem where only one scene has it, else the stem with
 * the name of its folder, {@code visual~20231005}, and a number where that does not help either. Upper and lower case
 * are the same, as they are to the file systems of Windows and macOS.
 */
public final class SceneNames {
    private SceneNames() {}

    /** A name for every file, in the files' order. */
    public static Map<Path, String> of(List<Path> files) {
        Map<String, Long> stems = files.stream()
                .map(file -> SceneName.key(stem(file)))
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        Set<String> alone = new HashSet<>(stems.keySet());
        alone.removeIf(stem -> stems.getOrDefault(stem, 0L) > 1);
        Set<String> taken = new HashSet<>(alone);
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path file : files) {
            String stem = stem(file);
            names.put(
                    file,
                    alone.contains(SceneName.key(stem)) ? stem : SceneName.claim(SceneName.withFolder(file), taken));
        }
        return names;
    }

    /** A file's name without its ending. */
    public static String stem(Path file) {
        return SceneName.stem(file);
    }
}

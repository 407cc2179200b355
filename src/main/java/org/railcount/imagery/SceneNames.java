package org.railcount.imagery;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
                .map(file -> key(stem(file)))
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        Map<String, Integer> used = new HashMap<>();
        Map<Path, String> names = new LinkedHashMap<>();
        for (Path file : files) {
            String stem = stem(file);
            String name = stems.getOrDefault(key(stem), 0L) > 1 ? stem + folder(file) : stem;
            int times = used.merge(key(name), 1, Integer::sum);
            names.put(file, times == 1 ? name : name + "~" + times);
        }
        return names;
    }

    /** A file's name without its ending. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null ? "" : "~" + folder.getFileName();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

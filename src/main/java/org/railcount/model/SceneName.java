package org.railcount.model;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How a scene is called after its file, and which names are one and the same to a file system. Stateless. */
public final class SceneName {
    private SceneName() {}

    /** The file's name without its ending. */
    public static String stem(Path file) {
        return stem(String.valueOf(file.getFileName()));
    }

    /** The same of a file's name. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The stem with the name of the file's folder, {@code visual~20231005}, for files that have one stem. */
    public static String withFolder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return stem(file) + (folder == null || folder.getFileName() == null ? "" : "~" + folder.getFileName());
    }

    /**
     * The same for names that would be one file on Windows or macOS: those do not tell upper from lower case, and macOS not
     * a letter in one piece from one in parts (Unicode NFC and NFD).
     */
    public static String key(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * A name that no other scene has: the one wanted, with a number where it is taken.
     *
     * @param taken {@linkplain #key keys} of the names that are; the one that is given is added
     */
    public static String claim(String wanted, Set<String> taken) {
        String name = wanted;
        for (int number = 2; !taken.add(key(name)); number++) {
            name = wanted + "~" + number;
        }
        return name;
    }
}

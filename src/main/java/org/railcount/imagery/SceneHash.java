package org.railcount.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.railcount.model.Sha256;

/** SHA-256 of a scene's file, lower-case hex: by it a detection run names the pixels that it rests on. */
public final class SceneHash {
    private static final int BUFFER_BYTES = 1 << 16;

    private SceneHash() {}

    /**
     * The files beside a scene from which pixels are read, its mask and its overviews, by ending with their SHA-256; empty
     * where there are none.
     */
    public static SortedMap<String, String> beside(Path file) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        for (String ending : List.of(LevelStack.MASK, LevelStack.OVERVIEWS)) {
            Path beside = LevelStack.beside(file, ending);
            if (Files.isRegularFile(beside)) {
                found.put(ending, of(beside));
            }
        }
        return found;
    }

    /** Reads the whole file. */
    public static String of(Path file) throws IOException {
        Sha256 hash = new Sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                hash.with(buffer, length);
            }
        }
        return hash.hex();
    }
}

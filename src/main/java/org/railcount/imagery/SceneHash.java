package org.railcount.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** SHA-256 of a scene's file, lower-case hex: by it a detection run names the pixels that it rests on. */
public final class SceneHash {
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
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

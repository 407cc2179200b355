package org.railcount.project;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.railcount.model.Sha256;

/**
 * Names of files that belong to a scene. A scene id comes from a file name, but not always of this system: what is not plain
 * ASCII, or could not stand in a file name, is spelt as a percent sign and two hex digits for each byte of UTF-8, so that no
 * file system takes two names for one or changes a letter's form. Where that is longer than a file name may be, it is cut
 * and ends in {@code %~} and 16 hex digits of a hash of the id.
 */
final class FileNames {
    /** What the file systems in use take, in bytes. */
    private static final int LONGEST = 255;

    /** No spelling has this: after a percent sign there are hex digits. */
    private static final String CUT = "%~";

    private static final int HASH_LENGTH = 16;
    private static final Pattern CUT_BYTE = Pattern.compile("%.?$");
    /** Devices of Windows, whatever ending they are given. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\..*)?");

    private FileNames() {}

    /** The name of a scene's file; a legal one on every system, whatever the id is. */
    static String of(String sceneId, String ending) {
        String spelt =
                isDevice(sceneId) ? escaped((byte) sceneId.charAt(0)) + spelt(sceneId.substring(1)) : spelt(sceneId);
        if (spelt.length() + ending.length() <= LONGEST) {
            return spelt + ending;
        }
        int room = Math.max(0, LONGEST - ending.length() - CUT.length() - HASH_LENGTH);
        String start = spelt.substring(0, Math.min(room, spelt.length()));
        return CUT_BYTE.matcher(start).replaceFirst("") + CUT + hash(sceneId) + ending;
    }

    /** Characters of an id as they stand in a file name, however many there are. */
    static String spelt(String sceneId) {
        StringBuilder name = new StringBuilder();
        for (byte b : sceneId.getBytes(StandardCharsets.UTF_8)) {
            name.append(isPlain(b) ? String.valueOf((char) b) : escaped(b));
        }
        return name.toString();
    }

    /** The id of the scene whose file is called so; empty where the name was cut, or is not spelt as these are. */
    static Optional<String> sceneId(String name, String ending) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = name.length() - ending.length();
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < end
                    && HexFormat.isHexDigit(name.charAt(i + 1))
                    && HexFormat.isHexDigit(name.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8))
                .filter(id -> name.equals(spelt(id) + ending) || name.equals(of(id, ending)));
    }

    /** Whether the id is a device of Windows, in whose name nothing can be kept there. */
    static boolean isDevice(String sceneId) {
        return DEVICE.matcher(sceneId).matches();
    }

    /** Whether that is the name of one file or folder here: no way to another folder, and nothing that no name can hold. */
    static boolean isOneName(String text) {
        try {
            Path path = Path.of(text);
            return path.getRoot() == null
                    && path.getNameCount() == 1
                    && path.toString().equals(text)
                    && !text.isEmpty()
                    && !text.equals(".")
                    && !text.equals("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether a file can be called so. */
    static boolean isFileName(String text) {
        return isOneName(text) && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static boolean isPlain(byte b) {
        return b >= 0 && (Character.isLetterOrDigit(b) || " ._-+()[],@#=~".indexOf(b) >= 0);
    }

    private static String escaped(byte b) {
        return "%" + HexFormat.of().withUpperCase().toHexDigits(b);
    }

    private static String hash(String sceneId) {
        return Sha256.of(sceneId).substring(0, HASH_LENGTH);
    }
}

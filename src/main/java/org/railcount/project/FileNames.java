package org.railcount.project;

import java.nio.charset.StandardCharsets;

/** Names of files that belong to a scene. */
final class FileNames {
    private FileNames() {}

    /** A scene id comes from a file name, but not always of this system: what could not be a file name is spelt as %hex. */
    static String of(String sceneId) {
        StringBuilder name = new StringBuilder();
        for (byte b : sceneId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || " ._-+()[],@#=~".indexOf(c) >= 0;
            if (plain && c < 0x80) {
                name.append(c);
            } else {
                name.append('%').append(String.format("%02X", (int) c));
            }
        }
        return name.toString();
    }
}

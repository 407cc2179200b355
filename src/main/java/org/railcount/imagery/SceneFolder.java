package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds scenes in what a person named: files, folders, or both. */
public final class SceneFolder {
    /** Vendors deliver a scene in folders within folders; deeper nesting is not a delivery. */
    private static final int MAX_DEPTH = 4;

    private static final Set<String> IMAGE_ENDINGS = Set.of("tif", "tiff", "gtif", "gtiff");
    /** Masks, previews and quick-looks that vendors put beside a scene. */
    private static final Pattern COMPANION = Pattern.compile(
            ".*([_-](udm2?|dn_udm|mask|ortho-mask|clouds?|cld|browse|preview|thumb(nail)?|ql|quicklook|msk)"
                    + "([_-]clip)?|[_-]udm2?[_-].*)$");

    /** Metadata, world files, overviews and the like that lie beside a scene and are read with it. */
    private static final Set<String> SIDECAR_ENDINGS = Set.of(
            "imd", "xml", "json", "tfw", "tifw", "tiffw", "wld", "prj", "ovr", "msk", "aux", "rpb", "rpc", "til", "att",
            "eph", "geo");

    private SceneFolder() {}

    /**
     * Candidate scene files. Folders are searched for TIFF images, companions such as masks and previews left out. A file
     * that is named itself is kept, whatever it is, so that it gets its own error; only what accompanies a scene that is
     * named with it is not, as when a shell wrote out {@code scenes/23*}.
     *
     * @param filesOrFolders what was named; entries that do not exist are kept, too
     * @return each file once, sorted by name
     */
    public static List<Path> list(List<Path> filesOrFolders) {
        Set<Path> foldersOfNamed = filesOrFolders.stream()
                .filter(path -> isScene(path) && Files.isRegularFile(path))
                .map(SceneFolder::folder)
                .collect(Collectors.toSet());
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                found.addAll(search(path, MAX_DEPTH));
            } else if (!(isCompanion(path) && foldersOfNamed.contains(folder(path)))) {
                found.add(path.normalize());
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((Path path) -> String.valueOf(path.getFileName()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** A folder that cannot be read holds no scenes; the others still count. */
    private static List<Path> search(Path folder, int depth) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                boolean hidden = String.valueOf(entry.getFileName()).startsWith(".");
                if (!hidden && Files.isDirectory(entry) && depth > 1) {
                    found.addAll(search(entry, depth - 1));
                } else if (!hidden && Files.isRegularFile(entry) && isScene(entry)) {
                    found.add(entry.normalize());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return found;
        }
        return found;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    private static boolean isScene(Path file) {
        return IMAGE_ENDINGS.contains(ending(file)) && !isNamedLikeACompanion(file);
    }

    private static boolean isCompanion(Path file) {
        return SIDECAR_ENDINGS.contains(ending(file)) || isNamedLikeACompanion(file);
    }

    private static boolean isNamedLikeACompanion(Path file) {
        String name = name(file);
        return COMPANION
                .matcher(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .matches();
    }

    private static String ending(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1) : "";
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}

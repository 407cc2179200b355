package org.railcount.imagery.metadata;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railcount.model.SceneName;

/**
 * An image file and the files beside it. Sidecars are found by names made from the image's own name, never by being the
 * only file of their kind, so that the sidecar of another scene in the folder is not taken. Upper and lower case of a
 * name are the same. Not thread-safe.
 */
final class SceneFiles {
    /** What processing tools hang onto a scene's name without making it another scene; {@code _R1C1} marks a tile. */
    private static final Pattern VARIANT = Pattern.compile(
            "[_-](clip|clipped|crop|cropped|cut|subset|cog|reproject|reprojected|warp|warped|ortho|orthorectified"
                    + "|pansharp|pansharpened|psh|toar|harmonized|bandmath|8bit|16bit|rgb|utm|r\\d{1,3}c\\d{1,3})$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> IMAGES = Set.of("tif", "tiff", "gtif", "jp2", "ntf", "nitf", "img");

    private final Path image;
    private @Nullable SortedMap<String, List<String>> names;

    SceneFiles(Path image) {
        this.image = image.toAbsolutePath().normalize();
    }

    /** The image's file name. */
    String name() {
        return fileName(image);
    }

    /** The image's file name without extension. */
    String stem() {
        return SceneName.stem(name());
    }

    /** The stem, then the stem with one after another of the processing suffixes taken off, longest first. */
    List<String> stems() {
        Set<String> stems = new LinkedHashSet<>();
        String stem = stem();
        stems.add(stem);
        for (String shorter = VARIANT.matcher(stem).replaceFirst("");
                !shorter.equals(stem);
                shorter = VARIANT.matcher(stem).replaceFirst("")) {
            stem = shorter;
            stems.add(stem);
        }
        return List.copyOf(stems);
    }

    /** The file of this name beside the image; the spelling asked for wins where several differ in case only. */
    Optional<Path> beside(String name) {
        List<String> spellings = names().getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        Optional<String> exact = spellings.stream().filter(name::equals).findFirst();
        return exact.or(() -> spellings.stream().findFirst()).map(image::resolveSibling);
    }

    /** The file of this name in the folder above the image's. */
    Optional<Path> above(String name) {
        Path folder = image.getParent();
        Path parent = folder == null ? null : folder.getParent();
        return parent == null
                ? Optional.empty()
                : Optional.of(parent.resolve(name)).filter(Files::isRegularFile);
    }

    /** Files beside the image whose names, in lower case, match; sorted by name. */
    List<Path> besideMatching(Predicate<String> lowerCaseName) {
        return names().entrySet().stream()
                .filter(entry -> lowerCaseName.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(image::resolveSibling)
                .toList();
    }

    /** Whether the folder holds another image whose name starts the file's name: then the file is that image's. */
    boolean belongsToAnotherImage(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        String own = stem().toLowerCase(Locale.ROOT);
        return otherImages().stream()
                .map(path -> SceneName.stem(fileName(path)).toLowerCase(Locale.ROOT))
                .anyMatch(other -> name.startsWith(other) && !own.startsWith(other));
    }

    /** The folder's other images. */
    List<Path> otherImages() {
        return besideMatching(SceneFiles::isImage).stream()
                .filter(path -> !path.equals(image))
                .toList();
    }

    static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean isImage(String name) {
        return IMAGES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The folder's file names by their lower-case form. */
    private SortedMap<String, List<String>> names() {
        if (names == null) {
            SortedMap<String, List<String>> found = new TreeMap<>();
            Path folder = image.getParent();
            if (folder != null) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                    for (Path entry : entries) {
                        String name = fileName(entry);
                        found.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                                .add(name);
                    }
                } catch (IOException | DirectoryIteratorException e) {
                    // A folder that cannot be listed has no sidecars to offer; the image itself tells its own error.
                    found.clear();
                }
            }
            found.values().forEach(Collections::sort);
            names = found;
        }
        return names;
    }
}

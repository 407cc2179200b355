package org.railcount.export.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The font files of a machine, looked through for letters. Only TrueType files (.ttf) that may be embedded count: others
 * cannot be put into a PDF. Nothing is kept between two searches.
 *
 * @param folders searched with their subfolders; those that are not there are passed over
 */
record InstalledFonts(List<Path> folders) {
    private static final int DEPTH = 6;

    /** No more fonts than this are taken together: a text of more scripts names no place. */
    private static final int MOST_FONTS = 4;

    private static final int NEVER_EMBEDDED = 0x0002;
    private static final int EMBEDDED_WHOLE_ONLY = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    /** Cuts that stand out beside the report's plain letters; they are taken where there is no other. */
    private static final Pattern SPECIAL_CUT = Pattern.compile(
            "bold|italic|oblique|light|thin|black|heavy|mono|coding|serif|myeongjo|batang|brush|pen|eco|condensed");

    /** Where fonts lie on Linux, macOS and Windows. */
    static InstalledFonts ofThisMachine() {
        Path home = Path.of(System.getProperty("user.home", ""));
        String windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
        return new InstalledFonts(Stream.of(
                        home.resolve(".local/share/fonts"),
                        home.resolve(".fonts"),
                        home.resolve("Library/Fonts"),
                        Path.of("/usr/local/share/fonts"),
                        Path.of("/usr/share/fonts"),
                        Path.of("/Library/Fonts"),
                        Path.of("/System/Library/Fonts"),
                        Path.of(windows, "Fonts"))
                .toList());
    }

    /**
     * What was found for some letters.
     *
     * @param fonts files
     * @param lacking code points of those letters that none of the files has
     */
    record Choice(List<Path> fonts, SortedSet<Integer> lacking) {}

    /**
     * Fonts that have letters, as few as will do.
     *
     * @param letters code points
     */
    Choice having(Set<Integer> letters) {
        List<Font> useful = new ArrayList<>();
        for (Path file : files()) {
            Optional<Font> font = read(file, letters);
            if (font.filter(one -> one.letters().equals(letters)).isPresent()) {
                return new Choice(List.of(file), new TreeSet<>());
            }
            font.filter(one -> !one.letters().isEmpty()).ifPresent(useful::add);
        }
        List<Path> chosen = new ArrayList<>();
        SortedSet<Integer> lacking = new TreeSet<>(letters);
        while (!lacking.isEmpty() && chosen.size() < MOST_FONTS) {
            Optional<Font> best = useful.stream().max(Comparator.comparingLong(font -> font.countOf(lacking)));
            if (best.isEmpty() || best.get().countOf(lacking) == 0) {
                break;
            }
            chosen.add(best.get().file());
            lacking.removeAll(best.get().letters());
        }
        return new Choice(List.copyOf(chosen), lacking);
    }

    /** @param letters those of the wanted ones that it has */
    private record Font(Path file, Set<Integer> letters) {
        long countOf(Set<Integer> wanted) {
            return letters.stream().filter(wanted::contains).count();
        }
    }

    /** Plain cuts first. */
    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.find(folder, DEPTH, (file, about) -> isTrueType(file))) {
                    files.addAll(found.sorted().toList());
                } catch (IOException | UncheckedIOException e) {
                    // A folder that may not be read has no fonts for us.
                    continue;
                }
            }
        }
        files.sort(Comparator.comparing(file -> SPECIAL_CUT.matcher(name(file)).find()));
        return files;
    }

    private static boolean isTrueType(Path file) {
        return name(file).endsWith(".ttf");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Optional<Font> read(Path file, Set<Integer> letters) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            if (!isEmbeddable(font)) {
                return Optional.empty();
            }
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            Set<Integer> has = new HashSet<>(letters);
            has.removeIf(letter -> glyphs.getGlyphId(letter) == 0);
            return Optional.of(new Font(file, Set.copyOf(has)));
        } catch (IOException | RuntimeException e) {
            // A file that is no sound font is none of ours to complain of.
            return Optional.empty();
        }
    }

    private static boolean isEmbeddable(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable about = font.getOS2Windows();
        int rights = about == null ? 0 : about.getFsType();
        return (rights & 0x000F) != NEVER_EMBEDDED && (rights & (EMBEDDED_WHOLE_ONLY | BITMAPS_ONLY)) == 0;
    }
}

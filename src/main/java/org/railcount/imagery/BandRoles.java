package org.railcount.imagery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.BandRole;

/**
 * Decides what the bands of an image show. The file's own words come first (band descriptions, alpha, RGB), then the
 * vendor's order, known by the file name; where nothing is said, three bands are red, green, blue and four are those and
 * near infrared.
 */
final class BandRoles {
    private static final int PHOTOMETRIC_RGB = 2;
    private static final Pattern PLANET = Pattern.compile("^\\d{8}_\\d{6}_.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAXAR_FILE =
            Pattern.compile("^(\\d{2}[A-Z]{3}\\d{8}-[PMS]\\w+|(WV|GE|QB)\\d{2}_\\d{14}).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAXAR_FOLDER =
            Pattern.compile("^\\d{12}_\\d{2}_P\\d{3}_(MUL|PSH|MOS).*", Pattern.CASE_INSENSITIVE);

    private static final List<BandRole> RGB = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
    private static final List<BandRole> RGBN = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE, BandRole.NIR);
    private static final List<BandRole> BGRN = List.of(BandRole.BLUE, BandRole.GREEN, BandRole.RED, BandRole.NIR);
    private static final List<BandRole> MAXAR_8 = List.of(
            BandRole.COASTAL,
            BandRole.BLUE,
            BandRole.GREEN,
            BandRole.YELLOW,
            BandRole.RED,
            BandRole.RED_EDGE,
            BandRole.NIR,
            BandRole.NIR2);
    private static final List<BandRole> PLANET_8 = List.of(
            BandRole.COASTAL,
            BandRole.BLUE,
            BandRole.GREEN_I,
            BandRole.GREEN,
            BandRole.YELLOW,
            BandRole.RED,
            BandRole.RED_EDGE,
            BandRole.NIR);

    private BandRoles() {}

    /** One role per band of the image. */
    static List<BandRole> of(Path file, TiffDirectory image) {
        int bands = image.samplesPerPixel();
        List<BandRole> described = described(image, bands);
        if (!described.isEmpty()) {
            return described;
        }
        int alpha = alphaBand(file, image, bands);
        int colours = alpha < 0 ? bands : bands - 1;
        List<BandRole> roles = new ArrayList<>(byOrder(file, image, colours));
        if (alpha >= 0) {
            roles.add(alpha, BandRole.ALPHA);
        }
        return List.copyOf(roles);
    }

    private static List<BandRole> byOrder(Path file, TiffDirectory image, int colours) {
        return switch (colours) {
            case 1 -> List.of(BandRole.PAN);
            case 3 -> RGB;
            case 4 -> image.photometric() != PHOTOMETRIC_RGB && (isPlanet(file) || isMaxar(file)) ? BGRN : RGBN;
            case 8 -> isPlanet(file) ? PLANET_8 : MAXAR_8;
            default -> Collections.nCopies(colours, BandRole.UNKNOWN);
        };
    }

    private static boolean isPlanet(Path file) {
        return PLANET.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static boolean isMaxar(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return MAXAR_FILE.matcher(String.valueOf(file.getFileName())).matches()
                || (folder != null
                        && MAXAR_FOLDER
                                .matcher(String.valueOf(folder.getFileName()))
                                .matches());
    }

    /** Index of the alpha band, -1 without one. */
    private static int alphaBand(Path file, TiffDirectory image, int bands) {
        Optional<TiffField> extra = image.field(TiffTag.EXTRA_SAMPLES);
        int count = extra.map(TiffField::count).orElse(0);
        for (int i = 0; i < count; i++) {
            long kind = extra.orElseThrow().longAt(i);
            boolean isAlpha = kind == 1 || kind == 2;
            int band = bands - count + i;
            if (isAlpha && band >= 1) {
                return band;
            }
        }
        // Planet's "visual" products carry alpha as a fourth byte band that some copies do not declare.
        boolean visual = bands == 4
                && image.bitsPerSample() == 8
                && isPlanet(file)
                && String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).contains("visual");
        return visual ? 3 : -1;
    }

    /** Roles by the descriptions in the file, empty unless every band has one that says something. */
    private static List<BandRole> described(TiffDirectory image, int bands) {
        List<String> texts = image.field(TiffTag.GDAL_METADATA)
                .map(field -> GdalMetadata.bandDescriptions(field.text(), bands))
                .orElse(List.of());
        List<BandRole> roles = new ArrayList<>();
        for (String text : texts) {
            roleOf(text).ifPresent(roles::add);
        }
        return roles.size() == bands ? List.copyOf(roles) : List.of();
    }

    private static Optional<BandRole> roleOf(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
            case "coastal", "coastalblue", "deepblue", "cb", "c" -> Optional.of(BandRole.COASTAL);
            case "blue", "b" -> Optional.of(BandRole.BLUE);
            case "greeni", "green1" -> Optional.of(BandRole.GREEN_I);
            case "green", "greenii", "green2", "g" -> Optional.of(BandRole.GREEN);
            case "yellow", "y" -> Optional.of(BandRole.YELLOW);
            case "red", "r" -> Optional.of(BandRole.RED);
            case "rededge", "re" -> Optional.of(BandRole.RED_EDGE);
            case "nir", "nir1", "nearinfrared", "nearinfrared1", "n" -> Optional.of(BandRole.NIR);
            case "nir2", "nearinfrared2", "n2" -> Optional.of(BandRole.NIR2);
            case "pan", "panchromatic", "gray", "grey" -> Optional.of(BandRole.PAN);
            case "alpha" -> Optional.of(BandRole.ALPHA);
            default -> Optional.empty();
        };
    }
}

package org.railcount.imagery;

import java.nio.file.Path;
import java.util.Optional;
import org.railcount.model.Acquisition;

/** Knows when and how a scene was taken. */
@FunctionalInterface
public interface AcquisitionSource {
    /**
     * What is known of an image from the files beside it, its name, or its TIFF header.
     *
     * @param image the image file
     * @param tiffDateTime text of TIFF tag 306, where the file has it
     * @return never null; {@link Acquisition#UNKNOWN} where nothing is known
     */
    Acquisition read(Path image, Optional<String> tiffDateTime);
}

package org.railcount.export.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.railcount.export.AtomicOutput;
import org.railcount.export.DrawingFiles;

/** Writes figures, whole or not at all. The folder must exist. */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * Writes in the format that the file's name ends with: png, or pdf with the imagery as a picture and all else as lines
     * and text.
     *
     * @throws IllegalArgumentException for another ending
     */
    public static void write(Path file, FigureDrawing figure, int dpi) throws IOException {
        AtomicOutput.write(file, bytes(file, figure, dpi));
    }

    /** What {@link #write} would put into a file of that name. */
    public static byte[] bytes(Path file, FigureDrawing figure, int dpi) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> DrawingFiles.png(figure, dpi);
            case "pdf" -> DrawingFiles.pdf(figure);
            default -> throw new IllegalArgumentException(file + ": a figure is written as .png or .pdf; name it so");
        };
    }
}

package org.railcount.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.railcount.timeline.TimelineModel;

/** Writes the timeline as a figure that stands on its own, whole or not at all. The folder must exist. */
public final class ChartFiles {
    private ChartFiles() {}

    /**
     * Writes in the format that the file's name ends with: svg, png or pdf.
     *
     * @throws IllegalArgumentException for another ending
     */
    public static void write(Path file, TimelineModel model, ChartSheet sheet) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Drawing drawing = new ChartDrawing(model, sheet);
        byte[] bytes = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> DrawingFiles.svg(drawing);
            case "png" -> DrawingFiles.png(drawing, sheet.dpi());
            case "pdf" -> DrawingFiles.pdf(drawing);
            default ->
                throw new IllegalArgumentException(file + ": a figure is written as .svg, .png or .pdf; name it so");
        };
        AtomicOutput.write(file, bytes);
    }
}

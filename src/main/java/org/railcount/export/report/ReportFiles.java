package org.railcount.export.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.railcount.export.AtomicOutput;
import org.railcount.export.Drawing;
import org.railcount.export.DrawingFiles;
import org.railcount.export.PdfText;
import org.railcount.export.ReportFont;

/** Writes reports, whole or not at all. The folder must exist. */
public final class ReportFiles {
    /** Of pictures in HTML: sharp on a dense screen, and a file that can be sent. */
    private static final int SCREEN_DPI = 144;

    private ReportFiles() {}

    /**
     * Writes in the format that the file's name ends with: pdf, or html with all that it needs inside.
     *
     * @return a sentence where something could not be written as it should
     * @throws IllegalArgumentException for another ending
     */
    public static Optional<String> write(Path file, Report report) throws IOException {
        ReportFile made = make(file, report);
        AtomicOutput.write(file, made.bytes());
        return made.remark();
    }

    /** What {@link #write} would put into a file of that name. */
    public static ReportFile make(Path file, Report report) throws IOException {
        return make(file, report, InstalledFonts.ofThisMachine());
    }

    static ReportFile make(Path file, Report report, InstalledFonts fonts) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html", "htm" -> new ReportFile(html(report), Optional.empty());
            case "pdf" -> pdf(report, fonts);
            default -> throw new IllegalArgumentException(file + ": a report is written as .pdf or .html; name it so");
        };
    }

    private static byte[] html(Report report) throws IOException {
        Drawing chart = new ReportChart(report.timeline());
        String page = ReportPage.of(
                report,
                chart,
                drawing -> drawing == chart ? inline(drawing) : embedded(drawing),
                style("report.css") + style("report-screen.css"));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** An SVG as a part of the page, so that its text can be searched. */
    private static String inline(Drawing drawing) throws IOException {
        String svg = new String(DrawingFiles.svg(drawing), StandardCharsets.UTF_8);
        return Html.sound(svg.substring(svg.indexOf("<svg")));
    }

    private static String embedded(Drawing drawing) throws IOException {
        return "<img alt=\"" + Html.escaped(drawing.description()) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(DrawingFiles.png(drawing, SCREEN_DPI)) + "\" />";
    }

    private static ReportFile pdf(Report report, InstalledFonts installed) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument();
                PdfText text = new PdfText(document)) {
            PdfPictures pictures = new PdfPictures(text);
            String page = ReportPage.of(
                    report,
                    new ReportChart(report.timeline()),
                    pictures,
                    style("report.css") + style("report-pdf.css"));
            PdfLetters letters = PdfLetters.of(page, installed);
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useFont(ReportFont::open, ReportFont.FAMILY, 400, FontStyle.NORMAL, true)
                    .useObjectDrawerFactory(pictures)
                    .withProducer("Railcount");
            StringBuilder families = new StringBuilder("'" + ReportFont.FAMILY + "'");
            for (Path font : letters.fonts()) {
                String family = "Letters " + families.length();
                builder.useFont(font.toFile(), family, 400, FontStyle.NORMAL, true);
                families.append(", '").append(family).append("'");
            }
            builder.withHtmlContent(letters.page().replace("PDF_FONTS", families), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                document.getDocumentInformation().setTitle(report.title());
                document.getDocumentInformation().setCreator("Railcount");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return new ReportFile(bytes.toByteArray(), letters.remark());
            }
        }
    }

    private static String style(String name) throws IOException {
        try (InputStream file = ReportFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

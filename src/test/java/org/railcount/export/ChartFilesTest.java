package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.timeline.TimelineModel;

class ChartFilesTest {
    private static final ChartSheet CAPTIONED = new ChartSheet(
            ChartSheet.Format.COLUMN,
            ChartTheme.LIGHT,
            new ChartCaptions(Optional.of("Freight at the border"), List.of("Imagery: none.", " ", "CC BY 4.0.")),
            300);

    private static final TimelineModel MODEL = ChartCases.yard(26, true);

    @TempDir
    private Path folder;

    @Test
    void aPdfHoldsItsTitleFindingAndNotesAsText() throws Exception {
        Path file = folder.resolve("chart.pdf");
        ChartFiles.write(file, MODEL, CAPTIONED);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            String finding =
                    new TimelineWords(MODEL, CAPTIONED.captions()).finding().orElseThrow();
            assertThat(text)
                    .contains("Freight at the border", finding, "Imagery: none. CC BY 4.0.", TimelineWords.SIMULATED)
                    .contains("n = " + MODEL.series().points().size() + " scenes");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Freight at the border");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(660 * 0.75f);
        }
    }

    @Test
    void aPngHasTheResolutionAskedFor() throws Exception {
        Path file = folder.resolve("chart.PNG");
        ChartFiles.write(file, MODEL, CAPTIONED);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(Math.round(660 * 300 / 96f));
    }

    @Test
    void anSvgNamesFontsThatReadersHave() throws Exception {
        Path file = folder.resolve("chart.svg");
        ChartFiles.write(file, MODEL, CAPTIONED);

        assertThat(Files.readString(file)).contains("'Liberation Sans', Arial, Helvetica, sans-serif");
    }

    @Test
    void anotherEndingIsRefusedAndNothingWritten() {
        assertThatThrownBy(() -> ChartFiles.write(folder.resolve("chart.gif"), MODEL, CAPTIONED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".svg, .png or .pdf");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theDataBesideAChartHasARowForEachMark() throws Exception {
        Path file = folder.resolve("chart.csv");
        TimelineCsv.write(file, MODEL);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .hasSize(1 + MODEL.series().points().size() + MODEL.published().size());
        assertThat(lines.get(1)).startsWith("own counts of simulated scenes,");
    }
}

package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FontRunTest {
    private static final Font FIGURES = ReportFont.FONT.deriveFont(Font.BOLD, 12);

    @Test
    void aNameInLatinLettersStaysWhole() {
        assertThat(FontRun.of("Tumangang – Хасан", FIGURES)).containsExactly(new FontRun("Tumangang – Хасан", FIGURES));
    }

    @Test
    void lettersThatTheFontOfFiguresLacksAreTakenFromAnotherOfTheSameSize() {
        String name = "두만강 Tumangang 图们";
        List<FontRun> runs = FontRun.of(name, FIGURES);

        assertThat(runs.stream().map(FontRun::text).collect(Collectors.joining()))
                .isEqualTo(name);
        assertThat(runs)
                .filteredOn(run -> run.font().equals(FIGURES))
                .singleElement()
                .extracting(FontRun::text)
                .isEqualTo(" Tumangang ");
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.font().getSize2D()).isEqualTo(12f);
            assertThat(run.font().isBold()).isTrue();
        });
    }

    @Test
    void anEmptyLineHasNoWidth() {
        assertThat(ChartText.width("", FIGURES)).isZero();
    }

    @Test
    void aPdfWithLettersThatTheFontLacksIsWritten() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, 200, 50);
            g.setFontTextDrawer(new PdfText(document));
            ChartText.draw(g, "두만강 Tumangang", FIGURES, Color.BLACK, 5, 20, ChartText.Anchor.START);
            g.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Tumangang");
        }
    }
}

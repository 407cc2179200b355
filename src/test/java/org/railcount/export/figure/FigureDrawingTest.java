package org.railcount.export.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.export.ChartCaptions;
import org.railcount.export.ChartSheet;
import org.railcount.export.DrawingFiles;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SignOff;
import org.railcount.model.Site;

class FigureDrawingTest {
    private static final Site SITE = PlainYard.site("North yard", false);
    private static final FigureSheet SHEET = sheet(ChartSheet.Format.PAGE, 96);

    @TempDir
    private Path folder;

    private static FigureSheet sheet(ChartSheet.Format format, int dpi) {
        return FigureSheet.of(
                format, dpi, new ChartCaptions(Optional.empty(), List.of("CC BY 4.0.")), Optional.of("Own words."));
    }

    private static FigureDrawing draw(Site site, FigureSheet sheet, FigureScene... scenes) throws Exception {
        return FigureDrawing.ofAreas(site, List.of(scenes), site.areas(), sheet);
    }

    private String pdfText(FigureDrawing figure) throws Exception {
        Path file = folder.resolve("figure.pdf");
        FigureFiles.write(file, figure, 96);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aPdfHoldsDateSensorCountCreditAndWhoCountedAsText() throws Exception {
        String text = pdfText(draw(SITE, SHEET, PlainYard.date("yard_a", "2023-10-05T16:30:00Z", 12)));

        assertThat(text)
                .contains("North yard, 2023-10-05")
                .contains("2023-10-05 16:30 UTC (2023-10-06 01:30 local, UTC+09:00)")
                .contains("WV99", "GSD 0.47 m", "counted by detector, not reviewed")
                .contains("12 (11–14) railcars, 6 under tarps")
                .contains("Railcars at North yard, Yard: 12 (11–14) on 2023-10-05.", "Own words.")
                .contains("Imagery: © 2023 Somebody.", "Scene yard_a (SHA-256 0123456789abcdef…)", "painter 1.0")
                .contains("UTM zone 52N", "CC BY 4.0.")
                .doesNotContain("SIMULATED");
    }

    @Test
    void theImageryOfAPdfIsOnePictureAndTheRestIsNot() throws Exception {
        FigureScene date = PlainYard.date("yard_a", "2023-10-05T01:30:00Z", 12);
        Path file = folder.resolve("figure.pdf");
        FigureFiles.write(file, draw(SITE, SHEET, date), 96);

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(images(document.getPage(0).getResources())).isEqualTo(1);
        }
    }

    private static int images(PDResources resources) throws Exception {
        int images = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject) {
                images++;
            } else if (resources.getXObject(name) instanceof PDFormXObject form) {
                images += images(form.getResources());
            }
        }
        return images;
    }

    @Test
    void simulatedImageryIsCalledSoInThePictureAndAboveIt() throws Exception {
        String text =
                pdfText(draw(PlainYard.site("Yard", true), SHEET, PlainYard.date("a", "2023-10-05T01:30:00Z", 3)));

        assertThat(text).contains("SIMULATED IMAGERY").containsPattern("SIMULATED (?!IMAGERY)");
    }

    @Test
    void twoDatesAreLetteredAndShareOneCaption() throws Exception {
        ReviewSummary review = new ReviewSummary(
                "b",
                12,
                12,
                Optional.of(new ReviewSummary.Signature(
                        new SignOff("", AnalystConfidence.HIGH), "Kim", Instant.parse("2026-01-05T08:00:00Z"), true)));
        FigureScene before = PlainYard.date("a", "2023-09-14T01:30:00Z", 2);
        FigureScene after = PlainYard.date("b", "2023-10-05T01:30:00Z", 12, Registration.NONE, Optional.of(review));

        String text = pdfText(draw(SITE, SHEET, before, after));

        assertThat(text)
                .contains("a 2023-09-14 01:30 UTC", "b 2023-10-05 01:30 UTC")
                .contains("2 (1–4) on 2023-09-14 (a) and 12 (11–14) on 2023-10-05 (b)")
                .contains("reviewed, signed off by Kim on 2026-01-05", "by detector, not reviewed");
    }

    @Test
    void aSceneLiesInThePictureWhereItsRegistrationPutsIt() throws Exception {
        Registration moved = new Registration(
                GroundMove.shift(20, -10), Registration.Basis.TRACKS, OptionalDouble.empty(), 0, true, true);
        FigureScene date = PlainYard.date("a", "2023-10-05T01:30:00Z", 0, moved, Optional.empty());
        MapView view = new MapView(
                PlainYard.EPSG, PlainYard.WEST, PlainYard.NORTH - 200, PlainYard.WEST + 400, PlainYard.NORTH);

        BufferedImage image = MapImage.of(date, view, 800, 400);

        assertThat(brightBox(image)).satisfies(box -> {
            assertThat(box[0]).isCloseTo(2 * 120, within(1));
            assertThat(box[1]).isCloseTo(2 * 70, within(1));
            assertThat(box[2]).isCloseTo(2 * 130, within(1));
            assertThat(box[3]).isCloseTo(2 * 80, within(1));
        });
        assertThat(image.getRGB(10, 200) >>> 24)
                .as("no imagery west of the scene")
                .isZero();
    }

    private static int[] brightBox(BufferedImage image) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) >>> 24) == 255 && (image.getRGB(x, y) & 0xFF) > 128) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x + 1);
                    box[3] = Math.max(box[3], y + 1);
                }
            }
        }
        return box;
    }

    @Test
    void anOutlineIsDrawnAroundItsCar() throws Exception {
        FigureScene date = PlainYard.date("a", "2023-10-05T01:30:00Z", 1);
        FigureDrawing figure = draw(SITE, sheet(ChartSheet.Format.PAGE, 192), date);
        BufferedImage with = DrawingFiles.image(figure, 192);
        BufferedImage without = DrawingFiles.image(
                draw(SITE, sheet(ChartSheet.Format.PAGE, 192), PlainYard.date("a", "2023-10-05T01:30:00Z", 0)), 192);

        assertThat(orange(with)).isGreaterThan(orange(without) + 100);
    }

    private static int orange(BufferedImage image) {
        int number = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xFFFFFF;
                number += rgb == (FigureColours.RAILCAR.getRGB() & 0xFFFFFF) ? 1 : 0;
            }
        }
        return number;
    }

    @Test
    void longNamesStayInsideTheSheet() throws Exception {
        String name = "A yard with a very long name indeed ".repeat(8) + "x".repeat(300);
        Site site = PlainYard.site(name, true);
        String id = "scene_".repeat(60);
        FigureSheet sheet = sheet(ChartSheet.Format.COLUMN, 96);

        BufferedImage image = DrawingFiles.image(
                draw(
                        site,
                        sheet,
                        PlainYard.date(id, "2023-09-14T01:30:00Z", 2),
                        PlainYard.date(id, "2023-10-05T01:30:00Z", 22)),
                96);

        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = image.getWidth() - 6; x < image.getWidth(); x++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF)
                        .as("margin at %d, %d", x, y)
                        .isEqualTo(0xFFFFFF);
            }
        }
    }

    @Test
    void aSlideHasItsOwnSizeWhateverItShows() throws Exception {
        FigureDrawing figure =
                draw(SITE, sheet(ChartSheet.Format.SLIDE, 96), PlainYard.date("a", "2023-10-05T01:30:00Z", 5));

        assertThat(figure.size().width).isEqualTo(1280);
        assertThat(figure.size().height).isEqualTo(720);
    }

    @Test
    void aPngHasTheResolutionAskedFor() throws Exception {
        Path file = folder.resolve("figure.png");
        FigureFiles.write(file, draw(SITE, SHEET, PlainYard.date("a", "2023-10-05T01:30:00Z", 5)), 150);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1200 * 150 / 96);
    }

    @Test
    void anotherEndingIsRefusedAndNothingWritten() throws Exception {
        FigureDrawing figure = draw(SITE, SHEET, PlainYard.date("a", "2023-10-05T01:30:00Z", 5));

        assertThatThrownBy(() -> FigureFiles.write(folder.resolve("figure.gif"), figure, 96))
                .hasMessageContaining(".png or .pdf");
        assertThat(folder).isEmptyDirectory();
    }
}

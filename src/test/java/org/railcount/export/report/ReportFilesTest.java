package org.railcount.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.export.ChartCaptions;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.CountedScene;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SignOff;
import org.railcount.model.Site;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ReportFilesTest {
    private static final Polygon BOX =
            (Polygon) new GeometryFactory().toGeometry(new Envelope(130.56, 130.57, 42.37, 42.38));

    private static final Instant START = Instant.parse("2019-01-01T02:00:00Z");

    @TempDir
    private Path folder;

    private static Site site(String name, String area, boolean simulated) {
        Map<String, Object> extra = simulated ? Map.of("railcount", Map.of("simulated", true)) : Map.of();
        return new Site(
                name,
                ZoneOffset.ofHours(9),
                Optional.empty(),
                List.of(new Area(area, BOX, Map.of())),
                List.of(),
                List.of(),
                extra);
    }

    private static CountedScene scene(String area, int number, int cars, CountStatus status) {
        AreaCount count = new AreaCount(
                area,
                new CountRange(Math.max(0, cars - 1), cars, cars + 2),
                1,
                100,
                100,
                cars / 2,
                0,
                0,
                0,
                0,
                status == CountStatus.COUNTED ? 1 : 0.4,
                status);
        return new CountedScene(
                "scene_" + number,
                Optional.of(START.plusSeconds(86_400L * 5 * number)),
                List.of(count),
                Optional.empty());
    }

    private static Report report(Site site, List<CountedScene> scenes, List<String> missing) {
        String area = site.areas().get(0).name();
        CountSeries series = CountSeries.ofScenes(area, Measure.RAILCARS, List.of(area), scenes);
        TimelineModel whole = TimelineModel.of(site, series);
        DateSpan days = whole.span().orElse(new DateSpan(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31")));
        return new Report(
                site,
                days,
                whole.withView(Optional.of(days)),
                scenes.stream()
                        .map(scene -> new ReportScene(scene, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                0,
                List.of(),
                missing,
                new ChartCaptions(Optional.empty(), List.of("CC BY 4.0.")),
                Instant.parse("2026-01-05T08:00:00Z"));
    }

    private static List<CountedScene> rising(String area, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> scene(area, i, i == number - 1 ? 73 : i % 4, CountStatus.COUNTED))
                .toList();
    }

    private List<String> pages(Report report) throws Exception {
        Path file = folder.resolve("report.pdf");
        ReportFiles.write(file, report);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private Document html(Report report) throws Exception {
        Path file = folder.resolve("report.html");
        ReportFiles.write(file, report);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static int rows(Document page, String table) {
        NodeList tables = page.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            Element element = (Element) tables.item(i);
            if (element.getAttribute("class").equals(table)) {
                return ((Element) element.getElementsByTagName("tbody").item(0))
                        .getElementsByTagName("tr")
                        .getLength();
            }
        }
        return 0;
    }

    @Test
    void aPdfHoldsFindingsCountsMethodAndLimitsAsText() throws Exception {
        String text = String.join(" ", pages(report(site("North yard", "Yard", false), rising("Yard", 30), List.of())))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Railcars at North yard", "2019-01-01 to 2019-05-26")
                .contains("It rests on 30 scenes: 30 counted by the detector alone.")
                .contains("Observed", "73 railcars (90 % range 72 to 75) on 2019-05-26: the highest of 30 counts")
                .contains("Judged", "If the place had gone on as in the five years before", "almost no chance")
                .contains("73 (72–75)", "detector")
                .contains("Method", "almost no chance below 5 %", "Limits", "A scene shows one minute", "CC BY 4.0.")
                .doesNotContain("SIMULATED")
                .doesNotContainIgnoringCase("proves");
    }

    @Test
    void everyPageOfSimulatedScenesSaysSoAndHasItsNumber() throws Exception {
        List<String> pages = pages(report(site("Yard", "Yard", true), rising("Yard", 120), List.of()));

        assertThat(pages).hasSizeGreaterThan(4);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("SIMULATED SCENES", i + 1 + " / " + pages.size());
        }
    }

    /** The font is a made-up one of three boxes. */
    @Test
    void aKoreanTitleIsWrittenWithAFontOfTheMachine() throws Exception {
        Report report = report(site("두만강 yard", "두만강", false), rising("두만강", 3), List.of());
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        Files.writeString(fonts.resolve("bad.ttf"), "no font");
        try (InputStream boxes = ReportFilesTest.class.getResourceAsStream("boxes.ttf")) {
            Files.copy(boxes, fonts.resolve("boxes.ttf"));
        }

        ReportFile made = ReportFiles.make(Path.of("r.pdf"), report, new InstalledFonts(List.of(fonts)));

        assertThat(made.remark()).isEmpty();
        assertThat(text(made)).contains("두만강 yard").doesNotContain("#");
    }

    @Test
    void lettersOfWhichTheMachineHasNoFontAreReadableAndTold() throws Exception {
        Report report = report(site("두만강 yard", "두만강", false), rising("두만강", 3), List.of());

        ReportFile made =
                ReportFiles.make(Path.of("r.pdf"), report, new InstalledFonts(List.of(folder.resolve("none"))));

        assertThat(made.remark()).get().asString().contains("has the letters 강두만,", "install a TrueType font");
        assertThat(text(made)).containsIgnoringCase("dumangang yard").doesNotContain("#");
        assertThat(ReportFiles.make(Path.of("r.html"), report, new InstalledFonts(List.of()))
                        .remark())
                .as("a browser has fonts of its own")
                .isEmpty();
    }

    private static String text(ReportFile pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void fourHundredRowsAreAllThereWholeAndUnderTheirHeadings() throws Exception {
        Report report = report(site("Yard", "Yard", false), rising("Yard", 400), List.of());

        List<String> pages = pages(report);

        for (ReportScene scene : report.scenes()) {
            String day = scene.day().orElseThrow().toString();
            assertThat(pages)
                    .as(day)
                    .anyMatch(page ->
                            page.lines().anyMatch(line -> line.startsWith(day + " Yard") && line.endsWith("detector")));
        }
        assertThat(pages.stream().filter(page -> page.contains("whole detector")))
                .allMatch(page -> page.contains("Day (UTC)"));
        assertThat(rows(html(report), "counts")).isEqualTo(400);
    }

    @Test
    void noHeadingStandsAloneAtTheFootOfAPage() throws Exception {
        for (int scenes = 12; scenes < 60; scenes += 15) {
            for (String page : pages(report(site("Yard", "Yard", false), rising("Yard", scenes), List.of()))) {
                List<String> lines = page.strip().lines().toList();
                String last = lines.get(lines.size() - 2).strip();
                assertThat(last)
                        .isNotIn("All counts", "Method", "Limits", "Scenes", "Sources and licence", "Key findings");
            }
        }
    }

    @Test
    void htmlIsWellFormedAndBringsAllThatItNeeds() throws Exception {
        Document page = html(report(site("North yard", "Yard", true), rising("Yard", 30), List.of()));

        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .doesNotContain("url(http", "src=\"http", "href=\"http", "@import")
                .contains("SIMULATED SCENES");
    }

    @Test
    void namesFromFilesAreTextAndNeverMarkup() throws Exception {
        String evil = "</style><script>alert(1)</script>&\"'\u0000\uD83D";
        Report report = report(site(evil, evil, false), rising(evil, 3), List.of(evil));

        Document page = html(report);

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("Railcars at </style><script>alert(1)</script>&\"'\uFFFD\uFFFD");
        assertThat(String.join("", pages(report))).contains("<script>alert(1)</script>");
    }

    @Test
    void longNamesAreBrokenAndNotCutOff() throws Exception {
        String name = "a".repeat(150) + " " + "Yard ".repeat(40);
        String text = String.join("", pages(report(site(name, name, false), rising(name, 3), List.of())));

        assertThat(text.replaceAll("\\s+", "")).contains("a".repeat(150));
    }

    @Test
    void withoutAnyCountItSaysSoInsteadOfShowingNothing() throws Exception {
        String text = String.join(" ", pages(report(site("Yard", "Yard", false), List.of(), List.of())))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("It rests on no scene")
                .contains("No scene of these days was counted, which is a gap and not a zero.")
                .contains("None of these days was counted.");
        assertThat(rows(html(report(site("Yard", "Yard", false), List.of(), List.of())), "counts"))
                .isZero();
    }

    @Test
    void aSingleCountIsComparedWithNothing() throws Exception {
        String text = String.join(" ", pages(report(site("Yard", "Yard", false), rising("Yard", 1), List.of())))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("It rests on 1 scene:")
                .contains("no earlier count to compare it with")
                .doesNotContain("Judged");
    }

    @Test
    void unusableScenesAreGapsAndNotZeros() throws Exception {
        List<CountedScene> hidden = IntStream.range(0, 4)
                .mapToObj(i -> scene("Yard", i, 0, CountStatus.UNUSABLE))
                .toList();

        String text = String.join(" ", pages(report(site("Yard", "Yard", false), hidden, List.of())))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("None of the 4 scenes gives a count", "a gap, not a zero")
                .contains("2019-01-01 Yard no count");
    }

    @Test
    void aPartialCountIsAMinimum() throws Exception {
        List<CountedScene> scenes =
                List.of(scene("Yard", 0, 5, CountStatus.COUNTED), scene("Yard", 1, 21, CountStatus.PARTIAL));

        String text = String.join(" ", pages(report(site("Yard", "Yard", false), scenes, List.of())))
                .replaceAll("\\s+", " ");

        assertThat(text).contains("at least 21 (20–23)", "partial: a minimum", "the true number may be higher");
    }

    @Test
    void whoReviewedStandsInTheTables() throws Exception {
        Report plain = report(site("Yard", "Yard", false), rising("Yard", 2), List.of());
        ReviewSummary review = new ReviewSummary(
                "scene_1",
                4,
                4,
                Optional.of(new ReviewSummary.Signature(
                        new SignOff("Snow on the southern tracks", AnalystConfidence.LOW),
                        "Kim",
                        Instant.parse("2026-01-05T08:00:00Z"),
                        true)));
        ReportScene last = plain.scenes().get(1);
        Report reviewed = new Report(
                plain.site(),
                plain.days(),
                plain.timeline(),
                List.of(
                        plain.scenes().get(0),
                        new ReportScene(last.counted(), Optional.of(review), Optional.empty(), Optional.empty())),
                3,
                List.of(),
                List.of("No figure of the scene x: its image is not at hand."),
                plain.captions(),
                plain.made());

        String text = String.join(" ", pages(reviewed)).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("1 reviewed and signed off, 1 counted by the detector alone")
                .contains("3 scenes without a date are left out")
                .contains("Analyst: Snow on")
                .contains("No figure of the scene x");
    }

    @Test
    void anotherEndingIsRefusedAndNothingWritten() {
        Report report = report(site("Yard", "Yard", false), rising("Yard", 2), List.of());

        assertThatThrownBy(() -> ReportFiles.write(folder.resolve("report.docx"), report))
                .hasMessageContaining(".pdf or .html");
        assertThat(folder).isEmptyDirectory();
    }
}

package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.CountStatus;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.TimelineModel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Checks what the figure says and where things stand in it; what it looks like is for eyes ({@link TimelineGallery}). */
class TimelineChartTest {
    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 1200, 560);
    private static final String OWN = "rgb(0,114,178)";

    @TempDir
    private Path folder;

    private Document svg(TimelineModel model) throws Exception {
        Path file = folder.resolve("timeline.svg");
        ChartFiles.write(file, model, ChartSheet.PAGE);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static List<Element> elements(Document svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    /** Filled dots of own counts in the plot; the legend's are left of it or above. */
    private static long dots(Document svg, double top) {
        return elements(svg, "circle").stream()
                .filter(circle -> circle.getAttribute("fill").equals(OWN)
                        || ((Element) circle.getParentNode())
                                .getAttribute("fill")
                                .equals(OWN))
                .filter(circle -> !circle.getAttribute("fill").equals("none"))
                .filter(circle -> Double.parseDouble(circle.getAttribute("cy")) > top)
                .count();
    }

    @Test
    void tellsTheFindingAgainstTheFiveYearsBefore() throws Exception {
        Document svg = svg(ChartCases.of(
                ChartCases.count("2018-10-05", 6),
                ChartCases.count("2019-05-05", 20),
                ChartCases.count("2020-05-05", 0),
                ChartCases.count("2021-05-05", 0),
                ChartCases.count("2022-12-05", 8),
                ChartCases.point("2023-06-05", CountStatus.UNUSABLE, 0, 0, 0),
                ChartCases.count("2023-10-05", 73)));

        assertThat(texts(svg))
                .contains("Railcars at Birchfen Rail Facility", TimelineWords.SIMULATED, "railcars", "no count")
                .contains(
                        "Highest: 2023-10-05, 73 (71–76) railcars, the highest of 6 counts, 3.7 times the earlier maximum. Five years"
                                + " before: median 6, 90th percentile 15.2, maximum 20 (5 clear scenes).")
                .anyMatch(text -> text.startsWith("n = 7 scenes, 2018-10-05 to 2023-10-05: 6 counted, 1 unusable."));
        assertThat(dots(svg, 110)).isEqualTo(6);
    }

    @Test
    void aFigureOfRealScenesDoesNotCallThemSimulated() throws Exception {
        Site real = new Site(
                "Yard", ChartCases.SITE.timeZone(), Optional.empty(), List.of(), List.of(), List.of(), Map.of());
        CountSeries series = new CountSeries("freight yard", List.of(ChartCases.count("2023-10-05", 73)), 0);

        List<String> texts = texts(svg(TimelineModel.of(real, series)));

        assertThat(texts).contains("Railcars at Yard, freight yard").noneMatch(text -> text.contains("SIMULATED"));
        assertThat(texts).contains("Highest: 2023-10-05, 73 (71–76) railcars. No earlier count to compare with.");
    }

    @Test
    void legendExplainsExactlyTheMarksThatAreShown() throws Exception {
        List<String> few = texts(svg(ChartCases.of(ChartCases.count("2023-10-05", 73))));
        assertThat(few)
                .contains("counted by the detector, 90 % range")
                .doesNotContain("published by others", "scene without a count");

        List<String> all = texts(svg(ChartCases.yard(40, true)));
        assertThat(all)
                .contains(
                        "counted by the detector, 90 % range",
                        "at least (part of the tracks hidden)",
                        "range from train length",
                        "scene without a count",
                        "five years before: median to 90th percentile",
                        "five years before: maximum",
                        "published by others",
                        "published maximum of a period",
                        "2023-09-13 Aldermoor summit");
        assertThat(String.join(" ", all)).contains("1 published figure outside these days not shown");
    }

    @Test
    void thePanelNamesAllThatItDraws() {
        TimelineModel all = ChartCases.yard(40, true);
        TimelineModel reviewed = new TimelineModel(
                all.place(),
                new CountSeries("all areas", ChartCases.byType(40).series().points(), 0),
                all.window(),
                all.baselines(),
                all.published(),
                all.events(),
                true,
                false,
                Optional.empty(),
                Optional.empty());
        for (int width : new int[] {1140, 710}) {
            Rectangle2D panel = new Rectangle2D.Double(0, 0, width, 190);
            ChartLayout layout = ChartLayout.of(
                    panel,
                    new TimelineChart(ChartStyle.PANEL_DARK),
                    reviewed,
                    reviewed.span().orElseThrow());

            assertThat(layout.legend().rows().stream().flatMap(List::stream).map(Legend.Item::entry))
                    .as("in a width of " + width)
                    .containsExactlyElementsOf(LegendEntry.of(reviewed, layout.dates()))
                    .contains(LegendEntry.REVIEW_BEGUN, LegendEntry.PUBLISHED, LegendEntry.PUBLISHED_MAXIMUM);
            assertThat(layout.counts().zeroY() - layout.counts().topY())
                    .as("what is left for the plot")
                    .isGreaterThan(40);
        }
    }

    @Test
    void withoutDatedScenesItSaysWhatWillAppear() throws Exception {
        TimelineModel empty = TimelineModel.of(ChartCases.SITE, new CountSeries("all areas", List.of(), 0));

        assertThat(texts(svg(empty))).anyMatch(text -> text.startsWith("No dated scenes yet."));
        assertThat(ChartSheet.PAGE.chart().layOut(AREA, empty).sceneAt(600, 300))
                .isEmpty();
        assertThat(empty.simulated()).isTrue();
        assertThat(texts(svg(empty))).as("empty or not").anyMatch(text -> text.contains("SIMULATED"));
    }

    @Test
    void everyTextStaysInsideTheFigureAndNoTwoLabelsOverlap() throws Exception {
        for (Map.Entry<String, TimelineModel> entry : TimelineGallery.cases().entrySet()) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (Element text : elements(svg(entry.getValue()), "text")) {
                Rectangle2D box = box(text);
                assertThat(AREA.contains(box))
                        .as(entry.getKey() + ": " + text.getTextContent())
                        .isTrue();
                assertThat(boxes.stream().filter(box::intersects))
                        .as(entry.getKey() + ": " + text.getTextContent())
                        .isEmpty();
                boxes.add(box);
            }
        }
    }

    private static Rectangle2D box(Element text) {
        String size = inherited(text, "font-size").replace("px", "");
        Font font = ReportFont.FONT.deriveFont(
                inherited(text, "font-weight").equals("bold") ? Font.BOLD : Font.PLAIN, Float.parseFloat(size));
        double width = ChartText.width(text.getTextContent(), font);
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double baseline = Double.parseDouble(text.getAttribute("y"));
        double capHeight = font.getSize2D() * 0.72;
        return new Rectangle2D.Double(left, baseline - capHeight, width, capHeight);
    }

    private static String inherited(Element element, String attribute) {
        for (Element e = element; e != null; e = e.getParentNode() instanceof Element parent ? parent : null) {
            if (!e.getAttribute(attribute).isEmpty()) {
                return e.getAttribute(attribute);
            }
        }
        return "";
    }

    @Test
    void aClickOnAMarkFindsItsScene() {
        TimelineChart chart = new TimelineChart(ChartStyle.PANEL_DARK);
        Rectangle2D panel = new Rectangle2D.Double(10, 20, 1300, 220);
        TimelineModel model = ChartCases.yard(40, false);
        for (DatedCount point : model.series().points()) {
            Point2D at = chart.layOut(panel, model).positionOf(point.sceneId()).orElseThrow();
            assertThat(panel.contains(at)).isTrue();
            assertThat(chart.layOut(panel, model).sceneAt(at.getX(), at.getY())).hasValue(point);
        }
        assertThat(chart.layOut(panel, model).sceneAt(12, 22)).isEmpty();
    }

    @Test
    void gapsStandBelowTheAxisAndHigherCountsHigher() {
        TimelineChart chart = ChartSheet.PAGE.chart();
        TimelineModel model = ChartCases.of(
                ChartCases.count("2022-10-05", 0),
                ChartCases.count("2023-01-05", 40),
                ChartCases.point("2023-06-05", CountStatus.FAILED, 0, 0, 0));
        List<Point2D> at = model.series().points().stream()
                .map(point ->
                        chart.layOut(AREA, model).positionOf(point.sceneId()).orElseThrow())
                .toList();

        assertThat(at.get(1).getY()).isLessThan(at.get(0).getY());
        assertThat(at.get(2).getY()).isGreaterThan(at.get(0).getY());
        assertThat(at).extracting(Point2D::getX).isSorted();
    }

    @Test
    void theViewLimitsTheDays() throws Exception {
        TimelineModel model = ChartCases.yard(40, true).withView(Optional.of(ChartCases.span("2023-09")));

        List<String> texts = texts(svg(model));

        assertThat(texts).anyMatch(text -> text.startsWith("n = 4 scenes, 2023-09-15 to 2023-09-30"));
        assertThat(ChartSheet.PAGE.chart().layOut(AREA, model).dateAt(600).orElseThrow())
                .isBetween("2023-09-10", "2023-09-20");
    }

    @Test
    void noEventLineRunsThroughTheFigureOfTheOpenDate() throws Exception {
        List<SiteEvent> weekly = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 28; day += 7) {
                weekly.add(new SiteEvent("2023-%02d-%02d".formatted(month, day), Optional.empty(), "patrol", ""));
            }
        }
        DatedCount open = ChartCases.count("2023-06-15", 73);
        TimelineModel model = ChartCases.of(ChartCases.count("2023-01-05", 4), open, ChartCases.count("2023-12-05", 9))
                .withEvents(weekly)
                .withOpenScene(Optional.of(open.sceneId()));

        Document svg = svg(model);

        Element figure = elements(svg, "text").stream()
                .filter(text -> text.getTextContent().equals("2023-06-15  73 (71–76)"))
                .findFirst()
                .orElseThrow();
        Rectangle2D words = box(figure);
        assertThat(elements(svg, "rect").stream()
                        .filter(rect -> rect.getParentNode().equals(figure.getParentNode())
                                || inherited(rect, "fill").equals("white"))
                        .map(TimelineChartTest::rectangle))
                .as("a blank ground under the figure")
                .anyMatch(ground -> ground.getWidth() < 2 * words.getWidth() && ground.contains(words));
    }

    private static Rectangle2D rectangle(Element rect) {
        return new Rectangle2D.Double(
                number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height"));
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    @Test
    void anEventWithoutRoomForItsNameLosesTheNameOnly() throws Exception {
        List<SiteEvent> crowd = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            crowd.add(new SiteEvent(
                    "2023-09-%02d".formatted(day), Optional.empty(), "an event with a long name " + day, ""));
        }
        TimelineModel model = ChartCases.yard(40, true).withEvents(crowd);

        long named = texts(svg(model)).stream()
                .filter(text -> text.contains("an event with a long name"))
                .count();

        assertThat(named).isBetween(1L, 3L);
    }

    @Test
    void thePngIsTwiceTheSize() throws IOException {
        Path file = folder.resolve("timeline.png");
        ChartFiles.write(file, ChartCases.yard(26, true), ChartSheet.PAGE);

        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(2400);
        assertThat(Files.list(folder)).containsExactly(file);
    }
}

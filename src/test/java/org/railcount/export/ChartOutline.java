package org.railcount.export;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.railcount.timeline.TimelineModel;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A chart as lines of text: each mark with its box and each text with its place, in the order in which they are painted, to a
 * tenth of a unit. Of a chart of many marks, those alike become one line with the box around them.
 */
final class ChartOutline {
    private static final int MANY = 1000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

    private record Mark(String tag, Rectangle2D box, String text) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s %.1f %.1f %.1f %.1f%s",
                    tag,
                    box.getX() + 0.0,
                    box.getY() + 0.0,
                    box.getWidth(),
                    box.getHeight(),
                    text);
        }
    }

    private ChartOutline() {}

    static String of(TimelineModel model, ChartSheet sheet) throws Exception {
        byte[] svg = DrawingFiles.svg(new ChartDrawing(model, sheet));
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName("*");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            switch (element.getTagName()) {
                case "text" ->
                    marks.add(new Mark(
                            "text",
                            new Rectangle2D.Double(number(element, "x"), number(element, "y"), 0, 0),
                            " " + element.getAttribute("text-anchor") + " " + element.getTextContent()));
                case "circle" -> {
                    double r = number(element, "r");
                    marks.add(new Mark(
                            "circle",
                            new Rectangle2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r),
                            ""));
                }
                case "rect" ->
                    marks.add(new Mark(
                            "rect",
                            new Rectangle2D.Double(
                                    number(element, "x"),
                                    number(element, "y"),
                                    number(element, "width"),
                                    number(element, "height")),
                            ""));
                case "line" ->
                    marks.add(new Mark(
                            "line",
                            box(List.of(
                                    number(element, "x1"),
                                    number(element, "y1"),
                                    number(element, "x2"),
                                    number(element, "y2"))),
                            ""));
                case "path", "polygon", "polyline" -> marks.add(path(element));
                default -> {}
            }
        }
        return lines(marks);
    }

    private static Mark path(Element element) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(element.getAttribute("d") + element.getAttribute("points"));
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group()));
        }
        return new Mark(element.getTagName(), box(numbers), " of " + numbers.size() / 2);
    }

    private static Rectangle2D box(List<Double> xy) {
        Rectangle2D box = new Rectangle2D.Double();
        for (int i = 0; i + 1 < xy.size(); i += 2) {
            Rectangle2D point = new Rectangle2D.Double(xy.get(i), xy.get(i + 1), 0, 0);
            box = i == 0 ? point : box.createUnion(point);
        }
        return box;
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static String lines(List<Mark> marks) {
        if (marks.size() <= MANY) {
            return marks.stream().map(mark -> mark.line() + "\n").collect(Collectors.joining());
        }
        Map<String, List<Mark>> byTag = new TreeMap<>(
                marks.stream().filter(mark -> !mark.tag().equals("text")).collect(Collectors.groupingBy(Mark::tag)));
        StringBuilder lines = new StringBuilder();
        byTag.forEach((tag, alike) -> {
            Rectangle2D around = alike.stream()
                    .map(Mark::box)
                    .reduce(Rectangle2D::createUnion)
                    .orElseThrow();
            lines.append(new Mark(tag, around, " around " + alike.size()).line())
                    .append('\n');
        });
        marks.stream()
                .filter(mark -> mark.tag().equals("text"))
                .forEach(mark -> lines.append(mark.line()).append('\n'));
        return lines.toString();
    }
}

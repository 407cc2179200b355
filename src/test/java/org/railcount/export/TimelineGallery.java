package org.railcount.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.railcount.model.CountStatus;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.TimelineModel;

/** Renders charts of every kind into a folder, to be looked at: {@code TimelineGallery FOLDER}. */
final class TimelineGallery {
    private TimelineGallery() {}

    static Map<String, TimelineModel> cases() {
        Map<String, TimelineModel> cases = new LinkedHashMap<>();
        cases.put(
                "3",
                ChartCases.of(
                        ChartCases.count("2022-04-03", 12),
                        ChartCases.point("2023-01-20", CountStatus.PARTIAL, 6, 7, 9),
                        ChartCases.count("2023-10-05", 73)));
        cases.put("26", ChartCases.yard(26, true));
        cases.put("40", ChartCases.yard(40, true));
        cases.put("400", ChartCases.yard(400, true));
        cases.put("empty", TimelineModel.of(ChartCases.SITE, new CountSeries("all areas", List.of(), 0)));
        cases.put("one", ChartCases.of(ChartCases.count("2023-10-05", 73)));
        cases.put(
                "zeros",
                ChartCases.of(
                        ChartCases.point("2021-01-02", CountStatus.COUNTED, 0, 0, 0),
                        ChartCases.point("2021-05-02", CountStatus.COUNTED, 0, 0, 1),
                        ChartCases.point("2021-08-30", CountStatus.UNUSABLE, 0, 0, 0),
                        ChartCases.point("2021-11-30", CountStatus.FAILED, 0, 0, 0),
                        ChartCases.point("2022-01-02", CountStatus.COUNTED, 0, 0, 0)));
        cases.put(
                "outlier",
                ChartCases.of(
                        ChartCases.count("2019-05-05", 12),
                        ChartCases.count("2020-05-05", 9),
                        ChartCases.count("2020-09-05", 20),
                        ChartCases.count("2021-05-05", 14),
                        ChartCases.count("2022-05-05", 200),
                        ChartCases.count("2023-05-05", 11),
                        ChartCases.count("2023-05-05", 13)));
        cases.put("daily", ChartCases.daily(30));
        cases.put(
                "length",
                ChartCases.of(
                        ChartCases.point("2023-08-05", CountStatus.LENGTH_ONLY, 10, 11, 14),
                        ChartCases.point("2023-09-05", CountStatus.LENGTH_ONLY, 40, 45, 54),
                        ChartCases.point("2023-10-05", CountStatus.PARTIAL, 60, 62, 65)));
        cases.put("2000", ChartCases.yard(2000, true));
        cases.put("reviewed", ChartCases.byType(26));
        cases.put("stacked", ChartCases.byType(40).stacked(true));
        cases.put(
                "stacked-view",
                ChartCases.byType(40)
                        .stacked(true)
                        .withView(Optional.of(new DateSpan(
                                ChartCases.span("2023-09-01").first(),
                                ChartCases.span("2023-10-12").last()))));
        cases.put("stacked-2000", ChartCases.byType(2000).stacked(true));
        cases.put("trains", ChartCases.trains());
        cases.put("long-names", ChartCases.longNames());
        cases.put("40-open", cases.get("40").withOpenScene(Optional.of(id(cases.get("40"), 30))));
        cases.put("40-view", cases.get("40").withView(Optional.of(ChartCases.span("2023"))));
        return cases;
    }

    private static String id(TimelineModel model, int index) {
        return model.series().points().get(index).sceneId();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Map.Entry<String, TimelineModel> entry : cases().entrySet()) {
            ChartFiles.write(folder.resolve(entry.getKey() + ".png"), entry.getValue(), ChartSheet.PAGE);
            ChartFiles.write(folder.resolve(entry.getKey() + ".svg"), entry.getValue(), ChartSheet.PAGE);
        }
        TimelineModel open = cases().get("40-open");
        panel(folder.resolve("panel-dark.png"), ChartStyle.PANEL_DARK, new Dimension(1300, 220), open);
        ChartStyle dark = ChartStyle.PANEL_DARK;
        ChartStyle light = new ChartStyle(ChartTheme.LIGHT, dark.furniture(), dark.font(), dark.fontSize());
        panel(folder.resolve("panel-light.png"), light, new Dimension(900, 190), open);
        panel(folder.resolve("panel-low.png"), ChartStyle.PANEL_DARK, new Dimension(700, 120), open);
        panel(folder.resolve("panel-empty.png"), ChartStyle.PANEL_DARK, new Dimension(700, 160), cases().get("empty"));
    }

    private static void panel(Path file, ChartStyle style, Dimension size, TimelineModel model) throws IOException {
        BufferedImage image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new TimelineChart(style).paint(g, new Rectangle2D.Double(0, 0, size.width, size.height), model);
        ImageIO.write(image, "png", file.toFile());
    }
}

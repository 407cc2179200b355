package org.railcount.export.figure;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartText;
import org.railcount.export.DrawingFiles;
import org.railcount.imagery.SceneException;

/**
 * Where everything lies in a figure. Two dates lie side by side or one above the other, whichever shows the ground
 * larger.
 *
 * @param size of the whole
 * @param pad room at the edges
 * @param title its lines
 * @param simulated lines that say so; empty for real imagery
 * @param panels the dates
 * @param legend what the outlines mean
 * @param caption its lines
 * @param notes lines at the foot
 */
record FigureLayout(
        Dimension size,
        double pad,
        List<String> title,
        List<String> simulated,
        List<FigurePanel> panels,
        FigureLegend legend,
        double legendTop,
        double captionTop,
        List<String> caption,
        List<String> notes,
        double fontSize) {
    static final double LINE = 1.4;

    private static final double LOWEST_MAP = 0.4;
    private static final double HIGHEST_FIGURE = 1.25;
    private static final long MOST_PIXELS = 24_000_000;

    static FigureLayout of(FigureWords words, FigureSheet sheet) throws SceneException {
        return new Builder(words, sheet).build();
    }

    double headHeight(FigurePanel panel) {
        return headHeight(panel.facts().size(), fontSize);
    }

    private static double headHeight(int factLines, double fontSize) {
        return fontSize * (LINE + LINE * 0.9 * factLines + 0.2);
    }

    /** Puts a layout together. */
    private static final class Builder {
        private final FigureWords words;
        private final FigureSheet sheet;
        private final ChartStyle style;
        private final double size;
        private final double pad;
        private final double inner;
        private final List<String> title;
        private final List<String> simulated;
        private final List<String> caption;
        private final List<String> notes;

        Builder(FigureWords words, FigureSheet sheet) {
            this.words = words;
            this.sheet = sheet;
            this.style = sheet.style();
            this.size = sheet.fontSize();
            this.pad = size * 1.2;
            this.inner = sheet.width() - 2 * pad;
            this.title = wrap(words.title(), style.titleFont(), inner, 2);
            this.simulated =
                    words.site().isSimulated() ? wrap(FigureWords.SIMULATED, style.boldFont(), inner, 2) : List.of();
            this.caption = wrap(words.caption(), style.labelFont(), inner, 6);
            this.notes = wrap(String.join(" ", words.notes()), style.noteFont(), inner, 10);
        }

        private static List<String> wrap(String text, Font font, double width, int lines) {
            return ChartText.wrap(text, font, width, lines).stream()
                    .map(line -> ChartText.fitted(line, font, width))
                    .toList();
        }

        /** How large two dates or one come out in an arrangement. */
        private record Shape(boolean beside, double mapWidth, double mapHeight, int factLines, double scale) {}

        FigureLayout build() throws SceneException {
            double head = size * 1.85 * title.size() + size * LINE * simulated.size() + size * 0.3;
            double foot = size * (LINE * caption.size() + LINE * 0.9 * notes.size() + 0.3 + 0.8 + 2 * 1.7);
            double most = sheet.height().isPresent()
                    ? sheet.height().getAsInt()
                    : HIGHEST_FIGURE * sheet.width() + head + foot;
            double room = most - 2 * pad - head - foot;
            Shape shape = words.scenes().size() == 1
                    ? shape(true, 1, room)
                    : better(shape(true, 2, room), shape(false, 2, room));
            MapView view = words.view().grownTo(shape.mapHeight() / shape.mapWidth());
            List<FigurePanel> panels = new ArrayList<>();
            double headOfPanel = headHeight(shape.factLines(), size);
            double y = pad + head;
            double x = pad;
            for (int i = 0; i < words.scenes().size(); i++) {
                Rectangle2D box = new Rectangle2D.Double(x, y + headOfPanel, shape.mapWidth(), shape.mapHeight());
                panels.add(panel(i, box, view, shape.factLines()));
                if (shape.beside()) {
                    x += shape.mapWidth() + pad;
                } else {
                    y += headOfPanel + shape.mapHeight() + size * 0.8;
                }
            }
            double legendTop = panels.get(panels.size() - 1).box().getMaxY() + size * 0.7;
            FigureLegend legend = new FigureLegend(words.site(), panels, style);
            double captionTop = legendTop + legend.height(inner) + size * 0.5;
            double bottom = captionTop + size * (LINE * caption.size() + LINE * 0.9 * notes.size() + 0.3) + pad * 0.8;
            int height = sheet.height().orElse((int) Math.ceil(bottom));
            return new FigureLayout(
                    new Dimension(sheet.width(), height),
                    pad,
                    title,
                    simulated,
                    panels,
                    legend,
                    legendTop,
                    captionTop,
                    caption,
                    notes,
                    size);
        }

        private static Shape better(Shape a, Shape b) {
            return a.scale() >= b.scale() ? a : b;
        }

        private Shape shape(boolean beside, int dates, double room) {
            double width = beside && dates > 1 ? (inner - pad) / 2 : inner;
            int factLines = 1;
            for (FigureScene scene : words.scenes()) {
                factLines = Math.max(
                        factLines,
                        wrap(words.facts(scene), style.noteFont(), width, 3).size());
            }
            int rows = beside ? 1 : dates;
            double most = (room - rows * headHeight(factLines, size) - (rows - 1) * size * 0.8) / rows;
            MapView wanted = words.view();
            double high = Math.max(LOWEST_MAP * width, width * wanted.heightM() / wanted.widthM());
            double height = Math.max(size * 8, sheet.height().isPresent() ? most : Math.min(high, most));
            double scale = Math.min(width / wanted.widthM(), height / wanted.heightM());
            return new Shape(beside, width, height, factLines, scale);
        }

        private FigurePanel panel(int index, Rectangle2D box, MapView view, int factLines) throws SceneException {
            FigureScene scene = words.scenes().get(index);
            double unitsPerMetre = box.getWidth() / view.widthM();
            double ofFile = 1 / (scene.info().pixelSizeM() * unitsPerMetre);
            double perUnit = Math.min(sheet.dpi() / DrawingFiles.UNITS_PER_INCH, Math.max(1, 2 * ofFile));
            perUnit = Math.min(perUnit, Math.sqrt(MOST_PIXELS / (box.getWidth() * box.getHeight())));
            int width = (int) Math.max(1, Math.round(box.getWidth() * perUnit));
            int height = (int) Math.max(1, Math.round(box.getHeight() * perUnit));
            BufferedImage read = MapImage.of(scene, view, width, height);
            BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = opaque.createGraphics();
            g.setColor(FigureColours.NO_IMAGERY);
            g.fillRect(0, 0, width, height);
            g.drawImage(read, 0, 0, null);
            g.dispose();
            String letter = words.letter(index);
            String when = (letter.isEmpty() ? "" : letter + "   ") + words.when(scene);
            List<String> facts = new ArrayList<>(wrap(words.facts(scene), style.noteFont(), box.getWidth(), factLines));
            while (facts.size() < factLines) {
                facts.add("");
            }
            return new FigurePanel(
                    scene,
                    box,
                    view,
                    opaque,
                    hasHoles(read),
                    ChartText.fitted(when, style.boldFont(), box.getWidth()),
                    facts);
        }

        private static boolean hasHoles(BufferedImage read) {
            for (int y = 0; y < read.getHeight(); y += 2) {
                for (int x = 0; x < read.getWidth(); x += 2) {
                    if (read.getRGB(x, y) >>> 24 == 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}

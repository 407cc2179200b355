package org.railcount.export.figure;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartText;
import org.railcount.export.Drawing;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Site;

/**
 * The annotated figure of one date, or of two at the same scale: imagery with outlines, counts per area, scale bar, north
 * arrow, dates, sensors, credits, legend and caption. It holds its pixels, so that the scenes may be closed. Immutable,
 * thread-safe.
 */
public final class FigureDrawing implements Drawing {
    private final Site site;
    private final FigureWords words;
    private final ChartStyle style;
    private final FigureLayout layout;

    private FigureDrawing(Site site, FigureWords words, ChartStyle style, FigureLayout layout) {
        this.site = site;
        this.words = words;
        this.style = style;
        this.layout = layout;
    }

    /**
     * Reads the imagery and lays the figure of a view out. Its caption tells the counts of the areas in view.
     *
     * @param scenes one date, or two in their order; they may be closed afterwards
     * @param view what to show at least; the figure shows more where its shape asks for it
     * @throws SceneException when pixels cannot be read
     */
    public static FigureDrawing of(Site site, List<FigureScene> scenes, MapView view, FigureSheet sheet)
            throws SceneException {
        return of(site, FigureSubject.in(site, view), scenes, view, sheet);
    }

    /**
     * The same of areas, with some room about them. Its caption tells their counts and no other's.
     *
     * @param areas at least one, of the site's
     * @throws SceneException when pixels cannot be read
     */
    public static FigureDrawing ofAreas(Site site, List<FigureScene> scenes, List<Area> areas, FigureSheet sheet)
            throws SceneException {
        MapView view = FigureView.of(areas, scenes);
        return of(site, FigureSubject.of(site, areas, view), scenes, view, sheet);
    }

    private static FigureDrawing of(
            Site site, FigureSubject subject, List<FigureScene> scenes, MapView view, FigureSheet sheet)
            throws SceneException {
        if (scenes.isEmpty() || scenes.size() > 2) {
            throw new IllegalArgumentException("a figure shows one date or two, not " + scenes.size());
        }
        FigureWords words =
                new FigureWords(site, subject, List.copyOf(scenes), view, sheet.captions(), sheet.caption());
        return new FigureDrawing(site, words, sheet.style(), FigureLayout.of(words, sheet));
    }

    @Override
    public Dimension size() {
        return layout.size();
    }

    @Override
    public String title() {
        return words.title();
    }

    @Override
    public String description() {
        return (site.isSimulated() ? FigureWords.SIMULATED + " " : "") + words.caption();
    }

    @Override
    public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, size().width, size().height));
        double left = layout.pad();
        double size = style.fontSize();
        double y = lines(g, layout.title(), style.titleFont(), style.theme().text(), left, layout.pad(), 1.85);
        lines(g, layout.simulated(), style.boldFont(), style.theme().warning(), left, y, FigureLayout.LINE);
        for (FigurePanel panel : layout.panels()) {
            double top = panel.box().getY() - layout.headHeight(panel);
            double x = panel.box().getX();
            double below = lines(
                    g, List.of(panel.when()), style.boldFont(), style.theme().text(), x, top, FigureLayout.LINE);
            lines(g, panel.facts(), style.noteFont(), style.theme().muted(), x, below, FigureLayout.LINE * 0.9);
            new MapPainter(g, panel, site, size).paint();
        }
        layout.legend().paint(g, left, layout.legendTop(), size().width - 2 * left);
        double foot = lines(
                g,
                layout.caption(),
                style.labelFont(),
                style.theme().text(),
                left,
                layout.captionTop(),
                FigureLayout.LINE);
        lines(
                g,
                layout.notes(),
                style.noteFont(),
                style.theme().muted(),
                left,
                foot + size * 0.3,
                FigureLayout.LINE * 0.9);
    }

    /** Writes lines one below the other and tells where the next would begin. */
    private double lines(
            Graphics2D g, List<String> lines, Font font, Color colour, double x, double top, double spacing) {
        double y = top;
        for (String line : lines) {
            ChartText.draw(g, line, font, colour, x, y + font.getSize2D() * 0.95, ChartText.Anchor.START);
            y += style.fontSize() * spacing;
        }
        return y;
    }
}

package org.railcount.export;

import java.awt.Dimension;
import java.awt.Graphics;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws an SVG whose text stays text and is aligned by the viewer, so that a right-aligned figure ends where it should in
 * whatever font the reader has. Not thread-safe.
 */
final class SvgGraphics extends SVGGraphics2D implements ChartText.Aligning {
    private static final String SVG = SVG_NAMESPACE_URI;

    private SvgGraphics(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgGraphics(SvgGraphics other) {
        super(other);
    }

    static SvgGraphics ofSize(Dimension size) {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        SvgGraphics g = new SvgGraphics(context);
        g.setSVGCanvasSize(size);
        return g;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    @Override
    public void drawAligned(String text, double x, double y, ChartText.Anchor anchor) {
        Element element = getDOMFactory().createElementNS(SVG, SVG_TEXT_TAG);
        element.setAttributeNS(null, SVG_X_ATTRIBUTE, generatorCtx.doubleString(x));
        element.setAttributeNS(null, SVG_Y_ATTRIBUTE, generatorCtx.doubleString(y));
        element.setAttributeNS(null, SVG_TEXT_ANCHOR_ATTRIBUTE, anchor.svg());
        element.setAttributeNS(XML_NAMESPACE_URI, XML_SPACE_QNAME, XML_PRESERVE_VALUE);
        element.setTextContent(text);
        domGroupManager.addElement(element, DOMGroupManager.FILL);
    }

    /** Writes the drawing with a title and a description for those who cannot see it. */
    void write(Writer out, String title, String description) throws IOException {
        Dimension size = getSVGCanvasSize();
        Element root = getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "style", "font-variant-numeric: tabular-nums");
        root.insertBefore(described("desc", description), root.getFirstChild());
        root.insertBefore(described("title", title), root.getFirstChild());
        StringWriter text = new StringWriter();
        stream(root, text, false, false);
        // A document type would send some readers to the network for its definition.
        out.write(text.toString()
                .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
                .replace("'" + ReportFont.FAMILY + "'", ReportFont.CSS_FAMILY));
        out.flush();
    }

    private Element described(String tag, String text) {
        Element element = getDOMFactory().createElementNS(SVG, tag);
        element.setTextContent(text);
        return element;
    }
}

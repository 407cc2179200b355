package org.railcount.imagery.metadata;

import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML that anybody may have written. A document type is refused, and with it every entity, so that a file can
 * neither fetch anything nor blow up; so is an element within too many others. Thread-safe.
 */
public final class PlainXml {
    /** Deeper than any format that is read here; a walk over the elements fits into the stack. */
    private static final int DEEPEST = 200;

    private PlainXml() {}

    /**
     * Parses a document.
     *
     * @throws SAXException when it is not well-formed, declares a document type or is nested too deep
     */
    public static Document parse(InputSource xml) throws SAXException, IOException {
        return builder().parse(xml);
    }

    private static DocumentBuilder builder() {
        try {
            // The JDK's own parser, whatever else is on the class path.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Throws what is fatal and prints nothing.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has these features", e);
        }
    }
}

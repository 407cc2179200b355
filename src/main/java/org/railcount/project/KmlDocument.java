package org.railcount.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A KML document, looked at by names without prefix. A document type, and with it every entity, is refused. */
final class KmlDocument {
    /** Read into memory, XML takes up to thirty times as much. */
    static final long MAX_BYTES = 8L << 20;

    private KmlDocument() {}

    /** Parses a document and gives its {@code kml} element. */
    static Element parse(Path file, byte[] xml) throws ProjectException {
        if (xml.length > MAX_BYTES) {
            throw new ProjectException(
                    "%s: too large (%d MB, the limit for KML is %d MB); export the lines you need on their own."
                            .formatted(JsonObjectFile.name(file), xml.length >> 20, MAX_BYTES >> 20));
        }
        try {
            Element root = builder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            if (!name(root).equals("kml")) {
                throw new ProjectException(JsonObjectFile.name(file) + ": the root is <" + root.getTagName()
                        + ">, not <kml>; export the lines as KML or GeoJSON.");
            }
            return root;
        } catch (SAXParseException e) {
            boolean doctype = e.getMessage() != null && e.getMessage().contains("DOCTYPE");
            throw new ProjectException(
                    JsonObjectFile.name(file)
                            + (doctype ? ": it declares a DOCTYPE, which is not read for safety" : ": not valid XML")
                            + " at line " + e.getLineNumber() + "; export it again as plain KML.",
                    e);
        } catch (SAXException | IOException e) {
            throw new ProjectException(JsonObjectFile.name(file) + ": not valid XML; export it again as KML.", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has these features", e);
        }
    }

    /** An element's name without prefix. */
    static String name(Element element) {
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1);
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Text of the first child with the name; empty where there is none or it is blank. */
    static Optional<String> text(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .findFirst()
                .map(child -> child.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    /** A placemark's own data: {@code ExtendedData} with {@code Data} or {@code SimpleData}. */
    static Map<String, Object> data(Element placemark) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Element extended : children(placemark)) {
            if (name(extended).equals("ExtendedData")) {
                for (Element entry : children(extended)) {
                    if (name(entry).equals("SchemaData")) {
                        children(entry)
                                .forEach(simple -> data.put(simple.getAttribute("name"), simple.getTextContent()));
                    } else {
                        text(entry, "value").ifPresent(value -> data.put(entry.getAttribute("name"), value));
                    }
                }
            }
        }
        return data;
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        // The JDK's own parser, whatever else is on the class path.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "200");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        // Throws what is fatal and prints nothing.
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }
}

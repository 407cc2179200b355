package org.railcount.imagery.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An XML element, looked at by plain names: prefixes and upper or lower case do not matter. A document type is refused
 * when parsing, and with it every entity, so that a sidecar can neither fetch anything nor blow up.
 */
final class XmlTree {
    private final Element element;

    private XmlTree(Element element) {
        this.element = element;
    }

    /** Parses a document and gives its root. */
    static XmlTree parse(byte[] xml) throws SidecarException {
        try {
            // The JDK's own parser, whatever else is on the class path.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "100");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return new XmlTree(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (SAXParseException e) {
            String doctype =
                    e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? ": it declares a DOCTYPE" : "";
            throw new SidecarException("not plain XML at line " + e.getLineNumber() + doctype, e);
        } catch (SAXException | IOException e) {
            throw new SidecarException("not valid XML", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser has these features", e);
        }
    }

    boolean isNamed(String name) {
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1).equalsIgnoreCase(name);
    }

    /** This element and all below it with the name, in document order. */
    List<XmlTree> all(String name) {
        List<XmlTree> found = new ArrayList<>();
        collect(name, found);
        return found;
    }

    /** The first element with the name, this one included. */
    Optional<XmlTree> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Text of the first element with the name; empty where there is none or it is blank. */
    Optional<String> text(String name) {
        return first(name).map(tree -> tree.element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    OptionalDouble number(String name) {
        Optional<String> text = text(name);
        return text.isPresent() ? Numbers.parse(text.get()) : OptionalDouble.empty();
    }

    Optional<String> attribute(String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }

    private void collect(String name, List<XmlTree> into) {
        if (isNamed(name)) {
            into.add(this);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                new XmlTree(below).collect(name, into);
            }
        }
    }

    /** The parser would print its complaints; they are thrown as exceptions anyway. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning does not keep the values from being read.
        }

        @Override
        public void error(SAXParseException e) {
            // Validity against a schema is not asked for.
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

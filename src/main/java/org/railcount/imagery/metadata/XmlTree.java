package org.railcount.imagery.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An XML element, looked at by plain names: prefixes and upper or lower case do not matter. */
final class XmlTree {
    private final Element element;

    private XmlTree(Element element) {
        this.element = element;
    }

    /** Parses a document and gives its root. */
    static XmlTree parse(byte[] xml) throws SidecarException {
        try {
            return new XmlTree(PlainXml.parse(new InputSource(new ByteArrayInputStream(xml)))
                    .getDocumentElement());
        } catch (SAXParseException e) {
            String doctype =
                    e.getMessage() != null && e.getMessage().contains("DOCTYPE") ? ": it declares a DOCTYPE" : "";
            throw new SidecarException("not plain XML at line " + e.getLineNumber() + doctype, e);
        } catch (SAXException | IOException e) {
            throw new SidecarException("not valid XML", e);
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
}

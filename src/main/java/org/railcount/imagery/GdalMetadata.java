package org.railcount.imagery;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The XML that GDAL keeps in TIFF tag 42112. */
final class GdalMetadata {
    private GdalMetadata() {}

    /** Description of each band, "" where a band has none; an empty list where the XML cannot be read. */
    static List<String> bandDescriptions(String xml, int bands) {
        String[] texts = new String[bands];
        Arrays.fill(texts, "");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            NodeList items =
                    builder.parse(new InputSource(new StringReader(xml))).getElementsByTagName("Item");
            for (int i = 0; i < items.getLength(); i++) {
                Element item = (Element) items.item(i);
                int band = number(item.getAttribute("sample"));
                if ("description".equals(item.getAttribute("role")) && band >= 0 && band < bands) {
                    texts[band] = item.getTextContent().strip();
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return List.of();
        }
        return List.of(texts);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

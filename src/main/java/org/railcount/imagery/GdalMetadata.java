package org.railcount.imagery;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.railcount.imagery.metadata.PlainXml;
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
            NodeList items =
                    PlainXml.parse(new InputSource(new StringReader(xml))).getElementsByTagName("Item");
            for (int i = 0; i < items.getLength(); i++) {
                Element item = (Element) items.item(i);
                int band = number(item.getAttribute("sample"));
                if ("description".equals(item.getAttribute("role")) && band >= 0 && band < bands) {
                    texts[band] = item.getTextContent().strip();
                }
            }
        } catch (SAXException | IOException e) {
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

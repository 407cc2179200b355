package org.railcount.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sidecars and KML that fetch, blow up or nest. */
final class XmlBombs {
    static final String LAUGHS = laughs();
    static final String ELSEWHERE =
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"http://127.0.0.1:9/secret\"><!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>"
                    + "<kml><a>&e;</a></kml>";
    /** Just below what is let in by size. */
    private static final int WIDE = 3 << 20;

    private static final int WIDE_KML = 7 << 20;
    private static final String IMAGE = "20240823_030539_03_24ee_3B_AnalyticMS_SR_8b.tif";

    private final Target sidecar;
    private final Target imports;

    XmlBombs(Target sidecar, Target imports) {
        this.sidecar = sidecar;
        this.imports = imports;
    }

    List<Bomb> all() {
        String deep = "<a>".repeat(200_000);
        String wide = "<kml>" + "<a/>".repeat(WIDE / 4) + "</kml>";
        String texts = "<kml>" + "<a b=\"c\">d</a>".repeat(WIDE / 14) + "</kml>";
        return List.of(
                beside("entities that laugh", "DIM_A.XML", LAUGHS),
                beside("entities from elsewhere", "DIM_A.XML", ELSEWHERE),
                beside("nested XML", "DIM_A.XML", deep),
                beside("wide XML", "DIM_A.XML", wide),
                beside("wide XML with texts", "DIM_A.XML", texts),
                beside("an IMD of long blank lines", "A.IMD", ("a=" + " ".repeat(990) + "x\n").repeat(WIDE / 993)),
                kml("entities that laugh, KML", LAUGHS),
                kml("entities from elsewhere, KML", ELSEWHERE),
                kml("nested KML", "<kml>" + deep),
                kml("wide KML", "<kml>" + "<a/>".repeat(WIDE_KML / 4) + "</kml>"),
                kml("many placemarks", "<kml>" + "<Placemark/>".repeat(WIDE_KML / 12) + "</kml>"),
                kml("KML of 60 MB", "<kml>" + " ".repeat(60 << 20) + "</kml>"));
    }

    /** A sidecar never keeps a scene from being used: it is passed over. */
    private Bomb beside(String name, String file, String content) {
        return new Bomb(
                name,
                sidecar,
                folder -> {
                    String image = file.startsWith("DIM") ? "IMG_A.TIF" : "A.TIF";
                    Files.writeString(folder.resolve("expected.properties"), "image=" + image);
                    Files.writeString(folder.resolve(file), content);
                },
                false);
    }

    private Bomb kml(String name, String content) {
        return new Bomb(name, imports, folder -> write(folder.resolve("lines.kml"), content), true);
    }

    private static void write(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("]><kml>&e11;</kml>").toString();
    }
}

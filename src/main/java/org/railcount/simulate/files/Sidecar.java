package org.railcount.simulate.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.railcount.model.GridTransform;
import org.railcount.simulate.SceneConditions;
import org.railcount.simulate.SimulatedScene;

/**
 * Metadata files as the vendors deliver them beside their images, as far as Railcount and other readers use them. Every one
 * names the scene as simulated.
 */
final class Sidecar {
    static final String COPYRIGHT = "Simulated imagery, Railcount, CC0";

    private final SimulatedScene scene;
    private final SceneConditions conditions;
    private final String stem;

    Sidecar(SimulatedScene scene, String stem) {
        this.scene = scene;
        this.conditions = scene.conditions();
        this.stem = stem;
    }

    /** File name to content. */
    Map<String, byte[]> files(Vendor vendor) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        switch (vendor) {
            case MAXAR -> files.put(stem + ".IMD", text(maxar()));
            case AIRBUS ->
                files.put(stem.replaceFirst("^IMG_", "DIM_").replaceFirst("_R1C1$", "") + ".XML", text(airbus()));
            case SKYSAT ->
                files.put(stem.replaceFirst("_visual$", "") + "_metadata.json", GeoJson.bytes(planet("SkySat", 0.72)));
            case PLANETSCOPE ->
                files.put(
                        stem.replaceFirst("_3B_Visual$", "") + "_metadata.json",
                        GeoJson.bytes(planet("PlanetScope", 3.9)));
            case BLACKSKY -> files.put(stem.replaceFirst("_ortho$", "") + "_metadata.json", GeoJson.bytes(blackSky()));
            case STAC -> files.put(stem + ".json", GeoJson.bytes(stac()));
            case TIFF_TIME_ONLY -> {
                files.put(stem + ".tfw", text(worldFile()));
                files.put(stem + ".prj", text(projection()));
            }
        }
        return files;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private String time(String fraction) {
        Instant t = conditions.acquired();
        return SceneName.format(t, "yyyy-MM-dd") + "T" + SceneName.format(t, "HH:mm:ss") + fraction + "Z";
    }

    private double gsd() {
        return conditions.sensor().pixelM() * (1 + 0.0004 * conditions.view().incidenceDeg());
    }

    private String maxar() {
        return String.join(
                "\n",
                "version = \"AA\";",
                "generationTime = " + time(".000000") + ";",
                "productOrderId = \"SIMULATED_01_P001\";",
                "productCatalogId = \"SIMULATED\";",
                "imageDescriptor = \"OrthoRectified3\";",
                "copyright = \"" + COPYRIGHT + "\";",
                "bandId = \"" + (scene.picture().bands() == 1 ? "P" : "RGB") + "\";",
                "panSharpenAlgorithm = \"None\";",
                "numRows = " + scene.grid().height() + ";",
                "numColumns = " + scene.grid().width() + ";",
                "productLevel = \"LV3D\";",
                "BEGIN_GROUP = IMAGE_1",
                "\tsatId = \"SIM-WV\";",
                "\tmode = \"FullSwath\";",
                "\tCatId = \"SIMULATED\";",
                "\tfirstLineTime = " + time(".250000") + ";",
                "\tmeanCollectedRowGSD = " + number(gsd(), 3) + ";",
                "\tmeanCollectedColGSD = " + number(gsd(), 3) + ";",
                "\tmeanProductGSD = " + number(conditions.sensor().pixelM(), 3) + ";",
                "\tmeanSunAz = " + number(scene.sun().azimuthDeg(), 1) + ";",
                "\tmeanSunEl = " + number(scene.sun().elevationDeg(), 1) + ";",
                "\tmeanSatAz = " + number(conditions.view().azimuthDeg(), 1) + ";",
                "\tmeanSatEl = " + number(90 - conditions.view().incidenceDeg(), 1) + ";",
                "\tmeanOffNadirViewAngle = " + number(conditions.view().offNadirDeg(), 1) + ";",
                "\tcloudCover = " + number(conditions.weather().cloudCover(), 3) + ";",
                "END_GROUP = IMAGE_1",
                "BEGIN_GROUP = MAP_PROJECTED_PRODUCT",
                "\tearliestAcqTime = " + time(".250000") + ";",
                "\tlatestAcqTime = " + time(".250000") + ";",
                "\tproductGSD = " + number(conditions.sensor().pixelM(), 3) + ";",
                "END_GROUP = MAP_PROJECTED_PRODUCT",
                "END;",
                "");
    }

    private String airbus() {
        Instant t = conditions.acquired();
        return String.join(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<Dimap_Document>",
                "  <Metadata_Identification>",
                "    <METADATA_FORMAT version=\"2.15\">DIMAP</METADATA_FORMAT>",
                "    <METADATA_PROFILE>PHR_ORTHO</METADATA_PROFILE>",
                "    <METADATA_LANGUAGE>en</METADATA_LANGUAGE>",
                "  </Metadata_Identification>",
                "  <Dataset_Identification>",
                "    <DATASET_NAME>" + stem + " (simulated)</DATASET_NAME>",
                "    <Legal_Constraints>",
                "      <COPYRIGHT>" + COPYRIGHT + "</COPYRIGHT>",
                "    </Legal_Constraints>",
                "  </Dataset_Identification>",
                "  <Dataset_Content>",
                "    <CLOUD_COVERAGE unit=\"percent\">"
                        + number(100 * conditions.weather().cloudCover(), 1) + "</CLOUD_COVERAGE>",
                "  </Dataset_Content>",
                "  <Processing_Information>",
                "    <Product_Settings>",
                "      <Radiometric_Settings>",
                "        <RADIOMETRIC_PROCESSING>" + (scene.picture().bits() == 8 ? "DISPLAY" : "BASIC")
                        + "</RADIOMETRIC_PROCESSING>",
                "      </Radiometric_Settings>",
                "    </Product_Settings>",
                "  </Processing_Information>",
                "  <Geometric_Data>",
                "    <Use_Area>",
                "      <Located_Geometric_Values>",
                "        <LOCATION_TYPE>Center</LOCATION_TYPE>",
                "        <TIME>" + time(".250") + "</TIME>",
                "        <Acquisition_Angles>",
                "          <AZIMUTH_ANGLE unit=\"deg\">"
                        + number(conditions.view().azimuthDeg(), 2) + "</AZIMUTH_ANGLE>",
                "          <INCIDENCE_ANGLE unit=\"deg\">"
                        + number(conditions.view().incidenceDeg(), 2) + "</INCIDENCE_ANGLE>",
                "        </Acquisition_Angles>",
                "        <Solar_Incidences>",
                "          <SUN_AZIMUTH unit=\"deg\">" + number(scene.sun().azimuthDeg(), 2) + "</SUN_AZIMUTH>",
                "          <SUN_ELEVATION unit=\"deg\">" + number(scene.sun().elevationDeg(), 2) + "</SUN_ELEVATION>",
                "        </Solar_Incidences>",
                "        <Ground_Sample_Distance>",
                "          <GSD_ACROSS_TRACK unit=\"m\">" + number(gsd(), 3) + "</GSD_ACROSS_TRACK>",
                "          <GSD_ALONG_TRACK unit=\"m\">" + number(gsd(), 3) + "</GSD_ALONG_TRACK>",
                "        </Ground_Sample_Distance>",
                "      </Located_Geometric_Values>",
                "    </Use_Area>",
                "  </Geometric_Data>",
                "  <Dataset_Sources>",
                "    <Source_Identification>",
                "      <SOURCE_ID>SIMULATED</SOURCE_ID>",
                "      <Strip_Source>",
                "        <MISSION>PHR-SIMULATED</MISSION>",
                "        <MISSION_INDEX>0</MISSION_INDEX>",
                "        <IMAGING_DATE>" + SceneName.format(t, "yyyy-MM-dd") + "</IMAGING_DATE>",
                "        <IMAGING_TIME>" + SceneName.format(t, "HH:mm:ss") + ".2Z</IMAGING_TIME>",
                "      </Strip_Source>",
                "    </Source_Identification>",
                "  </Dataset_Sources>",
                "</Dimap_Document>",
                "");
    }

    private ObjectNode planet(String instrument, double gsd) {
        ObjectNode root = GeoJson.object();
        root.put("id", stem.replaceFirst("_(visual|3B_Visual)$", ""));
        root.put("type", "Feature");
        ObjectNode properties = root.putObject("properties");
        properties.put("acquired", time(".250000"));
        properties.put("cloud_cover", GeoJson.rounded(conditions.weather().cloudCover(), 3));
        properties.put(
                "cloud_percent", (int) Math.round(100 * conditions.weather().cloudCover()));
        properties.put("gsd", GeoJson.rounded(gsd, 2));
        properties.put("pixel_resolution", GeoJson.rounded(conditions.sensor().pixelM(), 2));
        properties.put("instrument", instrument + " (simulated)");
        properties.put("provider", "Railcount scene simulator");
        properties.put("satellite_id", "SIMULATED");
        properties.put("copyright", COPYRIGHT);
        properties.put("sun_azimuth", GeoJson.rounded(scene.sun().azimuthDeg(), 1));
        properties.put("sun_elevation", GeoJson.rounded(scene.sun().elevationDeg(), 1));
        properties.put("satellite_azimuth", GeoJson.rounded(conditions.view().azimuthDeg(), 1));
        properties.put("view_angle", GeoJson.rounded(conditions.view().offNadirDeg(), 1));
        properties.put("quality_category", "test");
        return root;
    }

    private ObjectNode blackSky() {
        ObjectNode root = GeoJson.object();
        root.put("id", stem.replaceFirst("_ortho$", ""));
        root.put("sensorName", "SIMULATED");
        root.put("copyright", COPYRIGHT);
        root.put("acquisitionDate", time("").replace("Z", ""));
        root.put("datetime", time("").replace("Z", ""));
        root.put("gsd", GeoJson.rounded(gsd(), 2));
        root.put("cloudCoverPercent", GeoJson.rounded(100 * conditions.weather().cloudCover(), 2));
        root.put("offNadirAngle", GeoJson.rounded(conditions.view().offNadirDeg(), 2));
        root.put("sunAzimuth", GeoJson.rounded(scene.sun().azimuthDeg(), 2));
        root.put("sunElevation", GeoJson.rounded(scene.sun().elevationDeg(), 2));
        root.put("satelliteAzimuth", GeoJson.rounded(conditions.view().azimuthDeg(), 2));
        root.put("bitsPerPixel", scene.picture().bits());
        root.put("estimatedCE90", GeoJson.rounded(5.0, 1));
        return root;
    }

    private ObjectNode stac() {
        ObjectNode root = GeoJson.object();
        root.put("type", "Feature");
        root.put("stac_version", "1.0.0");
        root.putArray("stac_extensions")
                .add("https://stac-extensions.github.io/eo/v1.1.0/schema.json")
                .add("https://stac-extensions.github.io/view/v1.0.0/schema.json");
        root.put("id", stem);
        root.putNull("geometry");
        ObjectNode properties = root.putObject("properties");
        properties.put("title", "Simulated scene of a made-up rail yard");
        properties.put("datetime", time(""));
        properties.put("platform", "simulated");
        properties.put("license", "CC0-1.0");
        properties.put("copyright", COPYRIGHT);
        properties.put("gsd", GeoJson.rounded(gsd(), 3));
        properties.put(
                "eo:cloud_cover", GeoJson.rounded(100 * conditions.weather().cloudCover(), 1));
        properties.put("view:off_nadir", GeoJson.rounded(conditions.view().offNadirDeg(), 2));
        properties.put("view:incidence_angle", GeoJson.rounded(conditions.view().incidenceDeg(), 2));
        properties.put("view:azimuth", GeoJson.rounded(conditions.view().azimuthDeg(), 2));
        properties.put("view:sun_azimuth", GeoJson.rounded(scene.sun().azimuthDeg(), 2));
        properties.put("view:sun_elevation", GeoJson.rounded(scene.sun().elevationDeg(), 2));
        root.putArray("links");
        ObjectNode image = root.putObject("assets").putObject("image");
        image.put("href", "./" + stem + ".tif");
        image.put("type", "image/tiff; application=geotiff");
        image.putArray("roles").add("data");
        return root;
    }

    private String worldFile() {
        GridTransform t = scene.grid().crs();
        double x = t.x0() + (t.xCol() + t.xRow()) / 2;
        double y = t.y0() + (t.yCol() + t.yRow()) / 2;
        return String.join(
                "\n",
                number(t.xCol(), 10),
                number(t.yCol(), 10),
                number(t.xRow(), 10),
                number(t.yRow(), 10),
                number(x, 6),
                number(y, 6),
                "");
    }

    private String projection() {
        int zone = scene.grid().epsg() - 32_600;
        return "PROJCS[\"WGS_1984_UTM_Zone_" + zone + "N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
                + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\"," + (6 * zone - 183) + ".0],PARAMETER[\"Scale_Factor\",0.9996],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]\n";
    }
}

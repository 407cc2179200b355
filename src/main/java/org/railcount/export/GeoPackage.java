package org.railcount.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Track;

/**
 * An OGC GeoPackage 1.3 (OGC 12-128r17) in WGS 84: the layers {@code detections}, {@code areas} and {@code tracks}, and the
 * table {@code counts}. What a GeoPackage must hold and no extension, so that every reader takes it.
 */
public final class GeoPackage {
    private static final int WGS84 = 4326;
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final List<String> FOUNDATION = List.of(
            "PRAGMA application_id = 1196444487",
            "PRAGMA user_version = 10300",
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                    + " definition TEXT NOT NULL, description TEXT)",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL,"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                    + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,"
                    + " m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
                    + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
                    + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),"
                    + " ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),"
                    + " ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                    + "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
                    + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]', 'longitude and latitude on WGS 84')");

    private final Connection connection;
    private final Instant written;

    private GeoPackage(Connection connection, Instant written) {
        this.connection = connection;
        this.written = written;
    }

    /**
     * Writes the file whole or not at all. The folder must exist.
     *
     * @param written the time that the file names as that of its last change
     */
    public static void write(Path file, Site site, List<SceneFindings> scenes, Instant written) throws IOException {
        AtomicOutput.fill(file, temporary -> {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + temporary)) {
                connection.setAutoCommit(true);
                try (Statement statement = connection.createStatement()) {
                    for (String sql : FOUNDATION) {
                        statement.execute(sql);
                    }
                }
                connection.setAutoCommit(false);
                GeoPackage made = new GeoPackage(connection, written);
                made.detections(scenes);
                made.areas(site.areas());
                made.tracks(site.tracks());
                made.counts(scenes);
                connection.commit();
            } catch (SQLException e) {
                throw new IOException(file + ": cannot be written (" + e.getMessage() + ").", e);
            }
        });
    }

    private void detections(List<SceneFindings> scenes) throws SQLException {
        try (PreparedStatement row = layer(
                "detections",
                "POLYGON",
                "scene TEXT, acquired DATETIME, id TEXT, kind TEXT, type TEXT, covered BOOLEAN, confidence DOUBLE,"
                        + " track TEXT, length_m DOUBLE, width_m DOUBLE, area_m2 DOUBLE, heading_deg DOUBLE,"
                        + " origin TEXT, verdict TEXT, detector TEXT",
                15)) {
            Envelope extent = new Envelope();
            for (SceneFindings scene : scenes) {
                for (SceneFindings.Finding finding : scene.findings()) {
                    Detection d = finding.detection();
                    var properties = DetectionJson.of(d).path("properties");
                    extent.expandToInclude(d.outline().getEnvelopeInternal());
                    add(
                            row,
                            blob(d.outline()),
                            scene.scene(),
                            time(scene),
                            d.id(),
                            properties.path("kind").asText(),
                            properties.path("type").textValue(),
                            properties.path("covered").asBoolean() ? 1 : 0,
                            d.confidence(),
                            d.track().orElse(null),
                            d.lengthM(),
                            d.widthM(),
                            d.areaM2(),
                            DetectionsCsv.headingDeg(d),
                            finding.origin().map(DetectionJson::lower).orElse(null),
                            finding.verdict().map(DetectionJson::lower).orElse(null),
                            scene.run().detector());
                }
            }
            row.executeBatch();
            extent("detections", extent);
        }
    }

    private void areas(List<Area> areas) throws SQLException {
        try (PreparedStatement row = layer("areas", "POLYGON", "name TEXT", 1)) {
            Envelope extent = new Envelope();
            for (Area area : areas) {
                extent.expandToInclude(area.boundary().getEnvelopeInternal());
                add(row, blob(area.boundary()), area.name());
            }
            row.executeBatch();
            extent("areas", extent);
        }
    }

    private void tracks(List<Track> tracks) throws SQLException {
        try (PreparedStatement row = layer("tracks", "LINESTRING", "name TEXT, gauge_mm INTEGER", 2)) {
            Envelope extent = new Envelope();
            for (Track track : tracks) {
                extent.expandToInclude(track.centreline().getEnvelopeInternal());
                add(
                        row,
                        blob(track.centreline()),
                        track.name(),
                        track.gaugeMm().isPresent() ? (Object) track.gaugeMm().getAsInt() : null);
            }
            row.executeBatch();
            extent("tracks", extent);
        }
    }

    private void counts(List<SceneFindings> scenes) throws SQLException {
        String table = "counts";
        execute("CREATE TABLE counts (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, scene TEXT, acquired DATETIME,"
                + " area TEXT, railcars INTEGER, railcars_low INTEGER, railcars_high INTEGER, covered_railcars INTEGER,"
                + " cargo_pieces INTEGER, cargo_area_m2 DOUBLE, ships INTEGER, usable_fraction DOUBLE, status TEXT)");
        register(table, "attributes", null);
        try (PreparedStatement row = connection.prepareStatement(insert(table, 12))) {
            for (SceneFindings scene : scenes) {
                for (AreaCount count : scene.run().counts()) {
                    boolean known = count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED;
                    add(
                            row,
                            scene.scene(),
                            time(scene),
                            count.area(),
                            known ? count.railcars().best() : null,
                            known ? count.railcars().low() : null,
                            known ? count.railcars().high() : null,
                            known ? count.coveredRailcars() : null,
                            known ? count.cargoPieces() : null,
                            known ? count.cargoAreaM2() : null,
                            known ? count.ships() : null,
                            count.usableFraction(),
                            DetectionJson.lower(count.status()));
                }
            }
            row.executeBatch();
        }
    }

    private static @Nullable String time(SceneFindings scene) {
        return scene.acquired().map(GeoPackage::milliseconds).orElse(null);
    }

    /** A GeoPackage's DATETIME has three decimals, no fewer. */
    private static String milliseconds(Instant time) {
        return MILLISECONDS.format(time);
    }

    private PreparedStatement layer(String table, String geometry, String columns, int values) throws SQLException {
        execute("CREATE TABLE " + table + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + geometry + ", "
                + columns + ")");
        register(table, "features", WGS84);
        execute("INSERT INTO gpkg_geometry_columns VALUES ('" + table + "', 'geom', '" + geometry + "', " + WGS84
                + ", 0, 0)");
        return connection.prepareStatement(insert(table, values + 1));
    }

    /** The tables' names are this class's own, the values are bound. */
    private static String insert(String table, int values) {
        return "INSERT INTO " + table + " VALUES (NULL" + ", ?".repeat(values) + ")";
    }

    private void register(String table, String kind, @Nullable Integer srs) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id)"
                        + " VALUES (?, ?, ?, ?, ?)")) {
            bind(row, table, kind, table, milliseconds(written), srs);
            row.executeUpdate();
        }
    }

    private void extent(String table, Envelope extent) throws SQLException {
        if (!extent.isNull()) {
            try (PreparedStatement row = connection.prepareStatement(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?")) {
                bind(row, extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY(), table);
                row.executeUpdate();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void add(PreparedStatement row, @Nullable Object... values) throws SQLException {
        bind(row, values);
        row.addBatch();
    }

    private static void bind(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    /** GeoPackageBinary (clause 2.1.3): header, envelope, then well-known binary, all little-endian. */
    private static byte[] blob(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        int littleEndianWithEnvelope = 0b11;
        return ByteBuffer.allocate(8 + 4 * Double.BYTES + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) littleEndianWithEnvelope)
                .putInt(WGS84)
                .putDouble(box.getMinX())
                .putDouble(box.getMaxX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxY())
                .put(wkb)
                .array();
    }
}

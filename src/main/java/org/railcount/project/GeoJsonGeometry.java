package org.railcount.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Lines and polygons of GeoJSON (RFC 7946): positions are longitude, latitude and, where given, height. A height goes
 * through unchanged; further numbers of a position are dropped.
 */
final class GeoJsonGeometry {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometry() {}

    /** The lines of a LineString or MultiLineString. */
    static List<LineString> lines(Map<String, Object> geometry) throws BadGeometryException {
        String type = String.valueOf(geometry.get("type"));
        List<LineString> lines = new ArrayList<>();
        if (type.equals("LineString")) {
            lines.add(line(geometry.get("coordinates")));
        } else if (type.equals("MultiLineString")) {
            for (Object part : list(geometry.get("coordinates"), "coordinates")) {
                lines.add(line(part));
            }
        } else {
            throw new BadGeometryException("a " + type + " stands where a LineString is needed; draw it as a line");
        }
        if (lines.isEmpty()) {
            throw new BadGeometryException("its line is empty; draw it or remove the feature");
        }
        return lines;
    }

    /** The polygons of a Polygon or MultiPolygon. */
    static List<Polygon> polygons(Map<String, Object> geometry) throws BadGeometryException {
        String type = String.valueOf(geometry.get("type"));
        List<Polygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            polygons.add(polygon(geometry.get("coordinates")));
        } else if (type.equals("MultiPolygon")) {
            for (Object part : list(geometry.get("coordinates"), "coordinates")) {
                polygons.add(polygon(part));
            }
        } else {
            throw new BadGeometryException("a " + type + " stands where a Polygon is needed; draw it as a polygon");
        }
        if (polygons.isEmpty()) {
            throw new BadGeometryException("its polygon is empty; draw it or remove the feature");
        }
        return polygons;
    }

    /** A LineString geometry object. */
    static Map<String, Object> of(LineString line) {
        return object("LineString", positions(line.getCoordinates()));
    }

    /** A Polygon geometry object, outer ring counter-clockwise and holes clockwise as RFC 7946 section 3.1.6 wants. */
    static Map<String, Object> of(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i), false));
        }
        return object("Polygon", rings);
    }

    private static LineString line(@Nullable Object coordinates) throws BadGeometryException {
        Coordinate[] positions = positions(coordinates);
        if (positions.length < 2) {
            throw new BadGeometryException("its line has fewer than two positions; draw it or remove the feature");
        }
        LineString line = FACTORY.createLineString(positions);
        if (line.getLength() == 0) {
            throw new BadGeometryException("its line has no length; draw it or remove the feature");
        }
        return line;
    }

    private static Polygon polygon(@Nullable Object coordinates) throws BadGeometryException {
        List<LinearRing> rings = new ArrayList<>();
        for (Object ring : list(coordinates, "the polygon")) {
            rings.add(ring(ring));
        }
        if (rings.isEmpty()) {
            throw new BadGeometryException("its polygon is empty; draw it or remove the feature");
        }
        Polygon polygon = FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
        PolygonCheck.requireSimple(polygon);
        return polygon;
    }

    private static LinearRing ring(@Nullable Object coordinates) throws BadGeometryException {
        Coordinate[] positions = positions(coordinates);
        if (positions.length < 4) {
            throw new BadGeometryException(
                    "its ring has fewer than four positions; draw a polygon with at least three corners");
        }
        if (!positions[0].equals2D(positions[positions.length - 1])) {
            throw new BadGeometryException("its ring is open; repeat the first position at the end");
        }
        return FACTORY.createLinearRing(positions);
    }

    private static Coordinate[] positions(@Nullable Object coordinates) throws BadGeometryException {
        List<Coordinate> positions = new ArrayList<>();
        for (Object position : list(coordinates, "the positions")) {
            positions.add(position(position));
        }
        return positions.toArray(Coordinate[]::new);
    }

    private static Coordinate position(@Nullable Object value) throws BadGeometryException {
        List<?> numbers = list(value, "a position");
        if (numbers.size() < 2 || !(numbers.get(0) instanceof Number lon) || !(numbers.get(1) instanceof Number lat)) {
            throw new BadGeometryException("a position is not a pair of numbers; write it as [longitude, latitude]");
        }
        LonLat.require(lon.doubleValue(), lat.doubleValue());
        return numbers.size() > 2 && numbers.get(2) instanceof Number height
                ? new Coordinate(lon.doubleValue(), lat.doubleValue(), height.doubleValue())
                : new Coordinate(lon.doubleValue(), lat.doubleValue());
    }

    private static List<?> list(@Nullable Object value, String what) throws BadGeometryException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new BadGeometryException("its geometry is broken (" + what + " should be a list); export it again");
    }

    private static Map<String, Object> object(String type, List<Object> coordinates) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("coordinates", coordinates);
        return object;
    }

    private static List<Object> ring(LinearRing ring, boolean counterClockwise) {
        boolean asWanted = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise;
        return positions((asWanted ? ring : ring.reverse()).getCoordinates());
    }

    private static List<Object> positions(Coordinate[] coordinates) {
        List<Object> positions = new ArrayList<>(coordinates.length);
        for (Coordinate c : coordinates) {
            positions.add(
                    Double.isNaN(c.getZ())
                            ? List.of(number(c.x), number(c.y))
                            : List.of(number(c.x), number(c.y), number(c.getZ())));
        }
        return positions;
    }

    /** A whole number is written as one: 5, not 5.0. */
    private static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }
}

package org.railcount.detect.training;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.evaluate.Truth;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/**
 * Writes one scene's strips with their labels, cut exactly as the detector cuts them: {@code NAME.bin} holds, track after
 * track, {@code rows x columns} bytes of red, green, blue (0 to 1.25 as 0 to 255) and validity; {@code NAME.json} tells
 * where each track lies in it, which cars stand where, and where across the strip the site's other tracks run.
 */
public final class LabelledStrips {
    /** Rows of a training strip: 9 m to either side, which leaves room to jitter. */
    public static final int ROWS = 72;

    private static final float HIGHEST = 1.25f;

    /** Columns from one reading of the other tracks to the next: a cell of the centre network. */
    private static final int CELL = 8;

    private static final double REACH_M = ROWS / 2.0 * TrackLine.STEP_M;

    /** A track whose nearest point lies further along than this does not pass here: it ends before. */
    private static final double PASSING_M = 2;

    private LabelledStrips() {}

    /**
     * Writes both files into a folder that exists.
     *
     * @param sunAzimuthDeg where the sun stood, clockwise from north; empty where unknown
     */
    public static void write(
            Scene scene, Site site, Truth truth, OptionalDouble sunAzimuthDeg, Path folder, String name)
            throws IOException, SceneException {
        GroundOutline outline = new GroundOutline(scene.ground());
        Radiometry radiometry = Radiometry.measure(scene, whole(scene, site));
        TiledImage image = new TiledImage(scene, radiometry);
        StripSampler sampler = new StripSampler(
                image,
                RegisteredGround.of(scene.ground(), GroundMove.shift(-truth.offsetEastM(), -truth.offsetNorthM())));
        JsonMapper mapper = new JsonMapper();
        ObjectNode index = mapper.createObjectNode();
        index.put("scene", scene.info().id());
        index.put("pixel_size_m", scene.info().pixelSizeM());
        index.put("rows", ROWS);
        sunAzimuthDeg.ifPresent(azimuth -> index.put("sun_azimuth_deg", azimuth));
        ArrayNode tracks = index.putArray("tracks");
        List<Strip> narrow = new ArrayList<>();
        long offset = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".bin")))) {
            List<TrackLine> lines = site.tracks().stream()
                    .map(track -> TrackLine.of(track, scene.ground()))
                    .toList();
            for (int t = 0; t < lines.size(); t++) {
                Track track = site.tracks().get(t);
                TrackLine line = lines.get(t);
                Strip strip = sampler.sample(line, ROWS);
                narrow.add(sampler.sample(line));
                ObjectNode entry = tracks.addObject();
                entry.put("name", track.name());
                entry.put("split", String.valueOf(track.extra().getOrDefault("split", "")));
                entry.put("columns", strip.columns());
                entry.put("offset", offset);
                ArrayNode left = entry.putArray("left");
                for (double component : line.meanLeft()) {
                    left.add(component);
                }
                cars(line, truth, outline, entry.putArray("cars"));
                others(line, lines, entry.putArray("others"));
                ArrayNode hidden = entry.putArray("hidden");
                for (double[] stretch : truth.hidden().getOrDefault(track.name(), List.of())) {
                    hidden.addArray().add(stretch[0]).add(stretch[1]);
                }
                offset += write(strip, out);
            }
        }
        StripReference reference = StripReference.measure(narrow);
        ArrayNode centre = index.putArray("centre");
        for (float c : reference.centre()) {
            centre.add(c);
        }
        index.put("scale", reference.scale());
        mapper.writeValue(folder.resolve(name + ".json").toFile(), index);
    }

    private static long write(Strip strip, OutputStream out) throws IOException {
        int n = strip.valid().length;
        byte[] bytes = new byte[n];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < n; i++) {
                bytes[i] = (byte) Math.round(Math.min(1, strip.planes()[c][i] / HIGHEST) * 255);
            }
            out.write(bytes);
        }
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) (strip.valid()[i] ? 1 : 0);
        }
        out.write(bytes);
        return 4L * n;
    }

    private static void cars(TrackLine line, Truth truth, GroundOutline outline, ArrayNode into) {
        for (TruthObject object : truth.objects()) {
            if (!(object.subject() instanceof Subject.Railcar car)
                    || !line.track(0).equals(object.track().orElse(""))) {
                continue;
            }
            Polygon utm = outline.toUtm(object.outline());
            Coordinate middle = utm.getCentroid().getCoordinate();
            int nearest = line.nearest(middle);
            Coordinate[] ring = utm.getCoordinates();
            double length = Math.max(ring[0].distance(ring[1]), ring[1].distance(ring[2]));
            ObjectNode entry = into.addObject();
            entry.put("start_m", nearest * TrackLine.STEP_M - length / 2);
            entry.put("end_m", nearest * TrackLine.STEP_M + length / 2);
            entry.put("type", car.type().name().toLowerCase(Locale.ROOT));
            entry.put("covered", car.covered());
            entry.put("visible_fraction", object.visibleFraction());
        }
    }

    /** For each cell along the track, how many metres left of it the other tracks run that the strip shows. */
    static void others(TrackLine line, List<TrackLine> all, ArrayNode into) {
        for (int middle = CELL / 2; middle + CELL / 2 <= line.size(); middle += CELL) {
            Coordinate here = new Coordinate(line.east(middle), line.north(middle));
            double sin = Math.sin(line.heading(middle));
            double cos = Math.cos(line.heading(middle));
            ArrayNode cell = into.addArray();
            for (TrackLine other : all) {
                if (other == line) {
                    continue;
                }
                int nearest = other.nearest(here);
                double east = other.east(nearest) - here.x;
                double north = other.north(nearest) - here.y;
                double left = north * cos - east * sin;
                if (Math.abs(left) <= REACH_M && Math.abs(east * cos + north * sin) <= PASSING_M) {
                    cell.add(Math.round(left * 100) / 100.0);
                }
            }
        }
    }

    private static PixelWindow whole(Scene scene, Site site) {
        Envelope box = new Envelope();
        site.tracks().forEach(track -> {
            for (Coordinate c : track.centreline().getCoordinates()) {
                box.expandToInclude(scene.ground().lonLatToPixel(c.x, c.y));
            }
        });
        Envelope seen = box.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        return new PixelWindow((int) seen.getMinX(), (int) seen.getMinY(), (int) Math.max(1, seen.getWidth()), (int)
                Math.max(1, seen.getHeight()));
    }
}

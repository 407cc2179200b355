package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Subject;

/** Finds cars where they stand on each date of {@link ExampleProject}: of two, one stays, one leaves, and two come. */
final class ShuntingDetector implements Detector {
    private static final Map<String, List<Double>> PLACES =
            Map.of("yard_2", List.of(0.1, 0.35), "yard_3", List.of(0.1, 0.6, 0.85));

    @Override
    public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
            throws SceneException {
        List<Detection> cars = new ArrayList<>();
        for (double place : PLACES.getOrDefault(scene.info().id(), List.of())) {
            cars.add(car("car " + place, place, site));
        }
        int number = cars.size();
        AreaCount count = new AreaCount(
                "Yard", new CountRange(number, number, number), 1, 90, 90, 0, 0, 0, 0, 0, 1, CountStatus.COUNTED);
        return new DetectionRun(
                scene.info().id(),
                hash(scene),
                SiteHash.of(site),
                "shunting 1",
                Map.of(),
                new Registration(0, 0, 0, true),
                cars,
                List.of(),
                List.of(count),
                Optional.empty());
    }

    private static Detection car(String id, double place, Site site) {
        Coordinate[] line = site.tracks().get(0).centreline().getCoordinates();
        Coordinate back = between(line, place - 0.05);
        Coordinate front = between(line, place + 0.05);
        double side = 1.5 / 111_320;
        Coordinate[] ring = {
            new Coordinate(back.x, back.y - side),
            new Coordinate(front.x, front.y - side),
            new Coordinate(front.x, front.y + side),
            new Coordinate(back.x, back.y + side),
            new Coordinate(back.x, back.y - side)
        };
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.GONDOLA, false),
                new GeometryFactory().createPolygon(ring),
                0.9,
                Optional.of(site.tracks().get(0).name()),
                13,
                3,
                39);
    }

    private static Coordinate between(Coordinate[] line, double share) {
        return new Coordinate(line[0].x + share * (line[1].x - line[0].x), line[0].y + share * (line[1].y - line[0].y));
    }

    private static String hash(Scene scene) throws SceneException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Files.readAllBytes(scene.info().path())));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new SceneException("no hash", e);
        }
    }
}

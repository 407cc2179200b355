package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Sha256;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Subject;

/** Finds three gondolas of twelve metres on the track of {@link ExampleProject}, the first of them with little confidence. */
final class ThreeCars implements Detector {
    /** Pixel column and row of the middles. */
    static final List<Coordinate> MIDDLES =
            List.of(new Coordinate(65, 120), new Coordinate(95, 120), new Coordinate(125, 120));

    static final double LENGTH_PX = 24;
    private static final double WIDTH_PX = 6;

    @Override
    public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
            throws SceneException {
        List<Detection> cars = new ArrayList<>();
        for (int i = 0; i < MIDDLES.size(); i++) {
            cars.add(car(scene, "car-" + (i + 1), MIDDLES.get(i), i == 0 ? 0.4 : 0.9));
        }
        try {
            return new DetectionRun(
                    scene.info().id(),
                    Sha256.of(Files.readAllBytes(scene.info().path())),
                    SiteHash.of(site),
                    "three cars",
                    Map.of(),
                    Registration.NONE,
                    cars,
                    List.of(),
                    List.of(),
                    Optional.empty());
        } catch (IOException e) {
            throw new SceneException("no hash", e);
        }
    }

    private static Detection car(Scene scene, String id, Coordinate middle, double confidence) {
        double l = LENGTH_PX / 2;
        double w = WIDTH_PX / 2;
        Coordinate[] ring = {
            corner(scene, middle.x - l, middle.y + w),
            corner(scene, middle.x + l, middle.y + w),
            corner(scene, middle.x + l, middle.y - w),
            corner(scene, middle.x - l, middle.y - w),
            corner(scene, middle.x - l, middle.y + w)
        };
        double metres = scene.info().pixelSizeM();
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.GONDOLA, false),
                new GeometryFactory().createPolygon(ring),
                confidence,
                Optional.of("Track 1"),
                LENGTH_PX * metres,
                WIDTH_PX * metres,
                LENGTH_PX * WIDTH_PX * metres * metres);
    }

    private static Coordinate corner(Scene scene, double col, double row) {
        return scene.ground().pixelToLonLat(col, row);
    }
}

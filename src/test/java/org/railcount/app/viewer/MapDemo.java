package org.railcount.app.viewer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.PixelBlock;
import org.railcount.model.Acquisition;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.project.SiteFile;

/** Opens the map alone, for looking at it: {@code SCENE.tif [SITE.geojson [TRUTH.geojson]]}. */
public final class MapDemo {
    private MapDemo() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            try {
                start(new Stage(), List.of(args));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void start(Stage stage, List<String> args) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        Label status = new Label(" ");
        MapPanel map = new MapPanel(
                TilePool.of(256L << 20, readers, Platform::runLater),
                new MapListener() {
                    @Override
                    public void cursorMoved(Optional<CursorReading> reading) {
                        status.setText(reading.map(r -> r.lonLatText() + "    " + r.utmText() + "    " + r.valueText())
                                .orElse(" "));
                    }

                    @Override
                    public void notice(String sentence) {
                        System.out.println(sentence);
                    }
                },
                id -> id);
        BorderPane root = new BorderPane(map);
        root.setBottom(status);
        stage.setScene(MapKeyboard.plug(new Scene(root, 1280, 800), map));
        stage.getScene().setOnKeyPressed(e -> {
            int digit = e.getCode().ordinal() - javafx.scene.input.KeyCode.DIGIT1.ordinal();
            if (digit >= 0 && digit < MapMode.values().length) {
                map.setMode(MapMode.values()[digit]);
            }
        });
        stage.show();
        if (args.size() > 1) {
            map.setSite(Optional.of(SiteFile.read(Path.of(args.get(1)))));
        }
        if (!args.isEmpty()) {
            var scene = new GeoTiffScenes((image, time) -> Acquisition.UNKNOWN).open(Path.of(args.get(0)));
            map.show(MapScene.of(scene, MapDemo::asStored, Registration.NONE));
        }
        if (args.size() > 2) {
            map.setDetections(labels(Path.of(args.get(2))));
        }
        map.requestFocus();
    }

    private static List<Detection> labels(Path truth) throws Exception {
        GeometryFactory factory = new GeometryFactory();
        List<Detection> labels = new ArrayList<>();
        for (JsonNode feature : new ObjectMapper().readTree(truth.toFile()).get("features")) {
            List<Coordinate> ring = new ArrayList<>();
            feature.at("/geometry/coordinates/0")
                    .forEach(p -> ring.add(
                            new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
            boolean covered = labels.size() % 5 == 0;
            labels.add(new Detection(
                    "d" + labels.size(),
                    labels.size() % 7 == 3
                            ? new Subject.Cargo(org.railcount.model.CargoType.BLUE)
                            : new Subject.Railcar(RailcarType.BOXCAR, covered),
                    factory.createPolygon(ring.toArray(Coordinate[]::new)),
                    0.93,
                    Optional.empty(),
                    13.8,
                    3,
                    41));
        }
        return labels;
    }

    static int[] asStored(PixelBlock block) {
        int[] argb = new int[block.width() * block.height()];
        int bands = block.samples().length;
        for (int i = 0; i < argb.length; i++) {
            int r = (int) block.samples()[0][i];
            int g = (int) block.samples()[Math.min(1, bands - 1)][i];
            int b = (int) block.samples()[Math.min(2, bands - 1)][i];
            argb[i] = block.valid()[i] ? 0xFF000000 | r << 16 | g << 8 | b : 0;
        }
        return argb;
    }
}

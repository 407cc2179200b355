package org.railcount.app.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.CursorReading.Pixel;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * Tells what lies under the pointer: its place at once, its pixel once it was read off the JavaFX thread. One read is
 * under way at a time, and the next is for wherever the pointer is then. Confined to the JavaFX thread.
 */
final class CursorProbe {
    private final MapModel model;
    private final Executor readers;
    private final Executor fx;
    private final Consumer<Optional<CursorReading>> listener;
    private Optional<Sought> next = Optional.empty();
    private boolean reading;

    private record Sought(CursorReading place, Scene scene, int col, int row) {}

    CursorProbe(MapModel model, Executor readers, Executor fx, Consumer<Optional<CursorReading>> listener) {
        this.model = model;
        this.readers = readers;
        this.fx = fx;
        this.listener = listener;
    }

    /** The pointer is at a screen position. */
    void at(double x, double y) {
        Coordinate map = model.view().toMap(x, y);
        Coordinate lonLat = model.view().frame().toLonLat(map.x, map.y);
        CursorReading place = new CursorReading(lonLat.x, lonLat.y, Optional.empty());
        listener.accept(Optional.of(place));
        next = model.sceneOnMap().flatMap(scene -> sought(place, scene, map));
        readNext();
    }

    /** The pointer left the map. */
    void gone() {
        next = Optional.empty();
        listener.accept(Optional.empty());
    }

    private Optional<Sought> sought(CursorReading place, SceneOnMap scene, Coordinate map) {
        Coordinate pixel = scene.toPixel(map.x, map.y);
        int col = (int) Math.floor(pixel.x);
        int row = (int) Math.floor(pixel.y);
        boolean inside = col >= 0
                && row >= 0
                && col < scene.info().width()
                && row < scene.info().height();
        return inside
                ? model.stage().shown().map(p -> new Sought(place, p.scene().scene(), col, row))
                : Optional.empty();
    }

    private void readNext() {
        if (reading || next.isEmpty()) {
            return;
        }
        Sought sought = next.get();
        next = Optional.empty();
        reading = true;
        readers.execute(() -> {
            Optional<Pixel> pixel = read(sought);
            fx.execute(() -> {
                reading = false;
                if (next.isEmpty()) {
                    CursorReading p = sought.place();
                    pixel.ifPresent(value ->
                            listener.accept(Optional.of(new CursorReading(p.lon(), p.lat(), Optional.of(value)))));
                }
                readNext();
            });
        });
    }

    /** Nothing where the pixel cannot be read: the tile under it says so already. */
    private static Optional<Pixel> read(Sought sought) {
        try {
            PixelBlock block = sought.scene().read(new PixelWindow(sought.col(), sought.row(), 1, 1), 1, 1);
            List<Float> values = new ArrayList<>();
            for (float[] band : block.samples()) {
                values.add(band[0]);
            }
            return Optional.of(new Pixel(sought.col(), sought.row(), block.valid()[0], values));
        } catch (SceneException | RuntimeException e) {
            return Optional.empty();
        }
    }
}

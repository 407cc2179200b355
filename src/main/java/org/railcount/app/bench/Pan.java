package org.railcount.app.bench;

import java.util.List;
import javafx.scene.input.MouseEvent;

/** Drags the map about with the mouse, some pixels in each frame, and takes the time of each frame. */
final class Pan {
    private static final int FRAMES = 240;
    private static final double STEP_PX = 14;

    private final Drive drive;
    private double x;
    private double y;
    private double heading;

    Pan(Drive drive) {
        this.drive = drive;
    }

    /**
     * Drags at a scale, once the map is at rest there.
     *
     * @param turn how much the way bends in each frame, radians
     * @param name of the figures
     */
    void at(double metresPerPixel, double turn, String name, Runnable then) {
        drive.zoomTo(metresPerPixel);
        drive.pulses()
                .until(
                        drive.map()::isComplete,
                        () -> drive.pulses().after(0.5, () -> {
                            grab();
                            DrawingTime time = new DrawingTime();
                            drive.pulses().times(FRAMES, () -> drag(turn), millis -> {
                                drive.mouse(MouseEvent.MOUSE_RELEASED, x, y);
                                tell(name, millis);
                                drive.tellMs(name + "_cpu_ms", time.ms() / millis.size());
                                then.run();
                            });
                        }));
    }

    private void grab() {
        x = drive.map().getWidth() / 2;
        y = drive.map().getHeight() / 2;
        drive.mouse(MouseEvent.MOUSE_PRESSED, x, y);
    }

    private void drag(double turn) {
        double nextX = Math.rint(x + STEP_PX * Math.cos(heading));
        double nextY = Math.rint(y + STEP_PX * Math.sin(heading));
        heading += turn;
        boolean inside = nextX > 20
                && nextY > 20
                && nextX < drive.map().getWidth() - 20
                && nextY < drive.map().getHeight() - 20;
        if (inside) {
            x = nextX;
            y = nextY;
            drive.mouse(MouseEvent.MOUSE_DRAGGED, x, y);
        } else {
            drive.mouse(MouseEvent.MOUSE_RELEASED, x, y);
            grab();
        }
    }

    private void tell(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        drive.tellMs(name + "_p50_ms", sorted.get(sorted.size() / 2));
        drive.tellMs(name + "_p95_ms", sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
        drive.tellMs(name + "_max_ms", sorted.get(sorted.size() - 1));
    }
}

package org.railcount.detect.change;

import java.util.List;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Subject;

/** The ground cargo of one area in one run: a piece belongs to the area that holds its middle. */
final class AreaCargo {
    private AreaCargo() {}

    static List<Detection> of(DetectionRun run, Area area) {
        return run.detections().stream()
                .filter(detection -> detection.subject() instanceof Subject.Cargo)
                .filter(detection -> area.boundary().covers(detection.outline().getCentroid()))
                .toList();
    }

    /** Their summed area, square metres. */
    static double areaM2(List<Detection> cargo) {
        return cargo.stream().mapToDouble(Detection::areaM2).sum();
    }

    /** The same run with these detections taken out of its list and of its counts. */
    static DetectionRun without(DetectionRun run, Area area, List<Detection> out) {
        return new DetectionRun(
                run.sceneId(),
                run.sceneHash(),
                run.siteHash(),
                run.detector(),
                run.parameters(),
                run.registration(),
                run.detections().stream().filter(d -> !out.contains(d)).toList(),
                run.trains(),
                run.counts().stream()
                        .map(count -> count.area().equals(area.name()) ? without(count, out, of(run, area)) : count)
                        .toList(),
                run.problem(),
                run.seconds());
    }

    private static AreaCount without(AreaCount count, List<Detection> out, List<Detection> cargo) {
        return new AreaCount(
                count.area(),
                count.railcars(),
                count.trains(),
                count.longestTrainM(),
                count.totalTrainM(),
                count.coveredRailcars(),
                Math.max(0, count.cargoPieces() - out.size()),
                Math.max(0, count.cargoAreaM2() - areaM2(out)),
                count.ships(),
                count.longestShipM(),
                count.usableFraction(),
                count.status(),
                count.types(),
                ContainerRows.of(cargo.stream().filter(d -> !out.contains(d)).toList()));
    }
}

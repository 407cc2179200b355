package org.railcount.detect.change;

import java.util.List;
import java.util.Optional;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.SceneResult;

/** Which scenes show an area so clearly that the absence of a thing says something. */
final class ClearDates {
    private ClearDates() {}

    /** The dated, finely resolved scenes in which an area was judged nearly whole, by date. */
    static List<SceneResult.Handled> of(List<SceneResult> results, Area area) {
        return results.stream()
                .sorted(SceneResult.BY_DATE)
                .filter(result -> result.acquired().isPresent())
                .flatMap(result -> result instanceof SceneResult.Handled handled
                        ? Optional.of(handled).stream()
                        : Optional.<SceneResult.Handled>empty().stream())
                .filter(handled -> clear(handled, area))
                .toList();
    }

    private static boolean clear(SceneResult.Handled result, Area area) {
        return result.detections().counts().stream()
                .filter(count -> count.area().equals(area.name()))
                .anyMatch(AreaCount::isClear);
    }

    /** Whether a scene tells colours. */
    static boolean hasColour(SceneResult.Handled result) {
        List<BandRole> roles = result.scene().bandRoles();
        return roles.contains(BandRole.RED) && roles.contains(BandRole.GREEN) && roles.contains(BandRole.BLUE);
    }
}

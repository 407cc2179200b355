package org.railcount.model.count;

import java.util.Collection;
import java.util.List;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

/** Adds up what stands in one area: a thing belongs to the area that holds its middle. */
public final class AreaTotals {
    /** With a smaller share of the track seen nothing is claimed. */
    public static final double LEAST = 0.1;

    private AreaTotals() {}

    /**
     * The area's count.
     *
     * @param range number of rail vehicles, which need not be those of {@code here}
     * @param here what stands in the area
     * @param trains its strings
     */
    public static AreaCount of(
            String area,
            CountRange range,
            Collection<Detection> here,
            List<Train> trains,
            double usable,
            CountStatus status) {
        List<Subject.Railcar> cars = here.stream()
                .map(Detection::subject)
                .filter(Subject.Railcar.class::isInstance)
                .map(Subject.Railcar.class::cast)
                .toList();
        List<Detection> cargo =
                here.stream().filter(d -> d.subject() instanceof Subject.Cargo).toList();
        List<Detection> ships =
                here.stream().filter(d -> d.subject() instanceof Subject.Ship).toList();
        return new AreaCount(
                area,
                range,
                trains.size(),
                trains.stream().mapToDouble(Train::lengthM).max().orElse(0),
                trains.stream().mapToDouble(Train::lengthM).sum(),
                (int) cars.stream().filter(Subject.Railcar::covered).count(),
                cargo.size(),
                cargo.stream().mapToDouble(Detection::areaM2).sum(),
                ships.size(),
                ships.stream().mapToDouble(Detection::lengthM).max().orElse(0),
                usable,
                status,
                TypeTotals.of(cars),
                ContainerRows.of(cargo));
    }
}

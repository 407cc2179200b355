package org.railcount.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Containers on the ground, as a pier or a yard stacks them: in rows. Containers that stand no further apart than a person
 * walks between them are one row, whatever number of pieces they were found as. Immutable.
 *
 * @param rows number of rows; a container that stands alone is one
 * @param areaM2 ground that the containers cover, square metres; how high they are stacked cannot be seen from above
 * @param longestM length of the longest row, metres
 */
public record ContainerRows(int rows, double areaM2, double longestM) {
    /** No container, or none that can be told. */
    public static final ContainerRows NONE = new ContainerRows(0, 0, 0);

    /** Containers of a row stand a hand to a pace apart; outlines are read to about half a metre on either side. */
    private static final double GAP_M = 2;

    /** Joins the containers among some detections into rows. Anything else among them is passed over. */
    public static ContainerRows of(Collection<Detection> detections) {
        List<Detection> containers = detections.stream()
                .filter(d -> d.subject() instanceof Subject.Cargo cargo && cargo.type() == CargoType.CONTAINER)
                .toList();
        if (containers.isEmpty()) {
            return NONE;
        }
        LocalMetres scale = LocalMetres.around(containers.get(0).outline().getCoordinate());
        List<Geometry> rows = new ArrayList<>();
        for (Detection container : containers) {
            Geometry row = scale.metres(container.outline());
            List<Geometry> apart = new ArrayList<>();
            for (Geometry other : rows) {
                if (other.isWithinDistance(row, GAP_M)) {
                    row = row.getFactory().buildGeometry(List.of(row, other));
                } else {
                    apart.add(other);
                }
            }
            apart.add(row);
            rows = apart;
        }
        return new ContainerRows(
                rows.size(),
                containers.stream().mapToDouble(Detection::areaM2).sum(),
                rows.stream().mapToDouble(ContainerRows::lengthM).max().orElse(0));
    }

    /** Both together, as in neighbouring areas. */
    public ContainerRows plus(ContainerRows other) {
        return new ContainerRows(rows + other.rows, areaM2 + other.areaM2, Math.max(longestM, other.longestM));
    }

    private static double lengthM(Geometry row) {
        Coordinate side = LocalMetres.longSideOfMetres(row);
        return Math.hypot(side.x, side.y);
    }
}

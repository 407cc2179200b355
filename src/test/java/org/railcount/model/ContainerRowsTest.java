package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class ContainerRowsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void containersEndToEndAreOneRow() {
        ContainerRows rows = ContainerRows.of(List.of(container(0, 0), container(13, 0), container(26, 0)));

        assertThat(rows.rows()).isEqualTo(1);
        assertThat(rows.longestM()).isCloseTo(26 + 12.2, within(0.1));
        assertThat(rows.areaM2()).isCloseTo(3 * 12.2 * 2.44, within(1e-9));
    }

    @Test
    void rowsWithAnAisleBetweenThemAreTwo() {
        ContainerRows rows = ContainerRows.of(List.of(container(0, 0), container(13, 0), container(0, 8)));

        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.longestM()).isCloseTo(13 + 12.2, within(0.1));
    }

    @Test
    void theOrderInWhichContainersWereFoundDoesNotMatter() {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            found.add(container(13 * (i % 4), 9 * (i / 4)));
        }
        ContainerRows inOrder = ContainerRows.of(found);
        Collections.shuffle(found, new Random(3));

        assertThat(inOrder.rows()).isEqualTo(3);
        assertThat(ContainerRows.of(found).rows()).isEqualTo(3);
        assertThat(ContainerRows.of(found).longestM()).isCloseTo(inOrder.longestM(), within(1e-6));
    }

    @Test
    void otherCargoIsNoContainer() {
        Detection tarp = new Detection(
                "t", new Subject.Cargo(CargoType.BLUE), box(0, 0), 0.9, Optional.empty(), 12.2, 2.44, 12.2 * 2.44);

        assertThat(ContainerRows.of(List.of(tarp))).isEqualTo(ContainerRows.NONE);
    }

    private static Detection container(double eastM, double northM) {
        return new Detection(
                eastM + "," + northM,
                new Subject.Cargo(CargoType.CONTAINER),
                box(eastM, northM),
                0.9,
                Optional.empty(),
                12.2,
                2.44,
                12.2 * 2.44);
    }

    /** A container of forty feet that begins so far from a place in Rason. */
    private static Polygon box(double eastM, double northM) {
        Coordinate corner = new Coordinate(130.6, 42.4);
        LocalMetres scale = LocalMetres.around(corner);
        double east = 12.2 / scale.perLon();
        double north = 2.44 / scale.perLat();
        Geometry box = GEOMETRY.createPolygon(new Coordinate[] {
            corner,
            new Coordinate(corner.x + east, corner.y),
            new Coordinate(corner.x + east, corner.y + north),
            new Coordinate(corner.x, corner.y + north),
            corner
        });
        return (Polygon) LocalMetres.moved(box, eastM, northM);
    }
}

package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** A piece of cargo of 3 m by 10 m, whose outline begins with its short side and whose pixels fill two thirds of it. */
class TrackedGroundTest {
    /** Degrees are metres. */
    private static final GroundPlane PLANE = new GroundPlane() {
        @Override
        public Coordinate toMap(double lon, double lat) {
            return new Coordinate(lon, lat);
        }

        @Override
        public Coordinate toLonLat(double easting, double northing) {
            return new Coordinate(easting, northing);
        }
    };

    private static final TrackedGround GROUND = new TrackedGround(PLANE, List.of());

    private static Detection piece(Subject subject) {
        return new Detection(
                "piece",
                subject,
                new GeometryFactory().createPolygon(new Coordinate[] {
                    new Coordinate(0, 0),
                    new Coordinate(3, 0),
                    new Coordinate(3, 10),
                    new Coordinate(0, 10),
                    new Coordinate(0, 0)
                }),
                0.9,
                Optional.empty(),
                10,
                3,
                20);
    }

    private static Detection cargo() {
        return piece(new Subject.Cargo(CargoType.CONTAINER));
    }

    @Test
    void cargoIsAsLongAsItsLongerSide() {
        GroundShape shape = GROUND.shape(cargo());
        assertThat(shape.lengthM()).isCloseTo(10, within(1e-6));
        assertThat(shape.widthM()).isCloseTo(3, within(1e-6));
    }

    @Test
    void aRailcarIsAsLongAsItsFirstEdge() {
        assertThat(GROUND.shape(piece(new Subject.Railcar(RailcarType.FLATCAR, false)))
                        .lengthM())
                .isCloseTo(3, within(1e-6));
    }

    @Test
    void aPieceThatIsMovedOrTurnedKeepsItsArea() {
        Detection piece = cargo();
        GroundShape elsewhere = GROUND.shape(piece).shifted(0.25, 0).turned(0.3);
        Detection moved = GROUND.reshaped(piece, elsewhere);
        assertThat(moved.areaM2()).isEqualTo(20);
        assertThat(moved.lengthM()).isCloseTo(10, within(1e-6));
    }

    @Test
    void aPieceThatIsStretchedGrowsByAsMuch() {
        Detection piece = cargo();
        OrientedRectangle shape = (OrientedRectangle) GROUND.shape(piece);
        assertThat(GROUND.reshaped(piece, shape.stretchedFront(5)).areaM2()).isCloseTo(30, within(1e-6));
    }

    @Test
    void anOutlineDrawnByHandHasItsOwnArea() {
        GroundShape drawn = new FreeOutline(List.of(new Coordinate(0, 0), new Coordinate(4, 0), new Coordinate(0, 10)));
        assertThat(GROUND.reshaped(cargo(), drawn).areaM2()).isCloseTo(20, within(1e-6));
    }
}

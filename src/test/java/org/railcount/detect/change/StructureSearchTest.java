package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.railcount.detect.PaintedScene;
import org.railcount.model.StructureChange;

/** Buildings proposed from painted dates with seasons, passing trucks, cargo and shadows of changing length. */
class StructureSearchTest {
    private static final List<String> DAYS = List.of(
            "2019-04-10",
            "2019-09-20",
            "2020-01-15",
            "2020-06-05",
            "2020-10-12",
            "2021-03-01",
            "2021-07-20",
            "2021-11-30",
            "2022-05-05",
            "2022-09-09");

    @Test
    void aNewWarehouseIsProposedWithItsDates() {
        List<StructureChange> found = find((date, yard) -> {
            if (date >= 5) {
                yard.box(new Color(175, 180, 182), 60, 14, 42, 22, shadow(date));
            }
        });
        assertThat(found).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(StructureChange.Kind.APPEARED);
            assertThat(change.lastBeforeScene()).isEqualTo("2020-10-12");
            assertThat(change.firstAfterScene()).isEqualTo("2021-03-01");
            assertThat(change.areaM2()).isCloseTo(42 * 22, within(140.0));
            assertThat(change.confidence()).isGreaterThan(0.5);
            assertThat(PaintedScene.rectangle(60, 14, 102, 36)
                            .covers(change.outline().getCentroid()))
                    .isTrue();
        });
    }

    @Test
    void aHousePulledDownIsProposedAsVanished() {
        List<StructureChange> found = find((date, yard) -> {
            if (date < 4) {
                yard.box(new Color(130, 60, 50), 70, 16, 20, 14, shadow(date));
            }
        });
        assertThat(found).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(StructureChange.Kind.VANISHED);
            assertThat(change.lastBeforeScene()).isEqualTo("2020-06-05");
            assertThat(change.firstAfterScene()).isEqualTo("2020-10-12");
        });
    }

    @Test
    void seasonsTrucksCargoAndShadowsAreNoStructures() {
        assertThat(find((date, yard) -> {})).isEmpty();
    }

    private interface Painter {
        void paint(int date, PaintedDate.Yard yard);
    }

    private static double shadow(int date) {
        return 3 + 5.0 * (date % 3) / 2;
    }

    private static List<StructureChange> find(Painter painter) {
        List<AreaLook> looks = IntStream.range(0, DAYS.size())
                .boxed()
                .flatMap(date -> date(date, painter).looks().stream())
                .toList();
        return StructureSearch.find(PaintedDate.site(), looks);
    }

    private static PaintedDate date(int date, Painter painter) {
        boolean winter = DAYS.get(date).contains("-01-") || DAYS.get(date).contains("-11-");
        Color ground = winter ? new Color(118, 116, 112) : new Color(140, 132, 120);
        return PaintedDate.of(DAYS.get(date), ground, yard -> {
            Random random = new Random(date);
            yard.flat(winter ? new Color(150, 140, 115) : new Color(85, 115, 70), 110, 30, 40, 14);
            yard.box(new Color(120, 80, 60), 30, 12, 16, 10, shadow(date));
            for (int truck = 0; truck < 4; truck++) {
                yard.box(new Color(200, 60, 50), 20 + 110 * random.nextDouble(), 47, 12, 3, 1);
            }
            for (int piece = 0; piece < 3; piece++) {
                yard.box(new Color(60, 95, 190), 20 + 110 * random.nextDouble(), 75 + 10.0 * piece, 14, 8, 2);
            }
            painter.paint(date, yard);
        });
    }
}

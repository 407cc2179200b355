package org.railcount.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;

/** Series for tests. */
final class Series {
    private Series() {}

    static DatedCount point(String date, CountStatus status, int cars) {
        return new DatedCount(
                date + "-" + status + "-" + cars,
                LocalDate.parse(date).atTime(1, 30).toInstant(ZoneOffset.UTC),
                status,
                DatedCount.isCount(status) ? Optional.of(CountRange.exactly(cars)) : Optional.empty(),
                1);
    }

    static DatedCount counted(String date, int cars) {
        return point(date, CountStatus.COUNTED, cars);
    }

    static CountSeries of(DatedCount... points) {
        return new CountSeries("yard", List.of(points), 0);
    }

    /** Up to forty scenes of any status between 2010 and 2025, several on one day among them. */
    static Arbitrary<CountSeries> any() {
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(0, 5500)
                .map(days -> LocalDate.of(2010, 1, 1).plusDays(days));
        Arbitrary<DatedCount> points = Combinators.combine(
                        dates,
                        Arbitraries.of(CountStatus.class),
                        Arbitraries.integers().between(0, 90))
                .as((date, status, cars) -> point(date.toString(), status, cars));
        return points.list().ofMaxSize(40).map(list -> new CountSeries("yard", new ArrayList<>(list), 0));
    }
}

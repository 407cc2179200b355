package org.railcount.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.PublishedObservation;
import org.railcount.model.RailcarType;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.model.TypeTotals;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;

/** Timelines of the kinds that the chart must cope with. The place and its counts are made up. */
final class ChartCases {
    static final Site SITE = new Site(
            "Birchfen Rail Facility",
            ZoneOffset.UTC,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("railcount", Map.of("simulated", true)));

    private ChartCases() {}

    static TimelineModel of(DatedCount... points) {
        return TimelineModel.of(SITE, new CountSeries("all areas", List.of(points), 0));
    }

    static DatedCount count(String date, int cars) {
        return point(date, CountStatus.COUNTED, Math.max(0, cars - 2), cars, cars + 3);
    }

    static DatedCount point(String date, CountStatus status, int low, int best, int high) {
        boolean gap = status == CountStatus.UNUSABLE || status == CountStatus.FAILED;
        return new DatedCount(
                date.replace("-", "") + "_" + status,
                Instant.parse(date + "T01:30:00Z"),
                status,
                gap ? Optional.empty() : Optional.of(new CountRange(low, best, high)),
                1);
    }

    /** A border yard: some traffic, a closed period, a rise; every seventh scene hidden or unusable. */
    static TimelineModel yard(int scenes, boolean rise) {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2018, 3, 4);
        List<DatedCount> points = new ArrayList<>();
        int before = rise ? scenes - 6 : scenes;
        for (int i = 0; i < before; i++) {
            LocalDate date = first.plusDays(Math.round(i * 2010.0 / before) + random.nextInt(20));
            boolean closed = date.isAfter(LocalDate.of(2020, 2, 1)) && date.isBefore(LocalDate.of(2022, 10, 20));
            int cars = closed ? random.nextInt(2) : (int) Math.min(20, Math.abs(random.nextGaussian() * 8));
            CountStatus status = i % 13 == 6
                    ? CountStatus.UNUSABLE
                    : i % 17 == 9 ? CountStatus.PARTIAL : i % 29 == 20 ? CountStatus.LENGTH_ONLY : CountStatus.COUNTED;
            points.add(point(
                    date.toString(),
                    status,
                    Math.max(0, cars - 1 - random.nextInt(2)),
                    cars,
                    cars + 1 + random.nextInt(3)));
        }
        if (rise) {
            int[] cars = {9, 24, 41, 58, 73, 66};
            for (int i = 0; i < cars.length; i++) {
                String date = LocalDate.of(2023, 9, 15).plusDays(i * 5L).toString();
                points.add(point(date, CountStatus.COUNTED, cars[i] - 3, cars[i], cars[i] + 4));
            }
        }
        return TimelineModel.of(SITE, new CountSeries("all areas", points, 1))
                .withPublished(
                        SITE,
                        List.of(
                                observation("2018-10", "2023-10", "baseline_max", 20),
                                observation("2023-10-05", "", "railcars", 73),
                                observation("2024-06-17", "", "railcars", 258)))
                .withEvents(List.of(
                        new SiteEvent("2020-01-30", Optional.empty(), "border closed", ""),
                        new SiteEvent("2022-11-02", Optional.empty(), "rail traffic resumes", ""),
                        new SiteEvent("2023-09-13", Optional.empty(), "Aldermoor summit", "")));
    }

    /** The yard's counts by type; a third of them reviewed, a third begun. */
    static TimelineModel byType(int scenes) {
        TimelineModel yard = yard(scenes, true);
        List<DatedCount> points = new ArrayList<>();
        for (DatedCount point : yard.series().points()) {
            int cars = point.value().map(CountRange::best).orElse(0);
            Map<RailcarType, Integer> types = new EnumMap<>(RailcarType.class);
            int left = cars;
            for (RailcarType type : RailcarType.values()) {
                int some = type == RailcarType.UNKNOWN ? left : Math.min(left, (cars + 3) / 4);
                if (some > 0) {
                    types.put(type, some);
                }
                left -= some;
            }
            boolean told = point.status() == CountStatus.COUNTED || point.status() == CountStatus.PARTIAL;
            points.add(new DatedCount(
                    point.sceneId(),
                    point.acquired(),
                    point.status(),
                    point.value(),
                    point.usableFraction(),
                    CountBasis.values()[points.size() % 3],
                    told ? new TypeTotals(types, Map.of()) : TypeTotals.NONE));
        }
        return TimelineModel.of(SITE, new CountSeries("all areas", points, 0));
    }

    /** Lengths of trains: values in the hundreds, no ranges. */
    static TimelineModel trains() {
        List<DatedCount> points = yard(40, true).series().points().stream()
                .map(point -> new DatedCount(
                        point.sceneId(),
                        point.acquired(),
                        point.status() == CountStatus.LENGTH_ONLY ? CountStatus.COUNTED : point.status(),
                        point.value().map(range -> CountRange.exactly(range.best() * 14)),
                        1))
                .toList();
        return TimelineModel.of(SITE, new CountSeries("all areas", Measure.TOTAL_TRAIN_M, points, 0));
    }

    static TimelineModel longNames() {
        Site site = new Site(
                "Marshalling yard of the International Freight Terminal at the Birchfen–Aldermoor Border Crossing, Northern District",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                SITE.extra());
        CountSeries series = new CountSeries(
                "Secured transshipment area behind the second fence, northern sidings 11 to 27",
                Measure.UNKNOWN_RAILCARS,
                List.of(count("2022-10-05", 8), count("2023-10-05", 73)),
                0);
        return TimelineModel.of(site, series)
                .withEvents(List.of(new SiteEvent(
                        "2023-04",
                        Optional.empty(),
                        "construction of the covered transfer hall between the broad and the standard gauge tracks begins",
                        "")));
    }

    static DateSpan span(String date) {
        return DateSpan.parse(date).orElseThrow();
    }

    static PublishedObservation observation(String from, String to, String kind, double value) {
        return new PublishedObservation(
                from,
                Optional.of(to).filter(end -> !end.isEmpty()),
                "Birchfen Rail Facility",
                kind,
                OptionalDouble.of(value),
                "cars",
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                "",
                "",
                "Birchfen Observer",
                "2023-10-06",
                "");
    }

    static TimelineModel daily(int days) {
        List<DatedCount> points = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            String date = LocalDate.of(2023, 9, 1).plus(i, ChronoUnit.DAYS).toString();
            points.add(count(date, 5 + (i * 7) % 40));
        }
        return of(points.toArray(DatedCount[]::new));
    }
}

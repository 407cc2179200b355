package org.railcount.timeline;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.RailcarType;

/**
 * What a series is of. Lengths and areas are taken to whole metres and square metres, which is finer than they are known,
 * so that all series are whole numbers.
 */
public enum Measure {
    RAILCARS(
            Kind.RANGE,
            "Railcars",
            "railcars",
            "%s railcar",
            "%s railcars",
            count -> count.railcars().best()),
    BOXCARS("Boxcars", "boxcar", RailcarType.BOXCAR),
    GONDOLAS("Gondolas", "gondola", RailcarType.GONDOLA),
    FLATCARS("Flatcars", "flatcar", RailcarType.FLATCAR),
    TANKS("Tank cars", "tank car", RailcarType.TANK),
    HOPPERS("Hoppers", "hopper", RailcarType.HOPPER),
    LOCOMOTIVES("Locomotives", "locomotive", RailcarType.LOCOMOTIVE),
    COACHES("Coaches", "coach", RailcarType.COACH),
    UNKNOWN_RAILCARS("Railcars of unknown type", "railcar of unknown type", RailcarType.UNKNOWN),
    COVERED_RAILCARS(
            Kind.SINGLE_CARS,
            "Covered railcars",
            "railcars",
            "%s covered railcar",
            "%s covered railcars",
            AreaCount::coveredRailcars),
    TRAINS(Kind.OTHER, "Trains", "trains", "%s train", "%s trains", AreaCount::trains),
    LONGEST_TRAIN_M(
            Kind.OTHER,
            "Longest train",
            "metres",
            "a longest train of %s m",
            "a longest train of %s m",
            AreaCount::longestTrainM),
    TOTAL_TRAIN_M(
            Kind.OTHER, "Total train length", "metres", "%s m of trains", "%s m of trains", AreaCount::totalTrainM),
    CARGO_AREA_M2(Kind.OTHER, "Cargo area", "m²", "%s m² of cargo", "%s m² of cargo", AreaCount::cargoAreaM2),
    CARGO_PIECES(
            Kind.OTHER, "Cargo pieces", "pieces", "%s piece of cargo", "%s pieces of cargo", AreaCount::cargoPieces),
    SHIPS(Kind.OTHER, "Ships", "ships", "%s ship", "%s ships", AreaCount::ships),
    LONGEST_SHIP_M(
            Kind.OTHER,
            "Longest ship",
            "metres",
            "a longest ship of %s m",
            "a longest ship of %s m",
            AreaCount::longestShipM);

    /** What must be told apart in a scene for the figure to be known. */
    private enum Kind {
        /** A count with its range; from length where cars are not told apart. */
        RANGE,
        /** Single cars. */
        SINGLE_CARS,
        /** Nothing more than what a scene too coarse for cars shows as well. */
        OTHER
    }

    /** What a site must have for a figure to be looked for. */
    public enum Ground {
        TRACKS,
        CARGO_ZONE,
        WATER
    }

    private final Kind kind;
    private final String title;
    private final String unit;
    private final String one;
    private final String many;
    private final ToDoubleFunction<AreaCount> figure;
    private final boolean typed;

    Measure(Kind kind, String title, String unit, String one, String many, ToDoubleFunction<AreaCount> figure) {
        this.kind = kind;
        this.title = title;
        this.unit = unit;
        this.one = one;
        this.many = many;
        this.figure = figure;
        this.typed = false;
    }

    Measure(String title, String word, RailcarType type) {
        kind = Kind.SINGLE_CARS;
        this.title = title;
        unit = "railcars";
        one = "%s " + word;
        many = type == RailcarType.UNKNOWN ? "%s railcars of unknown type" : "%s " + title.toLowerCase(Locale.ROOT);
        figure = count -> count.types().railcars(type);
        typed = true;
    }

    /** The figure that an area's count gives; empty where it gives none, which is a gap and not a zero. */
    Optional<CountRange> of(AreaCount count) {
        if (count.status() == CountStatus.UNUSABLE || count.status() == CountStatus.FAILED) {
            return Optional.empty();
        }
        if (kind == Kind.RANGE) {
            return Optional.of(count.railcars());
        }
        boolean tooCoarse = kind == Kind.SINGLE_CARS && count.status() == CountStatus.LENGTH_ONLY;
        boolean untold =
                typed && count.railcars().best() > 0 && count.types().railcars().isEmpty();
        return tooCoarse || untold
                ? Optional.empty()
                : Optional.of(CountRange.exactly((int) Math.round(figure.applyAsDouble(count))));
    }

    /** How far the figure could be counted: trains, cargo and ships are counted in full where cars are not told apart. */
    CountStatus status(AreaCount count) {
        return kind == Kind.OTHER && count.status() == CountStatus.LENGTH_ONLY ? CountStatus.COUNTED : count.status();
    }

    /** Where it is looked for. */
    public Ground ground() {
        return switch (this) {
            case CARGO_AREA_M2, CARGO_PIECES -> Ground.CARGO_ZONE;
            case SHIPS, LONGEST_SHIP_M -> Ground.WATER;
            default -> Ground.TRACKS;
        };
    }

    /** The sentence in place of figures where there is no such ground. */
    public String notLookedFor() {
        return switch (ground()) {
            case TRACKS -> "There are no tracks here, so railcars were not looked for: no count, which is not a zero.";
            case CARGO_ZONE ->
                "There is no cargo zone here, so cargo was not looked for: no count, which is not a zero.";
            case WATER -> "There is no water here, so ships were not looked for: no count, which is not a zero.";
        };
    }

    /** As the title of a chart begins: "Longest train". */
    public String title() {
        return title;
    }

    /** For the axis: "railcars", "metres". */
    public String unit() {
        return unit;
    }

    /** For a figure that stands alone: "73", "230 m". */
    public String figure(String figures) {
        return switch (this) {
            case LONGEST_TRAIN_M, TOTAL_TRAIN_M, LONGEST_SHIP_M -> figures + " m";
            case CARGO_AREA_M2 -> figures + " m²";
            default -> figures;
        };
    }

    /** For sentences: "73 (71–76) railcars", "a longest train of at least 230 m". */
    public String words(String figures, int best) {
        return String.format(Locale.ROOT, best == 1 ? one : many, figures);
    }

    /** What one figure is called among others: counts, or values where it measures. */
    public String things() {
        return isCount() ? "counts" : "values";
    }

    /** Whether it counts things; else it measures lengths or areas. */
    boolean isCount() {
        return switch (this) {
            case LONGEST_TRAIN_M, TOTAL_TRAIN_M, CARGO_AREA_M2, LONGEST_SHIP_M -> false;
            default -> true;
        };
    }

    /** Its column in the tables of counts: {@code longest_train_m}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of a column. */
    public static Optional<Measure> ofColumn(String column) {
        return Stream.of(values())
                .filter(measure -> measure.column().equals(column))
                .findFirst();
    }
}

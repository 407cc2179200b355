package org.railcount.detect.evaluate;

/**
 * The figures of one scene that add up over scenes.
 *
 * @param railcars cars found and missed
 * @param cover covered cars found and missed, false cars among the false ones
 * @param types what was read as what
 * @param cargo ground cargo
 * @param ships ships
 * @param occupied length of track under cars
 * @param empty tracks that hold no labelled car; nothing where the site is not known
 */
public record Figures(
        Score railcars,
        Score cover,
        TypeTable types,
        CargoScore cargo,
        ShipScore ships,
        OccupiedLength occupied,
        EmptyTracks empty) {
    static final Figures NONE = new Figures(
            Score.NONE,
            Score.NONE,
            TypeTable.EMPTY,
            CargoScore.NONE,
            ShipScore.NONE,
            OccupiedLength.NONE,
            EmptyTracks.NONE);

    Figures plus(Figures other) {
        return new Figures(
                railcars.plus(other.railcars),
                cover.plus(other.cover),
                types.plus(other.types),
                cargo.plus(other.cargo),
                ships.plus(other.ships),
                occupied.plus(other.occupied),
                empty.plus(other.empty));
    }
}

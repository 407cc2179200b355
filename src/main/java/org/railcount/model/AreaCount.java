package org.railcount.model;

/**
 * What was counted in one area of one scene. Immutable.
 *
 * @param area name of the area
 * @param railcars rail vehicles with their 90 % interval
 * @param trains number of strings
 * @param longestTrainM length of the longest string, metres
 * @param totalTrainM summed length of all strings, metres
 * @param coveredRailcars cars under tarps
 * @param cargoPieces pieces of ground cargo
 * @param cargoAreaM2 their summed area, square metres
 * @param ships number of ships
 * @param longestShipM length of the longest ship, metres
 * @param usableFraction share of the area's track length (of the area itself where it has no track) that could be
 *     judged, 0 to 1
 * @param status how far the area could be counted
 * @param types the rail vehicles by type; none where single cars are not told apart
 * @param containers the containers among the ground cargo
 */
public record AreaCount(
        String area,
        CountRange railcars,
        int trains,
        double longestTrainM,
        double totalTrainM,
        int coveredRailcars,
        int cargoPieces,
        double cargoAreaM2,
        int ships,
        double longestShipM,
        double usableFraction,
        CountStatus status,
        TypeTotals types,
        ContainerRows containers) {

    /** At least so much of the tracks must be seen for a full count. */
    public static final double FULLY_SEEN = 0.98;

    /** So much of an area must be judged for the absence of a thing to say something. */
    private static final double CLEAR = 0.9;

    /**
     * Whether all was seen but it is not sure that it lay on the tracks: such a count may be too high as well as too low, and
     * is no minimum.
     */
    public boolean isDoubtful() {
        return status == CountStatus.PARTIAL && usableFraction >= FULLY_SEEN;
    }

    /** Whether the area was judged nearly whole, so that what was not found is not there. */
    public boolean isClear() {
        boolean judged = status == CountStatus.COUNTED || status == CountStatus.PARTIAL;
        return judged && usableFraction >= CLEAR;
    }

    /** A count that tells neither types nor containers. */
    public AreaCount(
            String area,
            CountRange railcars,
            int trains,
            double longestTrainM,
            double totalTrainM,
            int coveredRailcars,
            int cargoPieces,
            double cargoAreaM2,
            int ships,
            double longestShipM,
            double usableFraction,
            CountStatus status) {
        this(
                area,
                railcars,
                trains,
                longestTrainM,
                totalTrainM,
                coveredRailcars,
                cargoPieces,
                cargoAreaM2,
                ships,
                longestShipM,
                usableFraction,
                status,
                TypeTotals.NONE,
                ContainerRows.NONE);
    }
}

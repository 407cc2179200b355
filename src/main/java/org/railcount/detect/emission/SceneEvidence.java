package org.railcount.detect.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.railcount.detect.StripBelt;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * Reads all strips of one scene, each turned so that the sun stands on its left: one and the same network then knows on
 * which flank of a car to expect its shadow, and that a shadow without a car beside it belongs to the next track. Where the
 * sun is not known, every strip is read both ways, and the azimuth is taken under which the network is surest over all.
 * Not thread-safe.
 *
 * @param evidence in the order of the strips
 * @param sunAzimuthDeg the azimuth that was used, clockwise from north
 * @param sunKnown whether it was known and not guessed from the picture
 */
public record SceneEvidence(List<Emission> evidence, double sunAzimuthDeg, boolean sunKnown) {
    private static final int STEP_DEG = 15;

    /** Poleward of this latitude the sun never stands on the pole's side by more than the azimuths tried. */
    private static final double OUTSIDE_TROPICS_DEG = 27;

    /**
     * Reads.
     *
     * @param latitudeDeg of the scene, for the azimuths that are possible there
     */
    public static SceneEvidence read(
            EmissionNetwork network,
            List<Strip> strips,
            StripReference reference,
            OptionalDouble sunAzimuthDeg,
            double latitudeDeg) {
        if (sunAzimuthDeg.isPresent()) {
            SunDirection sun = new SunDirection(sunAzimuthDeg.getAsDouble());
            return new SceneEvidence(
                    read(network, strips, reference, s -> sun.sideOf(s.track()) < 0), sun.azimuthDeg(), true);
        }
        List<Emission> plain = read(network, strips, reference, s -> false);
        List<Emission> mirrored = read(network, strips, reference, s -> true);
        double[] surePlain = plain.stream().mapToDouble(Emission::sureness).toArray();
        double[] sureMirrored =
                mirrored.stream().mapToDouble(Emission::sureness).toArray();
        SunDirection best = new SunDirection(latitudeDeg < 0 ? 0 : 180);
        double most = 0;
        for (int azimuth = 0; azimuth < 360; azimuth += STEP_DEG) {
            SunDirection sun = new SunDirection(azimuth);
            double sure = 0;
            for (int i = 0; i < strips.size() && possible(azimuth, latitudeDeg); i++) {
                int side = sun.sideOf(strips.get(i).track());
                sure += side == 0 ? (surePlain[i] + sureMirrored[i]) / 2 : side < 0 ? sureMirrored[i] : surePlain[i];
            }
            if (sure > most) {
                most = sure;
                best = sun;
            }
        }
        List<Emission> chosen = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            chosen.add(best.sideOf(strips.get(i).track()) < 0 ? mirrored.get(i) : plain.get(i));
        }
        return new SceneEvidence(chosen, best.azimuthDeg(), false);
    }

    private static List<Emission> read(
            EmissionNetwork network, List<Strip> strips, StripReference reference, Predicate<Strip> mirrored) {
        return network.read(
                strips.stream()
                        .map(s -> new StripBelt.Turned(s, mirrored.test(s)))
                        .toList(),
                reference);
    }

    /** Satellites come by day: the sun stands between east and west by way of the equator, with some latitude. */
    private static boolean possible(int azimuthDeg, double latitudeDeg) {
        double fromSouth = Math.abs(azimuthDeg - 180);
        return Math.abs(latitudeDeg) < OUTSIDE_TROPICS_DEG || (latitudeDeg > 0 ? fromSouth <= 105 : fromSouth >= 75);
    }
}

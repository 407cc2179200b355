package org.railcount.imagery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.railcount.model.BandRole;

/** Which of a scene's bands are shown as red, green and blue. Immutable, thread-safe. */
public sealed interface BandMix permits BandMix.Preset, BandMix.Chosen {
    /**
     * The bands to show.
     *
     * @param roles what each band of the scene shows
     * @return indices of three bands for a colour picture or of one for grey; empty where the scene lacks a band of the mix
     */
    Optional<int[]> bands(List<BandRole> roles);

    /** Whether the colours are brought together to one grey. */
    default boolean isGrey() {
        return this == Preset.GREY;
    }

    /** Mixes that hold for most scenes. */
    enum Preset implements BandMix {
        /** Red, green and blue; the panchromatic or else the first band of a scene without them. */
        TRUE_COLOUR {
            @Override
            public Optional<int[]> bands(List<BandRole> roles) {
                return all(roles, BandRole.RED, BandRole.GREEN, BandRole.BLUE).or(() -> Optional.of(single(roles)));
            }
        },
        /** Near infrared, red and green: plants are red, water is black. */
        FALSE_COLOUR {
            @Override
            public Optional<int[]> bands(List<BandRole> roles) {
                return all(roles, BandRole.NIR, BandRole.RED, BandRole.GREEN)
                        .or(() -> all(roles, BandRole.NIR2, BandRole.RED, BandRole.GREEN));
            }
        },
        /** The panchromatic band, or the brightness of the true colours of a scene that has none. */
        GREY {
            @Override
            public Optional<int[]> bands(List<BandRole> roles) {
                return roles.contains(BandRole.PAN) ? Optional.of(single(roles)) : TRUE_COLOUR.bands(roles);
            }
        };

        private static Optional<int[]> all(List<BandRole> roles, BandRole... wanted) {
            int[] bands = Stream.of(wanted).mapToInt(roles::indexOf).toArray();
            return IntStream.of(bands).allMatch(band -> band >= 0) ? Optional.of(bands) : Optional.empty();
        }

        private static int[] single(List<BandRole> roles) {
            int pan = roles.indexOf(BandRole.PAN);
            int first = roles.get(0) == BandRole.ALPHA && roles.size() > 1 ? 1 : 0;
            return new int[] {pan >= 0 ? pan : first};
        }
    }

    /** Three bands that a person chose; the same one three times is grey. */
    record Chosen(Band red, Band green, Band blue) implements BandMix {
        @Override
        public Optional<int[]> bands(List<BandRole> roles) {
            int[] bands = {red.in(roles), green.in(roles), blue.in(roles)};
            return IntStream.of(bands).allMatch(band -> band >= 0) ? Optional.of(bands) : Optional.empty();
        }
    }

    /**
     * A band that is found again in other scenes: by what it shows, else by its place.
     *
     * @param role what it shows; {@link BandRole#UNKNOWN} for a band that is known by its place alone
     * @param index its place in the file, from 0
     */
    record Band(BandRole role, int index) {
        /** @throws IllegalArgumentException for a place before the first */
        public Band {
            if (index < 0) {
                throw new IllegalArgumentException("no band " + index);
            }
        }

        /** The band at a place of a scene. Of several with one role only the first is known by it. */
        public static Band of(List<BandRole> roles, int index) {
            BandRole role = roles.get(index);
            return new Band(roles.indexOf(role) == index ? role : BandRole.UNKNOWN, index);
        }

        /** Its index in a scene; -1 where the scene lacks it. */
        int in(List<BandRole> roles) {
            if (role != BandRole.UNKNOWN) {
                return roles.indexOf(role);
            }
            return index < roles.size() ? index : -1;
        }
    }
}

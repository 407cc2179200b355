package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.model.BandRole;

/** A mix finds its bands in scenes of any make, or says that it cannot. */
class BandMixTest {
    private static final List<BandRole> PAN = List.of(BandRole.PAN);
    private static final List<BandRole> RGB = List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE);
    private static final List<BandRole> BGRN = List.of(BandRole.BLUE, BandRole.GREEN, BandRole.RED, BandRole.NIR);

    @Test
    void trueColourIsGreyWhereASceneHasNoColours() {
        assertThat(BandMix.Preset.TRUE_COLOUR.bands(PAN)).hasValue(new int[] {0});
        assertThat(BandMix.Preset.TRUE_COLOUR.bands(RGB)).hasValue(new int[] {0, 1, 2});
        assertThat(BandMix.Preset.TRUE_COLOUR.bands(BGRN)).hasValue(new int[] {2, 1, 0});
    }

    @Test
    void falseColourNeedsNearInfrared() {
        assertThat(BandMix.Preset.FALSE_COLOUR.bands(PAN)).isEmpty();
        assertThat(BandMix.Preset.FALSE_COLOUR.bands(RGB)).isEmpty();
        assertThat(BandMix.Preset.FALSE_COLOUR.bands(BGRN)).hasValue(new int[] {3, 2, 1});
    }

    @Test
    void aBandIsFoundAgainByWhatItShows() {
        BandMix.Band red = BandMix.Band.of(RGB, 0);
        assertThat(new BandMix.Chosen(red, red, red).bands(BGRN)).hasValue(new int[] {2, 2, 2});
        assertThat(new BandMix.Chosen(red, red, red).bands(PAN)).isEmpty();
    }

    @Test
    void aBandThatNobodyNamedIsFoundAgainByItsPlace() {
        List<BandRole> unknown = List.of(BandRole.UNKNOWN, BandRole.UNKNOWN, BandRole.UNKNOWN, BandRole.UNKNOWN);
        BandMix.Band fourth = BandMix.Band.of(unknown, 3);
        assertThat(new BandMix.Chosen(fourth, fourth, fourth).bands(BGRN)).hasValue(new int[] {3, 3, 3});
        assertThat(new BandMix.Chosen(fourth, fourth, fourth).bands(RGB)).isEmpty();
    }
}

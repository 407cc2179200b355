package org.railcount.imagery;

import java.util.List;
import org.railcount.model.BandRole;

/**
 * How a person wants samples to be shown. It changes what is seen and nothing that is counted. Immutable, thread-safe.
 *
 * @param mix the bands
 * @param lowPercent the share of a band's samples, in percent, that lie below its black, 0 to 49
 * @param highPercent the share below its white, 51 to 100
 * @param gamma above 1 brightens the middle tones, below 1 darkens them; {@value #MIN_GAMMA} to {@value #MAX_GAMMA}
 */
public record DisplaySettings(BandMix mix, double lowPercent, double highPercent, double gamma) {
    public static final double MIN_GAMMA = 0.3;
    public static final double MAX_GAMMA = 3;

    /** True colours, from the 2nd to the 98th percentile. */
    public static final DisplaySettings DEFAULT = new DisplaySettings(BandMix.Preset.TRUE_COLOUR, 2, 98, 1);

    /** @throws IllegalArgumentException if a number lies outside its range */
    public DisplaySettings {
        if (!(lowPercent >= 0 && lowPercent <= 49)
                || !(highPercent >= 51 && highPercent <= 100)
                || !(gamma >= MIN_GAMMA && gamma <= MAX_GAMMA)) {
            throw new IllegalArgumentException("no display: " + lowPercent + " " + highPercent + " " + gamma);
        }
    }

    public DisplaySettings with(BandMix other) {
        return new DisplaySettings(other, lowPercent, highPercent, gamma);
    }

    public DisplaySettings withLow(double percent) {
        return new DisplaySettings(mix, percent, highPercent, gamma);
    }

    public DisplaySettings withHigh(double percent) {
        return new DisplaySettings(mix, lowPercent, percent, gamma);
    }

    public DisplaySettings withGamma(double other) {
        return new DisplaySettings(mix, lowPercent, highPercent, other);
    }

    /** The mix as far as a scene has its bands, else true colours. */
    public BandMix mixFor(List<BandRole> roles) {
        return mix.bands(roles).isPresent() ? mix : BandMix.Preset.TRUE_COLOUR;
    }

    /** Whether black and white lie where they lie unless a person says otherwise. */
    boolean isUsualSpan() {
        return lowPercent == DEFAULT.lowPercent && highPercent == DEFAULT.highPercent;
    }
}

package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against SciPy 1.10.1, python3:
 *
 * <pre>
 * import numpy as np
 * from scipy.stats import nbinom
 * def atleast(counts, y):
 *     m = .05 * (2000 / .05) ** (np.arange(240) / 239)
 *     k = .05 * (100 / .05) ** (np.arange(60) / 59)
 *     K, M = np.meshgrid(k, m, indexing='ij')
 *     L = sum(nbinom.logpmf(x, K, K / (K + M)) for x in counts)
 *     w = np.exp(L - L.max()); w /= w.sum()
 *     p = nbinom.sf(y - 1, K, K / (K + M))
 *     o = np.argsort(p.ravel()); c = np.cumsum(w.ravel()[o]); q = p.ravel()[o]
 *     return (w * p).sum(), q[np.searchsorted(c, .05)], q[np.searchsorted(c, .95)]
 * </pre>
 */
class CountHistoryTest {
    private static final int[] ZERO_HEAVY = {0, 0, 3, 0, 12, 0, 5, 20, 0, 1, 0, 7, 2, 0, 14};
    private static final int[] EVEN = {9, 11, 10, 8, 12, 10, 9, 11, 10, 13, 7, 10};

    @ParameterizedTest
    @CsvSource({
        "1, 0.5372292955403322, 0.3304112529613341, 0.7376488450250919",
        "20, 0.07527170224893229, 0.010314423773820643, 0.19261036078496616",
        "73, 0.010190500701747082, 1.8790042148320356e-06, 0.051568064769081476",
    })
    void agreesWithSciPyOnZeroHeavyCounts(int count, double chance, double low, double high) {
        assertAgrees(CountHistory.of(ZERO_HEAVY).atLeast(count), chance, low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.5250083567107372, 0.35738817283302254, 0.7084723221354158",
        "20, 0.012731889770231005, 0.001288101565681244, 0.03980466760292634",
        "30, 0.00012350148595030518, 1.5839601665431142e-07, 0.00032233416145860253",
    })
    void agreesWithSciPyOnEvenCounts(int count, double chance, double low, double high) {
        assertAgrees(CountHistory.of(EVEN).atLeast(count), chance, low, high);
    }

    private static void assertAgrees(Exceedance exceedance, double chance, double low, double high) {
        assertThat(exceedance.chance()).isEqualTo(chance, within(1e-6 * chance + 1e-9));
        assertThat(exceedance.low()).isEqualTo(low, within(1e-6 * low + 1e-9));
        assertThat(exceedance.high()).isEqualTo(high, within(1e-6 * high + 1e-9));
    }

    @Test
    void theRankBoundCountsTheSceneItself() {
        assertThat(CountHistory.of(ZERO_HEAVY).atLeast(73).byRank()).isEqualTo(1.0 / 16);
        assertThat(CountHistory.of(ZERO_HEAVY).atLeast(14).byRank()).isEqualTo(3.0 / 16);
    }

    @Test
    void wildCountsSurpriseLessThanEvenOnesOfTheSameMean() {
        int[] wild = {0, 40, 0, 2, 31, 0, 0, 1, 45, 0, 0, 1};

        assertThat(CountHistory.of(wild).atLeast(40).chance())
                .isGreaterThan(100 * CountHistory.of(EVEN).atLeast(40).chance());
    }

    @Test
    void everySceneHasAtLeastNoCars() {
        assertThat(CountHistory.of(ZERO_HEAVY).atLeast(0)).isEqualTo(new Exceedance(1, 1, 1, 1));
    }

    @Test
    void aCountBelowZeroIsAMistake() {
        assertThatThrownBy(() -> CountHistory.of(new int[] {3, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 25)
    void aHigherCountIsNeverLikelier(
            @ForAll @Size(min = 8, max = 40) List<@IntRange(max = 300) Integer> counts,
            @ForAll @IntRange(max = 400) int count) {
        CountHistory history =
                CountHistory.of(counts.stream().mapToInt(Integer::intValue).toArray());
        Exceedance here = history.atLeast(count);
        Exceedance above = history.atLeast(count + 5);

        assertThat(here.low()).isLessThanOrEqualTo(here.high());
        assertThat(above.chance()).isLessThanOrEqualTo(here.chance() + 1e-12);
        assertThat(above.byRank()).isLessThanOrEqualTo(here.byRank());
        assertThat(here.chance()).isBetween(0.0, 1 + 1e-12);
    }
}

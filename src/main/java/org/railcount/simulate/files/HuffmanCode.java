package org.railcount.simulate.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A length-limited prefix code for given symbol counts, by package-merge (Larmore and Hirschberg 1990). Serves both JPEG
 * (16 bits) and DEFLATE (15 bits), so that files do not depend on which codec libraries a machine has. Immutable.
 */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] codes;

    private record Item(long weight, int[] uses, int order) {}

    /** Symbols with a count of zero get no code. */
    HuffmanCode(long[] counts, int limit) {
        lengths = lengths(counts, limit);
        codes = canonical(lengths, limit);
    }

    private static int[] lengths(long[] counts, int limit) {
        List<Item> leaves = new ArrayList<>();
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                leaves.add(new Item(counts[symbol], new int[] {symbol}, symbol));
            }
        }
        int[] result = new int[counts.length];
        if (leaves.size() == 1) {
            result[leaves.get(0).uses()[0]] = 1;
            return result;
        }
        Comparator<Item> order = Comparator.comparingLong(Item::weight).thenComparingInt(Item::order);
        leaves.sort(order);
        List<Item> level = new ArrayList<>(leaves);
        for (int bit = 1; bit < limit; bit++) {
            List<Item> packages = new ArrayList<>(leaves);
            for (int k = 0; k + 1 < level.size(); k += 2) {
                Item a = level.get(k);
                Item b = level.get(k + 1);
                int[] uses = Arrays.copyOf(a.uses(), a.uses().length + b.uses().length);
                System.arraycopy(b.uses(), 0, uses, a.uses().length, b.uses().length);
                packages.add(new Item(a.weight() + b.weight(), uses, counts.length + k));
            }
            packages.sort(order);
            level = packages;
        }
        for (int k = 0; k < 2 * (leaves.size() - 1); k++) {
            for (int symbol : level.get(k).uses()) {
                result[symbol]++;
            }
        }
        return result;
    }

    private static int[] canonical(int[] lengths, int limit) {
        int[] codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= limit; length++) {
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = code++;
                }
            }
            code <<= 1;
        }
        return codes;
    }

    /** Bits of a symbol's code, 0 where it has none. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The code, first bit highest. */
    int code(int symbol) {
        return codes[symbol];
    }

    int symbols() {
        return lengths.length;
    }
}

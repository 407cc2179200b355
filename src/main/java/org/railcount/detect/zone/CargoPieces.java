package org.railcount.detect.zone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a cargo zone into pieces: cores that hang together are one piece each, and what surrounds them goes to the core that
 * reaches it first through cargo. Two sheets that touch have two cores as long as the seam between them can be seen.
 */
final class CargoPieces {
    /** In training a missed pixel cost half as much again as a false one; here both weigh the same. */
    private static final float LEAST_PIECE = 0.6f;

    private static final float LEAST_CORE = 0.5f;

    /** Cores of fewer pixels are specks. */
    private static final int LEAST_CORE_PIXELS = 4;

    private final boolean[] cargo;
    private final int[] owner;
    private final int width;

    private CargoPieces(boolean[] cargo, int width) {
        this.cargo = cargo;
        this.width = width;
        this.owner = new int[cargo.length];
    }

    /**
     * Cuts.
     *
     * @param inside where the zone is seen, {@code [row * width + col]}
     * @return the pixels of every piece
     */
    static List<int[]> of(CargoNetwork.Reading reading, boolean[] inside, int width) {
        boolean[] cargo = new boolean[inside.length];
        boolean[] core = new boolean[inside.length];
        for (int i = 0; i < inside.length; i++) {
            cargo[i] = inside[i] && reading.piece()[i] > LEAST_PIECE;
            core[i] = cargo[i] && reading.core()[i] > LEAST_CORE;
        }
        return new CargoPieces(cargo, width).cut(core);
    }

    private List<int[]> cut(boolean[] core) {
        ArrayDeque<Integer> front = new ArrayDeque<>();
        int pieces = 0;
        for (int i = 0; i < core.length; i++) {
            if (core[i] && owner[i] == 0) {
                List<Integer> grown = grow(core, i, pieces + 1);
                if (grown.size() >= LEAST_CORE_PIXELS) {
                    pieces++;
                    front.addAll(grown);
                } else {
                    grown.forEach(at -> owner[at] = -1);
                }
            }
        }
        while (!front.isEmpty()) {
            int at = front.poll();
            for (int next : neighbours(at)) {
                if (next >= 0 && cargo[next] && owner[next] <= 0) {
                    owner[next] = owner[at];
                    front.add(next);
                }
            }
        }
        int[] sizes = new int[pieces + 1];
        for (int k : owner) {
            sizes[Math.max(0, k)]++;
        }
        List<int[]> found = new ArrayList<>();
        int[] filled = new int[pieces + 1];
        for (int k = 1; k <= pieces; k++) {
            found.add(new int[sizes[k]]);
        }
        for (int i = 0; i < owner.length; i++) {
            if (owner[i] > 0) {
                found.get(owner[i] - 1)[filled[owner[i]]++] = i;
            }
        }
        return found;
    }

    private List<Integer> grow(boolean[] core, int from, int name) {
        List<Integer> grown = new ArrayList<>(List.of(from));
        owner[from] = name;
        for (int k = 0; k < grown.size(); k++) {
            for (int next : neighbours(grown.get(k))) {
                if (next >= 0 && core[next] && owner[next] == 0) {
                    owner[next] = name;
                    grown.add(next);
                }
            }
        }
        return grown;
    }

    /** The four neighbours; -1 beyond the picture. */
    private int[] neighbours(int at) {
        int[] next = {at - width, at + width, at % width > 0 ? at - 1 : -1, at % width < width - 1 ? at + 1 : -1};
        return Arrays.stream(next).map(n -> n < owner.length ? n : -1).toArray();
    }
}

package org.railcount.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Damage to bytes, whatever they mean: changed, cut, doubled, dropped, moved. */
final class ByteMutation {
    /** Directories and heads lie there in most formats. */
    private static final int HEAD = 600;

    private ByteMutation() {}

    static byte[] of(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int change = random.nextInt(6); change >= 0 && bytes.length > 1; change--) {
            int range = random.nextBoolean() ? Math.min(HEAD, bytes.length) : bytes.length;
            int at = random.nextInt(range);
            switch (random.nextInt(12)) {
                case 0 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> System.arraycopy(sound, 0, bytes, at, Math.min(sound.length, bytes.length - at));
                case 2 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
                case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), (byte) -1);
                case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), (byte) 0);
                case 5 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] left = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, left, 0, from);
        System.arraycopy(bytes, to, left, from, bytes.length - to);
        return left;
    }
}

package org.railcount.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damage to TIFF files where it hurts: in the entries of their directories and in the offsets between these. */
final class TiffMutation {
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        3,
        7,
        8,
        16,
        255,
        256,
        4096,
        65_535,
        65_536,
        1_000_000,
        0x7fff_ffffL,
        0x8000_0000L,
        0xffff_ffffL,
        0x7fff_ffff_ffff_ffffL,
        -1L
    };
    private static final int[] COMPRESSIONS = {1, 2, 5, 6, 7, 8, 32773, 32946, 34712, 34887, 34925, 50000, 50001};
    private static final int[] TAGS = {
        254, 256, 257, 258, 259, 262, 273, 277, 278, 279, 284, 306, 317, 320, 322, 323, 324, 325, 330, 338, 339, 347,
        33550, 33922, 34264, 34735, 34736, 34737, 42112, 42113
    };

    private TiffMutation() {}

    static byte[] of(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        try {
            Directories found = new Directories(ByteBuffer.wrap(bytes));
            for (int change = random.nextInt(4); change >= 0; change--) {
                found.damage(random);
            }
        } catch (IndexOutOfBoundsException e) {
            // Not a TIFF any more, or never was one: the bytes are damaged all the same.
        }
        return random.nextInt(3) == 0 ? ByteMutation.of(bytes, random) : bytes;
    }

    /** Where the directories and their entries lie. */
    private static final class Directories {
        private static final int MOST = 20;
        private final ByteBuffer file;
        private final boolean big;
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> nexts = new ArrayList<>();
        private final List<Integer> entries = new ArrayList<>();

        Directories(ByteBuffer file) {
            this.file = file.order(file.get(0) == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            big = file.getShort(2) == 43;
            int next = big ? 8 : 4;
            nexts.add(next);
            for (int i = 0; i < MOST && number(next) > 0; i++) {
                int start = (int) number(next);
                int count = big ? (int) file.getLong(start) : file.getShort(start) & 0xffff;
                starts.add(start);
                int first = start + (big ? 8 : 2);
                for (int entry = 0; entry < count; entry++) {
                    entries.add(first + entry * size());
                }
                next = first + count * size();
                nexts.add(next);
            }
        }

        void damage(Random random) {
            int entry = entries.get(random.nextInt(entries.size()));
            int value = entry + (big ? 12 : 8);
            switch (random.nextInt(9)) {
                case 0 -> file.putShort(entry + 2, (short) random.nextInt(20));
                case 1 -> set(entry + 4, NUMBERS[random.nextInt(NUMBERS.length)]);
                case 2 -> set(value, random.nextInt(file.capacity() + 100));
                case 3 -> file.putShort(entry, (short) TAGS[random.nextInt(TAGS.length)]);
                case 4 -> set(nexts.get(random.nextInt(nexts.size())), starts.get(random.nextInt(starts.size())));
                case 5 -> compression(random);
                case 6 -> set(nexts.get(random.nextInt(nexts.size())), random.nextInt(file.capacity()));
                default -> set(value, NUMBERS[random.nextInt(NUMBERS.length)]);
            }
        }

        private void compression(Random random) {
            for (int entry : entries) {
                if ((file.getShort(entry) & 0xffff) == 259) {
                    file.putShort(entry + (big ? 12 : 8), (short) COMPRESSIONS[random.nextInt(COMPRESSIONS.length)]);
                }
            }
        }

        private int size() {
            return big ? 20 : 12;
        }

        private long number(int at) {
            return big ? file.getLong(at) : file.getInt(at) & 0xffff_ffffL;
        }

        private void set(int at, long value) {
            if (big) {
                file.putLong(at, value);
            } else {
                file.putInt(at, (int) value);
            }
        }
    }
}

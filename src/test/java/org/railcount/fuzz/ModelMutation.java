package org.railcount.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Damage to ONNX files where it hurts: to the numbers, names, shapes and weights of the graph, in a file that stays
 * well-formed and so comes as far as OpenCV's layers (field numbers from onnx.proto).
 */
final class ModelMutation {
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        3,
        5,
        7,
        8,
        16,
        17,
        64,
        127,
        255,
        4096,
        65_536,
        1_000_000,
        0x7fff_ffffL,
        0x8000_0000L,
        -1,
        -2,
        Long.MAX_VALUE
    };
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;

    /** What a message of ONNX is, as far as messages lie in it. */
    private enum Kind {
        MODEL,
        GRAPH,
        NODE,
        ATTRIBUTE,
        TENSOR,
        VALUE,
        TYPE,
        TENSOR_TYPE,
        SHAPE,
        AXIS
    }

    private static final Map<Kind, Map<Integer, Kind>> WITHIN = Map.of(
            Kind.MODEL, Map.of(7, Kind.GRAPH),
            Kind.GRAPH, Map.of(1, Kind.NODE, 5, Kind.TENSOR, 11, Kind.VALUE, 12, Kind.VALUE),
            Kind.NODE, Map.of(5, Kind.ATTRIBUTE),
            Kind.ATTRIBUTE, Map.of(5, Kind.TENSOR),
            Kind.VALUE, Map.of(2, Kind.TYPE),
            Kind.TYPE, Map.of(1, Kind.TENSOR_TYPE),
            Kind.TENSOR_TYPE, Map.of(2, Kind.SHAPE),
            Kind.SHAPE, Map.of(1, Kind.AXIS));

    /** A field of a message; which of the last three holds its value follows from its wire type and its kind. */
    private record Field(int number, int wireType, long value, byte[] bytes, Optional<List<Field>> fields) {
        Field with(long other) {
            return new Field(number, wireType, other, bytes, fields);
        }

        Field with(byte[] other) {
            return new Field(number, wireType, value, other, fields);
        }

        boolean isLeaf() {
            return wireType == BYTES && fields.isEmpty();
        }
    }

    private record Place(List<Field> in, int at) {
        Field field() {
            return in.get(at);
        }
    }

    private ModelMutation() {}

    static byte[] of(byte[] sound, Random random) {
        List<Field> model = read(ByteBuffer.wrap(sound), Kind.MODEL);
        for (int change = random.nextInt(3); change >= 0; change--) {
            damage(model, random);
        }
        return write(model);
    }

    private static void damage(List<Field> model, Random random) {
        Place any = one(model, random, field -> true);
        Place leaf = one(model, random, Field::isLeaf);
        Place number = one(model, random, field -> field.wireType() == VARINT);
        switch (random.nextInt(8)) {
            case 0 -> any.in().remove(any.at());
            case 1 -> any.in().add(any.at(), any.field());
            case 2 -> leaf.in().remove(leaf.at());
            case 3 -> {
                int alike = leaf.field().number();
                Place other = one(model, random, field -> field.isLeaf() && field.number() == alike);
                leaf.in().set(leaf.at(), leaf.field().with(other.field().bytes()));
            }
            case 4 -> {
                byte[] bytes = leaf.field().bytes();
                leaf.in().set(leaf.at(), leaf.field().with(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))));
            }
            case 5 -> {
                long near = number.field().value() + random.nextInt(5) - 2;
                number.in().set(number.at(), number.field().with(near));
            }
            default -> number.in().set(number.at(), number.field().with(NUMBERS[random.nextInt(NUMBERS.length)]));
        }
    }

    private static Place one(List<Field> model, Random random, Predicate<Field> wanted) {
        List<Place> places = new ArrayList<>();
        collect(model, places);
        places.removeIf(place -> !wanted.test(place.field()));
        return places.get(random.nextInt(places.size()));
    }

    /** The graph as a whole is left in its place: without it there is nothing to read. */
    private static void collect(List<Field> fields, List<Place> places) {
        for (int i = 0; i < fields.size(); i++) {
            List<Field> inner = fields.get(i).fields().orElse(List.of());
            if (inner.size() < 20) {
                places.add(new Place(fields, i));
            }
            collect(inner, places);
        }
    }

    private static List<Field> read(ByteBuffer from, Kind kind) {
        List<Field> fields = new ArrayList<>();
        while (from.hasRemaining()) {
            long key = varint(from);
            int number = (int) (key >>> 3);
            int wireType = (int) (key & 7);
            long value = wireType == VARINT ? varint(from) : 0;
            byte[] bytes = new byte[length(wireType, from)];
            from.get(bytes);
            Optional<List<Field>> inner = Optional.ofNullable(
                            WITHIN.getOrDefault(kind, Map.of()).get(number))
                    .map(within -> read(ByteBuffer.wrap(bytes), within));
            fields.add(new Field(number, wireType, value, bytes, inner));
        }
        return fields;
    }

    private static int length(int wireType, ByteBuffer from) {
        return switch (wireType) {
            case VARINT -> 0;
            case FIXED_64 -> Long.BYTES;
            case BYTES -> (int) varint(from);
            default -> Integer.BYTES;
        };
    }

    private static byte[] write(List<Field> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Field field : fields) {
            varint(out, (long) field.number() << 3 | field.wireType());
            byte[] bytes = field.fields().map(ModelMutation::write).orElse(field.bytes());
            if (field.wireType() == VARINT) {
                varint(out, field.value());
            } else if (field.wireType() == BYTES) {
                varint(out, bytes.length);
            }
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        byte next = -1;
        for (int shift = 0; next < 0; shift += 7) {
            next = from.get();
            value |= (long) (next & 0x7f) << shift;
        }
        return value;
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}

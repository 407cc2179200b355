package org.railcount.detect.box;

/**
 * Looks whether the tensors of an ONNX graph have the bytes that their shapes ask for (field numbers from onnx.proto). OpenCV
 * does not: it reads on behind the end of a short one, which gives nonsense at one time and a fault of memory at another, so that
 * trying the model is not enough.
 */
final class OnnxTensors {
    private OnnxTensors() {}

    /** Whether that is so for all weights and all constants whose values are written as bytes, as exporters do. */
    static boolean areWhole(ProtoFields graph) {
        boolean whole = true;
        while (whole && graph.next()) {
            if (graph.field() == 1) {
                whole = attributesAreWhole(graph.message());
            } else if (graph.field() == 5) {
                whole = isWhole(graph.message());
            }
        }
        return whole;
    }

    private static boolean attributesAreWhole(ProtoFields node) {
        boolean whole = true;
        while (node.next()) {
            if (node.field() == 5) {
                ProtoFields attribute = node.message();
                while (attribute.next()) {
                    whole &= attribute.field() != 5 || isWhole(attribute.message());
                }
            }
        }
        return whole;
    }

    private static boolean isWhole(ProtoFields tensor) {
        double values = 1;
        int type = 0;
        int bytes = 0;
        while (tensor.next()) {
            switch (tensor.field()) {
                case 1 -> {
                    for (long axis : tensor.numbers()) {
                        values *= axis;
                    }
                }
                case 2 -> type = (int) tensor.number();
                case 9 -> bytes = tensor.length();
                default -> {
                    // Its name, or values written in another way.
                }
            }
        }
        return bytes == 0 || values * size(type) <= bytes;
    }

    /** Bytes that a value of a type takes at least. */
    private static int size(int type) {
        return switch (type) {
            case 1, 6, 12 -> Float.BYTES;
            case 7, 11, 13 -> Long.BYTES;
            case 4, 5, 10, 16 -> Short.BYTES;
            case 2, 3, 9 -> Byte.BYTES;
            default -> 0;
        };
    }
}

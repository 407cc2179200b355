#!/usr/bin/env python3
"""Writes the tiny hand-made networks under src/test/resources/models: no training, every weight is set.

    make_test_models.py src/test/resources/models

bright-squares.onnx    64 x 64 pixels in, 1 x anchors x 6 out: fires where a square of 8 x 8 pixels is bright
odd-operator.onnx      holds an operator that nobody knows
"""
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

SIDE, CELL = 64, 8


def model(nodes, initial, out_shape, names):
    graph = helper.make_graph(
        nodes,
        "boxes",
        [helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 3, SIDE, SIDE])],
        [helper.make_tensor_value_info("output0", TensorProto.FLOAT, out_shape)],
        [numpy_helper.from_array(np.asarray(v, np.float32 if k != "shape" else np.int64), k) for k, v in initial.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 12)], ir_version=7)
    entry = made.metadata_props.add()
    entry.key, entry.value = "names", repr(names)
    return made


def main(folder):
    n = SIDE // CELL
    middles = (np.arange(n) + 0.5) * CELL
    x, y = np.meshgrid(middles, middles)
    boxes = np.stack((x.ravel(), y.ravel(), np.full(n * n, 24.0), np.full(n * n, 6.0)))[None]
    nodes = [
        # The mean over a cell, then a score: one half at a brightness of 0.7.
        helper.make_node("Conv", ["images", "mean", "bias"], ["bright"], kernel_shape=[CELL, CELL], strides=[CELL, CELL]),
        helper.make_node("Reshape", ["bright", "shape"], ["flat"]),
        helper.make_node("Sigmoid", ["flat"], ["score"]),
        helper.make_node("Concat", ["boxes", "score", "angle"], ["all"], axis=1),
        helper.make_node("Transpose", ["all"], ["output0"], perm=[0, 2, 1]),
    ]
    initial = {
        "mean": np.full((1, 3, CELL, CELL), 30.0 / (3 * CELL * CELL)),
        "bias": [-30.0 * 0.7],
        "shape": [1, 1, n * n],
        "boxes": boxes,
        "angle": np.zeros((1, 1, n * n)),
    }
    onnx.save(model(nodes, initial, [1, n * n, 6], {0: "railcar"}), os.path.join(folder, "bright-squares.onnx"))
    odd = [helper.make_node("Divination", ["images"], ["output0"])]
    onnx.save(model(odd, {}, [1, 6, 64], {0: "railcar"}), os.path.join(folder, "odd-operator.onnx"))


if __name__ == "__main__":
    main(sys.argv[1])

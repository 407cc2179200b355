"""The mean of networks' weights, which does better than either where one was trained on from the other.

Izmailov et al., "Averaging Weights Leads to Wider Optima and Better Generalization", 2018.
"""
import argparse

import numpy as np
import onnx
from onnx import numpy_helper


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("networks", nargs="+")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    models = [onnx.load(name) for name in options.networks]
    others = [{w.name: numpy_helper.to_array(w) for w in model.graph.initializer} for model in models]
    for weight in models[0].graph.initializer:
        values = [other[weight.name] for other in others]
        if values[0].dtype == np.float32:
            weight.CopyFrom(numpy_helper.from_array(np.mean(values, axis=0, dtype=np.float32), weight.name))
    onnx.save(models[0], options.out)


if __name__ == "__main__":
    main()

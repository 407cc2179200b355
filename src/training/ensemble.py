"""Puts cover networks side by side into one that gives the mean of their log-odds."""
import argparse

import torch
import torch.nn as nn

from network import CoverNetwork
from train_cover import COLUMNS, ROWS, weights_of


class Ensemble(nn.Module):
    def __init__(self, members):
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, x):
        return sum(member(x) for member in self.members) / len(self.members)


def load(path):
    weights = weights_of(path)
    net = CoverNetwork().tarps_only()
    net.load_state_dict({name: weights[name] for name in net.state_dict()})
    return net


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("networks", nargs="+")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    net = Ensemble([load(path) for path in options.networks]).eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, ROWS, COLUMNS), options.out, opset_version=11, input_names=["car"], output_names=["tarp"]
    )


if __name__ == "__main__":
    main()

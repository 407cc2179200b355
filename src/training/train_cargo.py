"""Trains the cargo network and writes it as ONNX. See README.md in this folder."""
import argparse
import time

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper

from cargo_crops import drawn, load, sample
from cargo_network import CHANNELS, CargoNetwork

BATCH = 8


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--yards", nargs="+", required=True, help="folders of simulated yards")
    parser.add_argument("--tune", help="sample imagery, of which the tuning half is used")
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--drawn", type=int, default=300, help="how many yards to draw")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", help="ONNX file of an earlier training to go on from")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    zones = load(options.yards)
    if options.tune:
        zones += 2 * load([options.tune], "tune")
    drawings = drawn(options.drawn, options.seed)
    print(len(zones), "zones,", sum(len(z.pieces) for z in zones), "pieces", flush=True)
    net = CargoNetwork()
    if options.start:
        stored = onnx.load(options.start).graph.initializer
        known = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in stored}
        net.load_state_dict({name: known[name] for name in net.state_dict()})
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, options.steps)
    began, mean = time.time(), 0.0
    for step in range(options.steps):
        x, y, w = (torch.from_numpy(np.stack(part)) for part in zip(*[sample(rng, zones, drawings) for _ in range(BATCH)]))
        out = net(x)
        each = F.binary_cross_entropy_with_logits(out, y, reduction="none")
        # A piece that is missed costs more than a stain that is taken for one; containers are told among pieces only.
        each[:, 0] = each[:, 0] * (1 + 0.5 * y[:, 0])
        each[:, 2] = each[:, 2] * y[:, 0]
        loss = ((each[:, 0] + each[:, 1] + 0.3 * each[:, 2]) * w).sum() / w.sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 0:
            print(step, round(mean, 4), round(time.time() - began), "s", flush=True)
        if step % 500 == 499 or step == options.steps - 1:
            export(net, options.out)


def export(net, file):
    net.eval()
    torch.onnx.export(
        net,
        torch.zeros(1, CHANNELS, 128, 128),
        file,
        opset_version=11,
        input_names=["zone"],
        output_names=["cargo"],
        dynamic_axes={"zone": {2: "h", 3: "w"}, "cargo": {2: "h", 3: "w"}},
    )
    net.train()


if __name__ == "__main__":
    main()

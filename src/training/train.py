"""Trains the emission network and writes it as ONNX. See README.md in this folder."""
import argparse
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import ROWS, EmissionNetwork
from strips import crop, load

BATCH = 16


def loss(out, labels):
    out = out.squeeze(2)
    occupied, boundary, covered, kind, visible, hidden = labels.unbind(1)
    weight = visible * (1 - hidden)
    total = (F.binary_cross_entropy_with_logits(out[:, 0], occupied, reduction="none") * weight).mean()
    total = total + 2 * (F.binary_cross_entropy_with_logits(out[:, 1], boundary, reduction="none") * weight).mean()
    total = total + 0.5 * (F.binary_cross_entropy_with_logits(out[:, 11], hidden, reduction="none") * visible).mean()
    typed = weight * ((kind >= 0) & (kind < 7))
    total = total + 0.3 * (
        F.binary_cross_entropy_with_logits(out[:, 2], covered, reduction="none") * typed
    ).sum() / (typed.sum() + 1)
    kinds = F.cross_entropy(out[:, 3:11], kind.long().clamp(0, 7), reduction="none")
    return total + 0.15 * (kinds * typed).sum() / (typed.sum() + 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", required=True, help="strips of real tuning scenes")
    parser.add_argument("--simulated", help="strips of simulated tuning scenes")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    sources = [load(options.real, lambda scene, split: split == "tune")]
    if options.simulated:
        sources.append(load(options.simulated, lambda scene, split: True))
    weights = []
    for tracks in sources:
        length = np.array([t.pixels.shape[1] for t in tracks], float)
        weights.append(length / length.sum())
        print(len(tracks), "tracks,", round(length.sum() / 4000, 1), "km,", sum(len(t.cars) for t in tracks), "cars")
    net = EmissionNetwork()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, options.steps)
    began = time.time()
    mean = 0.0
    for step in range(options.steps):
        batch = []
        for k in range(BATCH):
            which = k % len(sources)
            track = sources[which][rng.choice(len(sources[which]), p=weights[which])]
            batch.append(crop(track, rng))
        x = torch.from_numpy(np.stack([b[0] for b in batch]))
        y = torch.from_numpy(np.stack([b[1] for b in batch]).astype(np.float32))
        value = loss(net(x), y)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if step % 200 == 199:
            print(step + 1, round(mean / (1 - 0.98 ** (step + 1)), 4), round(time.time() - began), "s", flush=True)
    net.eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, ROWS, 1216), options.out, opset_version=11, input_names=["strip"], output_names=["evidence"]
    )


if __name__ == "__main__":
    main()

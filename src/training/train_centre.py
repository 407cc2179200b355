"""Trains the network that finds tracks across wide strips, for registration. See README.md in this folder."""
import argparse
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import CentreNetwork
from strips import light, load, sensor, weather

BATCH = 16
ROWS = 48  # of the 72 that a strip has
WIDTH = 256
ON_M = 0.4  # so near the centreline is on it
OFF_M = 0.8  # so far is off it
KNOWN_M = 2.3  # beyond, the neighbouring track may run


def crop(track, rng):
    rows, n = track.pixels.shape[:2]
    top = int(rng.integers(rows - ROWS + 1))
    start = int(rng.integers(max(1, n - WIDTH + 1)))
    x = track.pixels[top : top + ROWS, start : start + WIDTH].copy()
    valid = track.valid[top : top + ROWS, start : start + WIDTH]
    x, hidden = weather(light(sensor(x, rng), rng), rng)
    x[~valid] = 0
    offset = np.abs((top + np.arange(ROWS) + 0.5 - rows / 2) * 0.25)
    hidden = np.maximum(hidden, track.hidden[start : start + WIDTH])
    seen = valid[ROWS // 2 - 8 : ROWS // 2 + 8].mean(0) * (1 - hidden)
    if x.shape[1] < WIDTH:
        missing = WIDTH - x.shape[1]
        x = np.pad(x, ((0, 0), (0, missing), (0, 0)))
        seen = np.pad(seen, (0, missing))
    if rng.random() < 0.5:
        x, offset = x[::-1], offset[::-1]
    if rng.random() < 0.5:
        x, seen = x[:, ::-1], seen[::-1]
    # A cell is two rows by eight columns.
    offset = offset.reshape(-1, 2).mean(1)
    label = (offset < ON_M).astype(np.float32)
    known = ((offset < ON_M) | (offset > OFF_M)) & (offset < KNOWN_M)
    weight = known[:, None] * (seen.reshape(-1, 8).mean(1) > 0.8)[None]
    weight = weight * np.where(label > 0, 2.0, 1.0)[:, None]
    return (
        np.ascontiguousarray(x.transpose(2, 0, 1), np.float32),
        np.broadcast_to(label[:, None], weight.shape).astype(np.float32),
        weight.astype(np.float32),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", required=True)
    parser.add_argument("--simulated")
    parser.add_argument("--steps", type=int, default=2500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    sources = [load(options.real, lambda scene, split: split == "tune")]
    if options.simulated:
        sources.append(load(options.simulated, lambda scene, split: True))
    weights = [np.array([t.pixels.shape[1] for t in tracks], float) for tracks in sources]
    weights = [w / w.sum() for w in weights]
    net = CentreNetwork()
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, options.steps)
    began = time.time()
    mean = 0.0
    for step in range(options.steps):
        batch = []
        for k in range(BATCH):
            which = 0 if k % 4 == 0 else len(sources) - 1
            batch.append(crop(sources[which][rng.choice(len(sources[which]), p=weights[which])], rng))
        x, y, w = (torch.from_numpy(np.stack([b[i] for b in batch])) for i in range(3))
        out = net(x)[:, 0]
        value = (F.binary_cross_entropy_with_logits(out, y, reduction="none") * w).sum() / (w.sum() + 1)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if step % 200 == 199:
            print(step + 1, round(mean / (1 - 0.98 ** (step + 1)), 4), round(time.time() - began), "s", flush=True)
    net.eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, 96, 1024), options.out, opset_version=11, input_names=["strip"], output_names=["centre"]
    )


if __name__ == "__main__":
    main()

"""Trains the network that finds tracks across wide strips, for registration. See README.md in this folder."""
import argparse
import copy
import time

import numpy as np
import torch
import torch.nn.functional as F

from network import CentreNetwork, follow
from strips import HIDDEN, STEP_M, bed, light, load, load_cars, repaint, sensor, weather

BATCH = 12
WIDTH = 256
CELL = 8  # columns; a cell is two rows high
ON_M = 0.4  # so near a centreline is on it
OFF_M = 0.8  # so far is off it
KNOWN_M = 2.3  # farther from a real track there may be others that have no label


def distances(track, complete):
    """How far every cell of a strip is from the nearest known track, and how far from the strip's own, metres."""
    rows, n = track.pixels.shape[:2]
    left = ((rows - 1) / 2 - np.arange(rows)) * STEP_M
    left = left.reshape(-1, 2).mean(1)
    own = np.repeat(np.abs(left)[:, None], n // CELL, 1).astype(np.float32)
    nearest = own.copy()
    if complete:
        for cell, others in enumerate(track.others[: n // CELL]):
            for other in others:
                nearest[:, cell] = np.minimum(nearest[:, cell], np.abs(left - other))
    return nearest, own


def crop(track, complete, rng):
    """A random stretch with random paint, loads, ground, sensor and light; labels and weights of its cells.

    `complete` says that all tracks of the place are known, so that what lies between and beyond them is no track.
    """
    n = track.pixels.shape[1]
    start = int(rng.integers(max(1, (n - WIDTH) // CELL + 1))) * CELL
    stop = min(start + WIDTH, n // CELL * CELL)
    x = track.pixels[:, start:stop].copy()
    valid = track.valid[:, start:stop]
    labels = track.labels[:, start:stop].copy()
    spans = [(a - start, b - start) for a, b in track.spans]
    if rng.random() < 0.4:
        repaint(x, spans, rng)
    if rng.random() < 0.2:
        load_cars(x, labels, spans, rng)
    if rng.random() < 0.3:
        bed(x, labels, rng)
    x, hidden = weather(light(sensor(x, rng), rng), rng)
    x[~valid] = 0
    hidden = np.maximum(hidden, labels[HIDDEN])
    seen = valid.reshape(-1, 2, valid.shape[1]).all(1) * (1 - hidden)
    seen = seen.reshape(seen.shape[0], -1, CELL).mean(2) > 0.8
    nearest, own = (d[:, start // CELL : stop // CELL] for d in distances(track, complete))
    label = (nearest < ON_M).astype(np.float32)
    weight = seen & ((nearest < ON_M) | (nearest > OFF_M))
    if not complete:
        weight &= own < KNOWN_M
    weight = weight * np.where(label > 0, 2.0, 1.0).astype(np.float32)
    if x.shape[1] < WIDTH:
        missing = WIDTH - x.shape[1]
        x = np.pad(x, ((0, 0), (0, missing), (0, 0)))
        label, weight = (np.pad(a, ((0, 0), (0, missing // CELL))) for a in (label, weight))
    if rng.random() < 0.5:
        x, label, weight = x[::-1], label[::-1], weight[::-1]
    if rng.random() < 0.5:
        x, label, weight = x[:, ::-1], label[:, ::-1], weight[:, ::-1]
    return (
        np.ascontiguousarray(x.transpose(2, 0, 1), np.float32),
        np.ascontiguousarray(label),
        np.ascontiguousarray(weight, np.float32),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", required=True, help="strips of real tuning scenes")
    parser.add_argument("--yards", required=True, nargs="+", help="strips of simulated random yards")
    parser.add_argument("--series", required=True, help="strips of the simulated series' tuning scenes")
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    sources = [
        load(options.real, lambda scene, split: split == "tune"),
        load(options.series, lambda scene, split: True),
        [track for folder in options.yards for track in load(folder, lambda scene, split: True)],
    ]
    weights = [np.array([t.pixels.shape[1] for t in tracks], float) for tracks in sources]
    weights = [w / w.sum() for w in weights]
    turn = [0, 0, 0, 1] + [2] * (BATCH - 4)
    net = CentreNetwork()
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 4e-3, options.steps)
    began = time.time()
    mean = 0.0
    for step in range(options.steps):
        batch = []
        for which in turn:
            track = sources[which][rng.choice(len(sources[which]), p=weights[which])]
            batch.append(crop(track, which == 2, rng))
        x, y, w = (torch.from_numpy(np.stack([b[i] for b in batch])) for i in range(3))
        out = net(x)[:, 0]
        value = (F.binary_cross_entropy_with_logits(out, y, reduction="none") * w).sum() / (w.sum() + 1)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        schedule.step()
        follow(average, net, step)
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if step % 200 == 199:
            print(step + 1, round(mean / (1 - 0.98 ** (step + 1)), 4), round(time.time() - began), "s", flush=True)
    average.eval()
    torch.onnx.export(
        average, torch.zeros(1, 3, 96, 1024), options.out, opset_version=11, input_names=["strip"], output_names=["centre"]
    )


if __name__ == "__main__":
    main()

"""Trains the emission network and writes it as ONNX. See README.md in this folder."""
import argparse
import copy
import time

import numpy as np
import onnx
import onnx.numpy_helper
import torch
import torch.nn.functional as F

from network import ROWS, EmissionNetwork, follow
from strips import crop, load

BATCH = 16


def loss(out, labels):
    out = out.squeeze(2)
    occupied, boundary, covered, kind, known, visible, hidden = labels.unbind(1)
    weight = visible * (1 - hidden)
    total = (
        F.binary_cross_entropy_with_logits(out[:, 0], occupied, reduction="none") * weight * (1 + 0.5 * occupied)
    ).mean()
    total = total + 2 * (F.binary_cross_entropy_with_logits(out[:, 1], boundary, reduction="none") * weight).mean()
    total = total + 0.5 * (F.binary_cross_entropy_with_logits(out[:, 11], hidden, reduction="none") * visible).mean()
    # Few cars are covered, and a missed tarp is as bad as an invented one.
    judged = weight * known * (1 + 2 * covered)
    total = total + 0.8 * (
        F.binary_cross_entropy_with_logits(out[:, 2], covered, reduction="none") * judged
    ).sum() / (judged.sum() + 1)
    typed = weight * ((kind >= 0) & (kind < 7))
    kinds = F.cross_entropy(out[:, 3:11], kind.long().clamp(0, 7), reduction="none")
    return total + 0.25 * (kinds * typed).sum() / (typed.sum() + 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", required=True, help="strips of real tuning scenes")
    parser.add_argument("--yards", required=True, nargs="+", help="strips of simulated random yards")
    parser.add_argument("--series", help="strips of the simulated series' tuning scenes")
    parser.add_argument("--steps", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--start", help="an earlier network to go on from")
    parser.add_argument("--rate", type=float, help="highest learning rate; 3e-3, or 1.5e-3 with --start")
    parser.add_argument("--coarse", action="store_true", help="for pixels of 1 to 4 m, which show strings and no cars")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    sources = [
        load(options.real, lambda scene, split: split == "tune"),
        [track for folder in options.yards for track in load(folder, lambda scene, split: True)],
    ]
    shares = [5, 8]
    if options.series:
        sources.append(load(options.series, lambda scene, split: True))
        shares.append(3)
    weights = []
    scenes = []
    for tracks in sources:
        length = np.array([t.pixels.shape[1] for t in tracks], float)
        weights.append(length / length.sum())
        scenes.append({t.scene: [o for o in tracks if o.scene == t.scene] for t in tracks})
        print(len(tracks), "tracks,", round(length.sum() / 4000, 1), "km,", sum(len(t.cars) for t in tracks), "cars")
    turn = [which for which, share in enumerate(shares) for _ in range(share)]
    net = EmissionNetwork()
    if options.start:
        kept = {w.name: onnx.numpy_helper.to_array(w) for w in onnx.load(options.start).graph.initializer}
        net.load_state_dict({name: torch.from_numpy(kept[name].copy()) for name in net.state_dict()})
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate or (1.5e-3 if options.start else 3e-3), options.steps
    )
    began = time.time()
    mean = 0.0
    for step in range(options.steps):
        batch = []
        for k in range(BATCH):
            which = turn[k % len(turn)]
            track = sources[which][rng.choice(len(sources[which]), p=weights[which])]
            batch.append(crop(track, scenes[which][track.scene], rng, options.coarse))
        x = torch.from_numpy(np.stack([b[0] for b in batch]))
        y = torch.from_numpy(np.stack([b[1] for b in batch]).astype(np.float32))
        value = loss(net(x), y)
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
        average, torch.zeros(1, 3, ROWS, 1216), options.out, opset_version=11, input_names=["strip"], output_names=["evidence"]
    )


if __name__ == "__main__":
    main()

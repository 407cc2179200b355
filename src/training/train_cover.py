"""Trains the cover network on single cars cut out of labelled strips and writes it as ONNX. See README.md in this folder."""
import argparse
import copy
import time

import cv2
import numpy as np
import onnx
import onnx.numpy_helper
import torch
import torch.nn.functional as F

from network import CoverNetwork, follow
from strips import STEP_M, TYPES, load, sensor

ROWS, COLUMNS, MARGIN = 24, 64, 8  # as CarPicture.java
BATCH = 48
REAL_WEIGHT = 0.15  # real cars carry no label for cover; most are bare, and a wrong word counts little


class Cars:
    """The cars of labelled strips, from which bare and covered ones are drawn."""

    def __init__(self, tracks):
        self.cars = [
            (track, car)
            for track in tracks
            for car in track.cars
            if car["visible_fraction"] >= 0.5 and car["end_m"] - car["start_m"] > 5
        ]
        self.covered = [one for one in self.cars if one[1]["covered"]]
        self.bare = [one for one in self.cars if not one[1]["covered"]]

    def draw(self, rng, covered_share):
        """A random car."""
        some = self.covered if self.covered and rng.random() < covered_share else self.bare
        return some[rng.integers(len(some))]


def picture(track, car, rng=None):
    """A car stretched to fill the middle columns; varied at random where rng is given."""
    start, end, across = car["start_m"] / STEP_M, car["end_m"] / STEP_M, 0.0
    if rng is not None:
        start, end = start + rng.normal() * 1.5, end + rng.normal() * 1.5
        across = float(np.clip(rng.normal() * 1.2, -3, 3))
    step = (end - start) / (COLUMNS - 2 * MARGIN)
    along = start + (np.arange(COLUMNS) - MARGIN + 0.5) * step - 0.5
    rows = (track.pixels.shape[0] - ROWS) / 2 + np.arange(ROWS) + across
    u, v = np.meshgrid(along.astype(np.float32), rows.astype(np.float32))
    low = max(0, int(along[0]) - 12)
    x = track.pixels[:, low : int(along[-1]) + 13]
    if rng is not None:
        x = sensor(x, rng)
    x = cv2.remap(x, u - low, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if rng is not None:
        if rng.random() < 0.25:
            x = shade(x, track.black, rng)
        x = light(x, rng)
        if rng.random() < 0.5:
            x = x[:, ::-1]
        if rng.random() < 0.3:
            x = x[::-1]
    return np.ascontiguousarray(x.transpose(2, 0, 1), np.float32)


def shade(x, black, rng):
    """The shadow of a train, a roof or a cloud over the picture or from some row on: skylight only, which is bluer."""
    fade = np.float32(rng.uniform(0.3, 0.8) * np.array([0.94, 1, 1.08]))
    edge = rng.uniform(-ROWS / 2, ROWS) if rng.random() < 0.6 else ROWS
    part = np.clip((edge - np.arange(ROWS)) / 3 + 0.5, 0, 1).astype(np.float32)[:, None, None]
    return x + part * (black + (x - black) * fade - x)


def light(x, rng):
    """Gain, a slight cast, haze, or no colours at all. Colours never change places: tarps are told by them."""
    mix = np.full((3, 3), 1 / 3) if rng.random() < 0.1 else np.eye(3) + rng.normal(0, 0.04, (3, 3))
    # Snow or bright roofs stretch the scene's tones, and every colour shrinks beside them.
    gain = np.float32(np.exp(rng.uniform(np.log(0.4), np.log(1.4))))
    x = (x @ mix.T.astype(np.float32)) * gain + np.float32(rng.normal(0, 0.05, 3))
    if rng.random() < 0.1:
        x = x * np.float32(rng.uniform(0.5, 0.9)) + np.float32(rng.uniform(0, 0.5))
    return x


def draw(sources, rng):
    """One picture, whether it shows a tarp, the type or -1, and its weight."""
    chance = rng.random()
    if chance < 0.12:
        track, car = sources["real"].draw(rng, 0)
        return picture(track, car, rng), 0.0, -1, REAL_WEIGHT
    track, car = sources["series" if chance < 0.25 else "yards"].draw(rng, 0.4)
    kind = TYPES.index(car["type"])
    return picture(track, car, rng), float(car["covered"]), kind if kind < 7 else -1, 1.0


def weights_of(path):
    """The weights of a network that was written."""
    return {
        weights.name: torch.from_numpy(onnx.numpy_helper.to_array(weights).copy())
        for weights in onnx.load(path).graph.initializer
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", required=True, help="strips of real tuning scenes")
    parser.add_argument("--yards", required=True, nargs="+", help="strips of simulated random yards")
    parser.add_argument("--series", required=True, help="strips of the simulated series' tuning scenes")
    parser.add_argument("--steps", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--start", help="go on from this network; its types are learnt anew")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    sources = {
        "real": Cars(load(options.real, lambda scene, split: split == "tune")),
        "series": Cars(load(options.series, lambda scene, split: True)),
        "yards": Cars([track for folder in options.yards for track in load(folder, lambda scene, split: True)]),
    }
    net = CoverNetwork()
    if options.start:
        net.go_on(weights_of(options.start))
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, options.rate, options.steps)
    began = time.time()
    for step in range(options.steps):
        pictures, covered, kinds, weights = zip(*[draw(sources, rng) for _ in range(BATCH)])
        out = net(torch.from_numpy(np.stack(pictures)))
        tarps = F.binary_cross_entropy_with_logits(out[:, 0], torch.tensor(covered), reduction="none")
        kinds = torch.tensor(kinds)
        value = (tarps * torch.tensor(weights)).mean() + 0.3 * F.cross_entropy(out[:, 1:], kinds, ignore_index=-1)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        schedule.step()
        follow(average, net, step)
        if step % 500 == 499:
            print(step + 1, round(value.item(), 3), round(time.time() - began), "s", flush=True)
    torch.onnx.export(
        average.tarps_only().eval(),
        torch.zeros(1, 3, ROWS, COLUMNS),
        options.out,
        opset_version=11,
        input_names=["car"],
        output_names=["tarp"],
    )


if __name__ == "__main__":
    main()

"""Labelled strips as `railcount training-strips` writes them, and random crops of them."""
import json
import pathlib

import cv2
import numpy as np

from network import ROWS

STEP_M = 0.25
TYPES = ["boxcar", "gondola", "flatcar", "tank", "hopper", "locomotive", "coach", "unknown"]
WIDTH = 288  # columns of a crop: 72 m


class Track:
    """One track of one scene: normalised pixels [row, column, channel] and labels per column."""

    def __init__(self, entry, raw, rows, centre, scale):
        n = entry["columns"]
        data = raw[entry["offset"] : entry["offset"] + 4 * rows * n].reshape(4, rows, n)
        self.valid = data[3] > 0
        pixels = data[:3].transpose(1, 2, 0).astype(np.float32) * (1.25 / 255)
        self.pixels = (pixels - np.float32(centre)) / np.float32(scale)
        self.pixels[~self.valid] = 0
        self.split = entry["split"]
        self.cars = entry["cars"]
        position = (np.arange(n) + 0.5) * STEP_M
        self.occupied = np.zeros(n, np.float32)
        self.boundary = np.zeros(n, np.float32)
        self.covered = np.zeros(n, np.float32)
        self.type = np.full(n, -1, np.int64)
        self.weight = self.valid[rows // 2 - 6 : rows // 2 + 6].all(0).astype(np.float32)
        self.hidden = np.zeros(n, np.float32)
        for a, b in entry.get("hidden", []):
            self.hidden[(position >= a) & (position <= b)] = 1
        self.spans = []
        for car in self.cars:
            inside = (position >= car["start_m"]) & (position <= car["end_m"])
            self.occupied[inside] = 1
            self.covered[inside] = car["covered"]
            self.type[inside] = TYPES.index(car["type"])
            for end in (car["start_m"], car["end_m"]):
                self.boundary = np.maximum(self.boundary, np.exp(-0.5 * ((position - end) / 0.4) ** 2))
            if car["visible_fraction"] < 0.5:
                self.weight[inside] = 0
            columns = np.flatnonzero(inside)
            if len(columns):
                self.spans.append((columns[0], columns[-1] + 1))


def load(folder, keep):
    """All tracks of all scenes in a folder; `keep(scene, split)` says which."""
    tracks = []
    for index in sorted(pathlib.Path(folder).glob("*.json")):
        about = json.loads(index.read_text())
        raw = np.fromfile(index.with_suffix(".bin"), np.uint8)
        for entry in about["tracks"]:
            if entry["columns"] > 40 and keep(about["scene"], entry["split"]):
                tracks.append(Track(entry, raw, about["rows"], about["centre"], about["scale"]))
    return tracks


def crop(track, rng):
    """A random 72 m of a track with a random sensor, light, paint and registration error."""
    rows, n = track.pixels.shape[:2]
    jitter = int(np.clip(round(rng.normal() * 2), -5, 5))
    top = (rows - ROWS) // 2 + jitter
    start = 0
    if n > WIDTH:
        if track.spans and rng.random() < 0.5:
            a, b = track.spans[rng.integers(len(track.spans))]
            start = int(np.clip((a + b) // 2 - rng.integers(WIDTH), 0, n - WIDTH))
        else:
            start = int(rng.integers(n - WIDTH + 1))
    stop = min(n, start + WIDTH)
    x = track.pixels[:, start:stop].copy()
    if rng.random() < 0.5:
        repaint(x, [(a - start, b - start) for a, b in track.spans], rng)
    x = x[top : top + ROWS]
    valid = track.valid[top : top + ROWS, start:stop]
    labels = np.stack([track.occupied, track.boundary, track.covered, track.type, track.weight])[:, start:stop]
    x = sensor(x, rng)
    x = light(x, rng)
    x, hidden = weather(x, rng)
    labels = np.concatenate([labels, np.maximum(hidden, track.hidden[start:stop])[None]])
    x[~valid] = 0
    if stop - start < WIDTH:
        missing = WIDTH - (stop - start)
        x = np.pad(x, ((0, 0), (0, missing), (0, 0)))
        labels = np.pad(labels, ((0, 0), (0, missing)))
    if rng.random() < 0.5:
        x, labels = x[:, ::-1], labels[:, ::-1]
    if rng.random() < 0.5:
        x = x[::-1]
    # A cell is two columns; a boundary between them must not get lost.
    cells = labels[:, ::2].copy()
    cells[1] = np.maximum(labels[1, ::2], labels[1, 1::2])
    return np.ascontiguousarray(x.transpose(2, 0, 1), np.float32), cells


def repaint(x, spans, rng):
    """Gives cars other colours and keeps their texture, so that few labelled cars stand for many liveries."""
    middle = x.shape[0] // 2
    for a, b in spans:
        a, b = max(a, 0), min(b, x.shape[1])
        if b - a < 4 or rng.random() < 0.4:
            continue
        body = x[middle - 6 : middle + 6, a:b]
        mean = body.reshape(-1, 3).mean(0)
        paint = rng.uniform(-0.9, 1.3) + rng.normal(0, 0.25, 3) * (rng.random() < 0.6)
        body[:] = (body - mean) * rng.uniform(0.5, 1.3) + paint.astype(np.float32)


def weather(x, rng):
    """Clouds, which hide, and shadows and haze, which do not; also which columns are hidden."""
    rows, columns = x.shape[:2]
    hidden = np.zeros(columns, np.float32)
    draw = rng.random()
    if draw > 0.35:
        return x, hidden
    coarse = rng.normal(size=(4, int(rng.integers(3, 9)))).astype(np.float32)
    field = cv2.resize(coarse, (columns, rows), interpolation=cv2.INTER_CUBIC)
    if draw < 0.2:
        sharpness = rng.uniform(0.8, 4)
        alpha = 1 / (1 + np.exp(-sharpness * (field + rng.uniform(-1.2, 1.5))))
        alpha *= rng.uniform(0.75, 1)
        colour = rng.uniform(0.7, 2.2) + rng.normal(0, 0.06, 3) + 0.12 * cv2.GaussianBlur(field, (0, 0), 9)[..., None]
        x = x * (1 - alpha[..., None]) + colour * alpha[..., None]
        inner = alpha[rows // 2 - 6 : rows // 2 + 6].mean(0)
        hidden = (inner > 0.65).astype(np.float32)
    elif draw < 0.28:
        x = x - np.float32(rng.uniform(0.1, 0.5)) / (1 + np.exp(-6 * field))[..., None]
    else:
        fade = np.float32(rng.uniform(0.4, 0.9))
        x = x * fade + np.float32(rng.uniform(0, 0.6))
    return x.astype(np.float32), hidden


def sensor(x, rng):
    """Coarser sensors, blur and noise."""
    draw = rng.random()
    if draw < 0.35:
        x = cv2.GaussianBlur(x, (0, 0), rng.uniform(0.5, 1.6))
    elif draw < 0.5:
        factor = rng.uniform(2, 4) if rng.random() < 0.6 else rng.uniform(4, 14)
        small = cv2.resize(
            x, (max(4, int(x.shape[1] / factor)), max(4, int(x.shape[0] / factor))), interpolation=cv2.INTER_AREA
        )
        x = cv2.resize(small, (x.shape[1], x.shape[0]), interpolation=cv2.INTER_LINEAR)
    return x + rng.normal(0, rng.uniform(0, 0.08), x.shape).astype(np.float32)


def light(x, rng):
    """Gain, cast, swapped or missing colours."""
    mix = np.eye(3) + rng.normal(0, 0.12, (3, 3))
    draw = rng.random()
    if draw < 0.2:
        mix = np.full((3, 3), 1 / 3)
    elif draw < 0.4:
        mix = mix[rng.permutation(3)]
    x = (x @ mix.T.astype(np.float32)) * np.float32(rng.uniform(0.6, 1.5))
    return x + rng.normal(0, 0.08, 3).astype(np.float32)

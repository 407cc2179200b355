"""Labelled strips as `railcount training-strips` writes them, and random crops of them."""
import json
import math
import pathlib

import cv2
import numpy as np

from network import ROWS

STEP_M = 0.25
TYPES = ["boxcar", "gondola", "flatcar", "tank", "hopper", "locomotive", "coach", "unknown"]
WIDTH = 288  # columns of a crop: 72 m
LEAST_SUN = 0.25  # share of the sun's direction that must lie across the track for its side to matter
COARSE_M = 1.5  # pixels so wide need no coarser sensor
COUPLING = 17  # columns, 4 m: cars so close belong to one string
TARPS = [(1.2, 1.2, 1.2), (0.0, 0.3, 0.9), (-0.2, 0.1, 0.6), (0.5, 0.7, 1.2), (0, 0.35, 0.2), (-0.35, -0.1, -0.2)]
OCCUPIED, BOUNDARY, COVERED, TYPE, KNOWN, WEIGHT, HIDDEN = range(7)
LABELS = 7


class Track:
    """One track of one scene: normalised pixels [row, column, channel] and labels per column.

    The strip is turned so that the sun stands on the side of row 0; `sun` tells whether that side is known and matters.
    """

    def __init__(self, entry, raw, about):
        rows = about["rows"]
        n = entry["columns"]
        data = raw[entry["offset"] : entry["offset"] + 4 * rows * n].reshape(4, rows, n)
        east, north = entry["left"]
        azimuth = math.radians(about["sun_azimuth_deg"]) if "sun_azimuth_deg" in about else None
        side = 0 if azimuth is None else east * math.sin(azimuth) + north * math.cos(azimuth)
        self.sun = abs(side) >= LEAST_SUN
        turned = side < 0 and self.sun
        if turned:
            data = data[:, ::-1]
        self.valid = data[3] > 0
        pixels = data[:3].transpose(1, 2, 0).astype(np.float32) * (1.25 / 255)
        self.pixels = (pixels - np.float32(about["centre"])) / np.float32(about["scale"])
        self.pixels[~self.valid] = 0
        self.black = -np.float32(about["centre"]) / np.float32(about["scale"])
        self.scene = about["scene"]
        self.pixel_m = about["pixel_size_m"]
        self.cars = entry["cars"]
        # For every eight columns, how many metres towards row 0 the site's other tracks run.
        self.others = [[-left if turned else left for left in cell] for cell in entry.get("others", [])]
        position = (np.arange(n) + 0.5) * STEP_M
        self.labels = np.zeros((LABELS, n), np.float32)
        self.labels[TYPE] = -1
        self.labels[WEIGHT] = self.valid[rows // 2 - 6 : rows // 2 + 6].all(0)
        for a, b in entry.get("hidden", []):
            self.labels[HIDDEN][(position >= a) & (position <= b)] = 1
        self.spans = []
        for car in self.cars:
            inside = (position >= car["start_m"]) & (position <= car["end_m"])
            kind = TYPES.index(car["type"])
            self.labels[OCCUPIED][inside] = 1
            self.labels[COVERED][inside] = car["covered"]
            self.labels[TYPE][inside] = kind
            self.labels[KNOWN][inside] = kind < 7
            for end in (car["start_m"], car["end_m"]):
                self.labels[BOUNDARY] = np.maximum(self.labels[BOUNDARY], edge(position, end))
            if car["visible_fraction"] < 0.5:
                self.labels[WEIGHT][inside] = 0
            columns = np.flatnonzero(inside)
            if len(columns) and car["visible_fraction"] >= 0.5:
                self.spans.append((columns[0], columns[-1] + 1))


def edge(position, end):
    """How much a position is the end of a car."""
    return np.exp(-0.5 * ((position - end) / 0.4) ** 2).astype(np.float32)


def load(folder, keep):
    """All tracks of all scenes in a folder; `keep(scene, split)` says which."""
    tracks = []
    for index in sorted(pathlib.Path(folder).glob("*.json")):
        about = json.loads(index.read_text())
        raw = np.fromfile(index.with_suffix(".bin"), np.uint8)
        for entry in about["tracks"]:
            if entry["columns"] > 40 and keep(about["scene"], entry["split"]):
                tracks.append(Track(entry, raw, about))
    return tracks


def crop(track, others, rng, coarse=False):
    """A random 72 m of a track with a random sensor, light, paint, load, shadow and registration error.

    `others` are tracks of the same scene, from which cars and empty stretches are borrowed. `coarse` stands for sensors of
    1 to 4 m, to which a string is one body: its couplings count as occupied.
    """
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
    labels = track.labels[:, start:stop].copy()
    if rng.random() < 0.35:
        for _ in range(int(rng.integers(1, 4))):
            borrow(x, labels, others[rng.integers(len(others))], rng)
    spans = [(a - start, b - start) for a, b in track.spans]
    if rng.random() < 0.5:
        repaint(x, spans, rng)
    if rng.random() < 0.3:
        load_cars(x, labels, spans, rng)
    if rng.random() < 0.3:
        bed(x, labels, rng)
    if rng.random() < 0.3:
        neighbour(x, labels, rng)
    x = x[top : top + ROWS]
    valid = track.valid[top : top + ROWS, start:stop]
    if not coarse:
        x = sensor(x, rng)
    elif track.pixel_m < COARSE_M:
        x = coarse_sensor(x, rng)
    x = light(x, rng)
    x, hidden = weather(x, rng)
    labels[HIDDEN] = np.maximum(hidden, labels[HIDDEN])
    if coarse:
        couplings = np.ones((1, COUPLING), np.uint8)
        labels[OCCUPIED] = cv2.morphologyEx(labels[OCCUPIED][None], cv2.MORPH_CLOSE, couplings)[0]
    x[~valid] = 0
    if stop - start < WIDTH:
        missing = WIDTH - (stop - start)
        x = np.pad(x, ((0, 0), (0, missing), (0, 0)))
        labels = np.pad(labels, ((0, 0), (0, missing)))
    if rng.random() < 0.5:
        x, labels = x[:, ::-1], labels[:, ::-1]
    if rng.random() < (0.1 if track.sun else 0.5):
        x = x[::-1]
    # A cell is two columns; a boundary between them must not get lost.
    cells = labels[:, ::2].copy()
    cells[BOUNDARY] = np.maximum(labels[BOUNDARY, ::2], labels[BOUNDARY, 1::2])
    return np.ascontiguousarray(x.transpose(2, 0, 1), np.float32), cells


def borrow(x, labels, other, rng):
    """Puts a car or an empty stretch of another track in place of an empty stretch or of cars."""
    margin = 8
    columns = x.shape[1]
    if other.spans and rng.random() < 0.6:
        a, b = other.spans[rng.integers(len(other.spans))]
        a, b = a - margin, b + margin
        if a < 0 or b > other.pixels.shape[1] or b - a > columns:
            return
        at = int(rng.integers(columns - (b - a) + 1))
        if labels[OCCUPIED, at : at + b - a].any() or other.labels[OCCUPIED, a : a + margin - 1].any():
            return
        if other.labels[OCCUPIED, b - margin + 1 : b].any():
            return
    else:
        length = int(rng.integers(40, 140))
        if other.pixels.shape[1] <= length or columns <= length:
            return
        a = int(rng.integers(other.pixels.shape[1] - length))
        b = a + length
        at = int(rng.integers(columns - length + 1))
        if other.labels[OCCUPIED, a:b].any() or labels[BOUNDARY, [at, at + length - 1]].max() > 0.1:
            return
        if labels[OCCUPIED, at] or labels[OCCUPIED, at + length - 1]:
            return
    if other.labels[WEIGHT, a:b].min() < 1 or other.labels[HIDDEN, a:b].any():
        return
    along = np.clip(np.minimum(np.arange(b - a) + 1, np.arange(b - a, 0, -1)) / 5, 0, 1)
    lateral = np.abs(np.arange(x.shape[0]) - (x.shape[0] - 1) / 2) * STEP_M
    across = np.clip((3.4 - lateral) / 0.8, 0, 1)
    mask = (across[:, None] * along[None])[..., None].astype(np.float32)
    x[:, at : at + b - a] += mask * (other.pixels[:, a:b] - x[:, at : at + b - a])
    labels[:, at : at + b - a] = other.labels[:, a:b]


def load_cars(x, labels, spans, rng):
    """Tarps over cars, and open cars full of what the track lies in."""
    rows, columns = x.shape[:2]
    tarps = rng.random() < 0.6
    colour = TARPS[rng.integers(len(TARPS))]
    colour = np.float32(colour) * rng.uniform(0.5, 1.3) + np.float32(rng.uniform(-0.3, 0.3))
    for a, b in spans:
        a, b = max(a, 0), min(b, columns)
        if b - a < 24 or rng.random() < 0.3:
            continue
        half = int(rng.integers(4, 7))
        inset = int(rng.integers(0, 4))
        body = x[rows // 2 - half : rows // 2 + half, a + inset : b - inset]
        if tarps:
            fine = cv2.resize(
                rng.normal(size=(4, max(2, (b - a) // 6))).astype(np.float32), body.shape[1::-1], interpolation=cv2.INTER_CUBIC
            )
            mean = body.reshape(-1, 3).mean(0)
            body[:] = (
                colour
                + np.float32(rng.normal(0, 0.05, 3))
                + np.float32(rng.uniform(0, 0.35)) * (body - mean)
                + np.float32(rng.uniform(0.02, 0.12)) * fine[..., None]
            )
            labels[COVERED, a:b] = 1
            labels[KNOWN, a:b] = 1
            labels[TYPE, a:b] = np.where(np.isin(labels[TYPE, a:b], (1, 2)), labels[TYPE, a:b], -1)
        else:
            flank = x[rows // 2 + 8 : rows // 2 + 14] if rng.random() < 0.5 else x[rows // 2 - 14 : rows // 2 - 8]
            free = np.flatnonzero(labels[OCCUPIED] == 0)
            if len(free) < 20:
                continue
            picked = flank[rng.integers(flank.shape[0], size=body.shape[:2]), rng.choice(free, size=body.shape[:2])]
            picked = cv2.GaussianBlur(picked, (0, 0), rng.uniform(0.6, 1.5))
            lump = np.cos(np.linspace(-1.3, 1.3, body.shape[0]))[:, None, None]
            body[:] = picked * rng.uniform(0.8, 1.4) + np.float32(rng.uniform(-0.25, 0.1)) + 0.2 * np.float32(lump - 0.7)


def bed(x, labels, rng):
    """New ballast, rust, oil, earth or grass: stretches of the ground, or one side of it, are paler or darker. Cars keep theirs."""
    rows, columns = x.shape[:2]
    lateral = (np.arange(rows) - (rows - 1) / 2) * STEP_M + rng.normal() * 0.5
    position = np.arange(columns) * STEP_M
    change = np.zeros((rows, columns), np.float32)
    for _ in range(int(rng.integers(1, 4))):
        middle, half = rng.uniform(0, columns * STEP_M), rng.uniform(2, 25)
        fade = rng.uniform(0.3, 3)
        along = np.clip((half - np.abs(position - middle)) / fade + 0.5, 0, 1)
        across = np.clip((rng.uniform(0.7, 3) - np.abs(lateral)) / rng.uniform(0.2, 1) + 0.5, 0, 1)
        change += rng.normal() * 0.35 * (across[:, None] * along[None]).astype(np.float32)
    tint = np.float32(1 + rng.normal(0, 0.15, 3))
    change = change[..., None] * tint
    if rng.random() < 0.5:
        beyond = np.clip((rng.choice([-1, 1]) * lateral - rng.uniform(1.2, 3.5)) / rng.uniform(0.2, 1) + 0.5, 0, 1)
        change += beyond[:, None, None].astype(np.float32) * np.float32(rng.normal(0, 0.4) + rng.normal(0, 0.15, 3))
    taken = np.zeros((rows, columns), np.float32)
    taken[np.abs(np.arange(rows) - (rows - 1) / 2) * STEP_M < 1.9] = labels[OCCUPIED]
    free = 1 - cv2.GaussianBlur(cv2.dilate(taken, np.ones((3, 5), np.uint8)), (0, 0), 0.7)
    x += change * free[..., None]


def neighbour(x, labels, rng):
    """A train on the next track: a body at the rim and its shadow, which may reach over this track."""
    rows, columns = x.shape[:2]
    lateral = (np.arange(rows) - (rows - 1) / 2) * STEP_M
    side = -1 if rng.random() < 0.8 else 1
    inner = side * rng.uniform(2.9, 4.2)
    outer = inner + side * rng.uniform(2.6, 3.3)
    reach = inner - side * rng.uniform(0.5, 7)
    level = np.float32(np.percentile(x, 2) - 0.1)
    depth = rng.uniform(0.5, 0.95)
    at = int(rng.integers(-60, columns))
    while at < columns:
        length = int(rng.integers(40, 90))
        a, b = max(0, at), min(columns, at + length)
        if b > a:
            shaded = (np.minimum(reach, inner) < lateral) & (lateral < np.maximum(reach, inner))
            body = (np.minimum(inner, outer) < lateral) & (lateral < np.maximum(inner, outer))
            free = np.ones((rows, b - a), bool)
            free[np.abs(lateral) < 1.7] = labels[OCCUPIED, a:b] == 0
            mask = cv2.GaussianBlur((shaded[:, None] & free).astype(np.float32), (0, 0), 0.8)[..., None] * depth
            x[:, a:b] += mask * (level + 0.15 * x[:, a:b] - x[:, a:b])
            paint = np.float32(rng.uniform(-0.6, 1.2) + rng.normal(0, 0.2, 3))
            part = x[body, a:b]
            x[body, a:b] = paint + 0.3 * (part - part.mean())
        at += length + int(rng.integers(3, 8))
        if rng.random() < 0.25:
            at += int(rng.integers(20, 200))


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
        factor = rng.uniform(2, 4) if rng.random() < 0.5 else rng.uniform(4, 14)
        small = cv2.resize(
            x, (max(4, int(x.shape[1] / factor)), max(4, int(x.shape[0] / factor))), interpolation=cv2.INTER_AREA
        )
        x = cv2.resize(small, (x.shape[1], x.shape[0]), interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.15:
        bytes_ = np.clip(x * 90 + 100, 0, 255).astype(np.uint8)
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(40, 90))]
        x = (cv2.imdecode(cv2.imencode(".jpg", bytes_, quality)[1], cv2.IMREAD_COLOR).astype(np.float32) - 100) / 90
    strength = rng.uniform(0, 0.08) if rng.random() < 0.8 else rng.uniform(0.08, 0.35)
    x = x + rng.normal(0, strength, x.shape).astype(np.float32)
    # Noise of a coarser sensor is as coarse as its pixels.
    return cv2.GaussianBlur(x, (0, 0), rng.uniform(0.5, 1.5)) if rng.random() < 0.25 else x


def coarse_sensor(x, rng):
    """Pixels of 1 to 4 m that begin anywhere."""
    factor = rng.uniform(4, 16)
    rows, columns = x.shape[:2]
    x = cv2.GaussianBlur(x, (0, 0), factor * rng.uniform(0.25, 0.55))
    y0, x0 = rng.uniform(0, factor, 2)
    v, u = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    # Where each sample falls among the coarse pixels, whose middles are then interpolated.
    grid_v = np.arange(-1, rows / factor + 2) * factor + y0
    grid_u = np.arange(-1, columns / factor + 2) * factor + x0
    gu, gv = np.meshgrid(grid_u, grid_v)
    small = cv2.remap(x, gu.astype(np.float32), gv.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    small = small + rng.normal(0, rng.uniform(0, 0.06), small.shape).astype(np.float32)
    return cv2.remap(
        small,
        ((u - x0) / factor + 1).astype(np.float32),
        ((v - y0) / factor + 1).astype(np.float32),
        cv2.INTER_LINEAR if rng.random() < 0.7 else cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_REFLECT,
    )


def light(x, rng):
    """Gain, cast, swapped or missing colours."""
    mix = np.eye(3) + rng.normal(0, 0.12, (3, 3))
    draw = rng.random()
    if draw < 0.12:
        mix = np.full((3, 3), 1 / 3)
    elif draw < 0.2:
        # Rare, since tarps are told by their colours.
        mix = mix[rng.permutation(3)]
    x = (x @ mix.T.astype(np.float32)) * np.float32(rng.uniform(0.6, 1.5))
    # Where most tracks are full, the reference is a car's tone and not the bed's.
    wrong = rng.uniform(-0.5, 0.5) if rng.random() < 0.15 else 0
    return x + (rng.normal(0, 0.08, 3) + wrong).astype(np.float32)

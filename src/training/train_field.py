"""Trains the network that finds tracks where none is known yet, for proposals. See README.md in this folder."""
import argparse
import json
import pathlib
import time

import cv2
import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from osgeo import gdal, osr

from network import CentreNetwork
from strips import STEP_M, light, sensor
from train_centre import KNOWN_M, OFF_M, ON_M

gdal.UseExceptions()
BATCH = 8
ROWS = 80
WIDTH = 256
SURELY_OFF_M = 25  # so far from every track and its prolongation no unlabelled ladder runs
PROLONGED_M = 400
ALONG_RAD = np.radians(9)  # a track within this angle of the crop's direction is to be seen
ACROSS_RAD = np.radians(16)  # beyond this angle it is not


class Picture:
    """A scene, normalised as at detection, and its tracks in metres right and down of its upper left corner."""

    def __init__(self, tif, site, offset, splits, complete):
        self.complete = complete  # whether what is far from every track surely is none
        source = gdal.Open(str(tif))
        bands = source.ReadAsArray().astype(np.float32)
        bands = bands[None] if bands.ndim == 2 else bands
        bands = bands[:3] if len(bands) >= 3 else np.repeat(bands[:1], 3, 0)
        grid = source.GetGeoTransform()
        valid = bands.sum(0) > 0
        low, high = np.percentile(bands[:, valid], [0.5, 99.5])
        bands = np.clip((bands - low) / (high - low), 0, 1.2)
        if source.GetRasterBand(1).DataType != gdal.GDT_Byte:
            bands = np.sqrt(bands)
        bright = bands.mean(0)
        counts = np.convolve(np.histogram(bright[valid], 128, (0, 1.25))[0], np.ones(7), "same")
        centre = bands[:, valid & (np.abs(bright / 1.25 * 128 - counts.argmax()) <= 3)].mean(1)
        low, high = np.percentile(bright[valid], [5, 95])
        self.pixels = ((bands - centre[:, None, None]) / max(0.05, high - low)).transpose(1, 2, 0).copy()
        self.pixels[~valid] = 0
        self.valid = valid.astype(np.uint8)
        degrees = osr.SpatialReference()
        degrees.ImportFromEPSG(4326)
        metres = osr.SpatialReference(wkt=source.GetProjection())
        for system in (degrees, metres):
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        transform = osr.CoordinateTransformation(degrees, metres)
        self.pixel_m = abs(grid[5]) * (111_320 if metres.IsGeographic() else 1)
        self.points, self.headings, prolonged = [], [], []
        for feature in json.loads(pathlib.Path(site).read_text())["features"]:
            about = feature["properties"]
            if about["role"] != "track" or (splits and about.get("split") not in splits):
                continue
            line = np.array(transform.TransformPoints(feature["geometry"]["coordinates"]))[:, :2]
            line = np.c_[(line[:, 0] - grid[0]) / grid[1], (line[:, 1] - grid[3]) / grid[5]] * self.pixel_m
            line += [offset[0], -offset[1]]
            first, last = line[0] - line[1], line[-1] - line[-2]
            line, heading = dense(line)
            self.points.append(line)
            self.headings.append(heading)
            for end, out in ((line[0], first), (line[-1], last)):
                prolonged.append(end + np.arange(0, PROLONGED_M, 2)[:, None] * out / np.hypot(*out))
        self.prolonged = np.concatenate([*prolonged, *[p[::4] for p in self.points]])
        self.points = np.concatenate(self.points)
        self.headings = np.concatenate(self.headings)
        size = np.array([valid.shape[1], valid.shape[0]]) * self.pixel_m
        inside = ((self.points > 0) & (self.points < size)).all(1)
        self.points, self.headings, self.size = self.points[inside], self.headings[inside], size


def dense(line):
    """Points every half metre of a line, and its heading there."""
    steps = np.diff(line, axis=0)
    chainage = np.r_[0, np.cumsum(np.hypot(*steps.T))]
    at = np.arange(0, chainage[-1], 0.5)
    segment = np.clip(np.searchsorted(chainage, at, "right") - 1, 0, len(steps) - 1)
    return (
        np.c_[np.interp(at, chainage, line[:, 0]), np.interp(at, chainage, line[:, 1])],
        np.arctan2(steps[segment, 1], steps[segment, 0]),
    )


def crop(picture, rng):
    """A random oblong of the picture: along a track, or anywhere in any direction."""
    if not picture.complete or rng.random() < 0.6:
        k = rng.integers(len(picture.points))
        heading = picture.headings[k] + rng.uniform(-1, 1) * np.radians(8)
        middle = picture.points[k] + rng.uniform(-12, 12, 2)
    else:
        heading = rng.uniform(0, np.pi)
        middle = rng.uniform(0, 1, 2) * picture.size
    cos, sin = np.cos(heading), np.sin(heading)
    turn = np.array([[cos, -sin], [sin, cos]])
    origin = middle - turn @ (np.array([WIDTH, ROWS]) * STEP_M / 2)
    affine = np.c_[
        turn * STEP_M / picture.pixel_m,
        (origin + turn @ np.array([STEP_M / 2, STEP_M / 2])) / picture.pixel_m - 0.5,
    ]
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    x = cv2.warpAffine(picture.pixels, affine, (WIDTH, ROWS), flags=flags)
    seen = cv2.warpAffine(picture.valid, affine, (WIDTH, ROWS), flags=flags) > 0
    # Cells of two rows by eight columns.
    v, u = np.mgrid[0 : ROWS // 2, 0 : WIDTH // 8]
    cells = origin + np.stack([(u + 0.5) * 8 * STEP_M, (v + 0.5) * 2 * STEP_M], -1) @ turn.T
    near = np.abs(picture.points - middle).max(1) < 60
    along = np.abs((picture.headings - heading + np.pi / 2) % np.pi - np.pi / 2)
    distance = nearest(cells, picture.points[near & (along < ALONG_RAD)])
    unclear = nearest(cells, picture.points[near & (along >= ALONG_RAD) & (along < ACROSS_RAD)])
    any_track = nearest(cells, picture.points[near])
    label = distance < ON_M
    known = label | ((distance > OFF_M) & (any_track < KNOWN_M) & (unclear > KNOWN_M))
    if picture.complete:
        close = np.abs(picture.prolonged - middle).max(1) < 120
        known |= nearest(cells, picture.prolonged[close]) > SURELY_OFF_M
    known &= seen.reshape(ROWS // 2, 2, WIDTH // 8, 8).all((1, 3))
    x = light(sensor(x, rng), rng)
    x[~seen] = 0
    if rng.random() < 0.5:
        x, label, known = x[::-1], label[::-1], known[::-1]
    if rng.random() < 0.5:
        x, label, known = x[:, ::-1], label[:, ::-1], known[:, ::-1]
    weight = known * np.where(label, 2.0, 1.0)
    return np.ascontiguousarray(x.transpose(2, 0, 1), np.float32), label.astype(np.float32), weight.astype(np.float32)


def nearest(cells, points):
    if len(points) == 0:
        return np.full(cells.shape[:2], 1e3)
    flat = cells.reshape(-1, 2).astype(np.float32)
    points = points.astype(np.float32)
    square = (flat**2).sum(1)[:, None] - 2 * flat @ points.T + (points**2).sum(1)[None]
    return np.sqrt(np.maximum(0, square.min(1))).reshape(cells.shape[:2])


def simulated(folder):
    """The yards that `railcount simulate --random-yard` wrote below a folder."""
    for truth in sorted(pathlib.Path(folder).glob("*/truth/*.geojson")):
        about = json.loads(truth.read_text())["railcount_truth"]
        yard = truth.parent.parent
        yield Picture(
            yard / "scenes" / (about["scene"] + ".tif"),
            yard / "site.geojson",
            (about["offset_east_m"], about["offset_north_m"]),
            None,
            True,
        )


def start_from(net, path):
    """Weights of the centre network, which knows tracks but has seen little else."""
    stored = [numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer]
    with torch.no_grad():
        for parameter in net.parameters():
            match = next(i for i, t in enumerate(stored) if t.shape == tuple(parameter.shape))
            parameter.copy_(torch.from_numpy(stored.pop(match).copy()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--real", nargs="*", default=[], help="real scenes; a track's split must be tune")
    parser.add_argument("--real-site", help="their site file")
    parser.add_argument("--yards", required=True, help="folder of simulated yards")
    parser.add_argument("--start", required=True, help="track-centre.onnx")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rng = np.random.default_rng(options.seed)
    real = [Picture(tif, options.real_site, (0, 0), {"tune"}, False) for tif in options.real]
    yards = list(simulated(options.yards))
    net = CentreNetwork()
    start_from(net, options.start)
    optimiser = torch.optim.AdamW(net.parameters(), 1e-3, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2e-3, options.steps, pct_start=0.1)
    began = time.time()
    mean = 0.0
    for step in range(options.steps):
        sources = [real if real and k % 3 == 0 else yards for k in range(BATCH)]
        batch = [crop(pictures[rng.integers(len(pictures))], rng) for pictures in sources]
        x, y, w = (torch.from_numpy(np.stack([b[i] for b in batch])) for i in range(3))
        out = net(x)[:, 0]
        value = (F.binary_cross_entropy_with_logits(out, y, reduction="none") * w).sum() / (w.sum() + 1)
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * float(value.detach())
        if step % 50 == 49:
            print(step + 1, round(mean / (1 - 0.98 ** (step + 1)), 4), round(time.time() - began), "s", flush=True)
    net.eval()
    torch.onnx.export(
        net, torch.zeros(1, 3, 96, 1024), options.out, opset_version=11, input_names=["strip"], output_names=["centre"]
    )


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Trains a small oriented-box model and writes it as ONNX with the settings file that Railcount reads beside it.

    train_boxes.py --painted --out boxes.onnx             bright and blue rectangles on noise, for tests
    train_boxes.py --yards yards/* --out boxes.onnx       simulated yards, as `railcount simulate --random-yard` writes them
"""
import argparse
import glob
import json
import math
import os

import cv2
import numpy as np
import onnx
import torch
import torch.nn.functional as F

from box_network import BoxNetwork

GSD_M = 0.5


def painted(rng, size):
    """A picture with rectangles, 0 to 1, and their boxes: class, centre x, y, length, width, angle."""
    picture = rng.normal(rng.uniform(0.2, 0.45), 0.03, (size, size, 3)).astype(np.float32)
    picture += cv2.resize(rng.normal(0, 0.05, (8, 8, 3)).astype(np.float32), (size, size))
    boxes = []
    angle = rng.uniform(0, math.pi)
    for _ in range(rng.integers(0, 9)):
        kind = int(rng.integers(0, 2))
        length, width = rng.uniform(20, 32), rng.uniform(5.5, 7)
        x, y = rng.uniform(0, size, 2)
        a = angle + rng.normal(0, 0.02) if rng.random() < 0.8 else rng.uniform(0, math.pi)
        if any(math.hypot(x - b[1], y - b[2]) < 24 for b in boxes):
            continue
        colour = (rng.uniform(0.75, 1, 3) if kind == 0 else np.array([0.15, 0.3, 0.75]) + rng.normal(0, 0.05, 3))
        corners = cv2.boxPoints(((x, y), (length, width), math.degrees(a)))
        # Sub-pixel corners: four bits of fraction.
        cv2.fillConvexPoly(picture, np.round((corners - 0.5) * 16).astype(np.int32), [float(c) for c in colour], cv2.LINE_AA, 4)
        boxes.append((kind, x, y, length, width, a))
    picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 0.9))
    return np.clip(picture, 0, 1), boxes


class Yards:
    """Crops of simulated scenes with their labels, at GSD_M."""

    CLASSES = ["railcar", "railcar_covered"]

    def __init__(self, folders):
        from osgeo import gdal, osr

        self.scenes = []
        for folder in folders:
            for label in glob.glob(os.path.join(folder, "truth", "*.truth.geojson")):
                truth = json.load(open(label))
                about = truth["railcount_truth"]
                if about["pixel_m"] > 0.7:
                    continue
                tif = os.path.join(folder, "scenes", about["scene"] + ".tif")
                data = gdal.Open(tif)
                bands = data.ReadAsArray().astype(np.float32)
                if bands.ndim == 2:
                    bands = np.stack([bands] * 3)
                bands = bands[[2, 1, 0]] if bands.shape[0] >= 4 and bands.max() > 255 else bands[:3]
                low, high = np.percentile(bands[bands > 0], (0.5, 99.5))
                picture = np.clip((bands - low) / (high - low), 0, 1)
                if data.GetRasterBand(1).DataType != gdal.GDT_Byte:
                    picture = np.sqrt(picture)
                scale = about["pixel_m"] / GSD_M
                picture = cv2.resize(picture.transpose(1, 2, 0), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
                g = data.GetGeoTransform()
                ground = osr.SpatialReference(data.GetProjection())
                lonlat = osr.SpatialReference()
                lonlat.ImportFromEPSG(4326)
                for s in (ground, lonlat):
                    s.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
                to = osr.CoordinateTransformation(lonlat, ground)
                boxes = []
                for f in truth["features"]:
                    p = f["properties"]
                    if p["kind"] != "railcar" or p["visible_fraction"] < 0.5:
                        continue
                    ring = np.array([to.TransformPoint(*c)[:2] for c in f["geometry"]["coordinates"][0][:4]])
                    ring += (about["offset_east_m"], about["offset_north_m"])
                    pixel = np.stack(((ring[:, 0] - g[0]) / g[1], (ring[:, 1] - g[3]) / g[5]), 1) * scale
                    (x, y), (w, h), a = cv2.minAreaRect(pixel.astype(np.float32))
                    a = math.radians(a)
                    if w < h:
                        w, h, a = h, w, a + math.pi / 2
                    boxes.append((1 if p["covered"] else 0, x, y, w, h, a))
                self.scenes.append((picture.astype(np.float32), boxes))

    def crop(self, rng, size):
        picture, boxes = self.scenes[rng.integers(len(self.scenes))]
        if boxes and rng.random() < 0.7:
            _, x, y, *_ = boxes[rng.integers(len(boxes))]
        else:
            x, y = rng.uniform(0, picture.shape[1]), rng.uniform(0, picture.shape[0])
        angle, zoom = rng.uniform(0, 2 * math.pi), rng.uniform(0.9, 1.1)
        c, s = math.cos(angle) * zoom, math.sin(angle) * zoom
        turn = np.array([[c, -s], [s, c]])
        move = size / 2 + rng.uniform(-size / 3, size / 3, 2) - turn @ (x, y)
        out = cv2.warpAffine(picture, np.column_stack((turn, move)), (size, size), flags=cv2.INTER_LINEAR)
        out = out * rng.uniform(0.8, 1.2, 3) + rng.normal(0, 0.02, out.shape)
        moved = []
        for kind, bx, by, w, h, a in boxes:
            px, py = turn @ (bx, by) + move
            if -16 < px < size + 16 and -16 < py < size + 16:
                moved.append((kind, px, py, w * zoom, h * zoom, a + angle))
        return np.clip(out, 0, 1).astype(np.float32), moved


def targets(net, boxes, size):
    """Per anchor: class (-1 for none), distances to the four sides in strides, angle."""
    at = (net.anchors[0] * net.strides[0]).numpy()
    stride = net.strides[0, 0].numpy()
    kind = np.full(at.shape[1], -1, np.int64)
    sides = np.zeros((4, at.shape[1]), np.float32)
    angle = np.zeros(at.shape[1], np.float32)
    for k, x, y, w, h, a in boxes:
        a = (a + math.pi / 4) % math.pi - math.pi / 4
        dx, dy = at[0] - x, at[1] - y
        u, v = dx * math.cos(a) + dy * math.sin(a), -dx * math.sin(a) + dy * math.cos(a)
        # Half a stride of slack across, so that a narrow box meets an anchor of either level.
        mine = (np.abs(u) < w * 0.25) & (np.abs(v) < np.maximum(h * 0.35, stride * 0.5))
        kind[mine] = k
        angle[mine] = a
        sides[:, mine] = (np.stack((w / 2 + u, h / 2 + v, w / 2 - u, h / 2 - v)) / stride)[:, mine]
    return kind, np.clip(sides, 0, net.bins - 1.01), angle


def loss(net, pictures, labels):
    sides, scores, angle = net.raw(pictures)
    kind, reach, turn = (torch.from_numpy(np.stack(t)) for t in zip(*labels))
    wanted = F.one_hot(kind.clamp(min=0), net.classes).float() * (kind >= 0).unsqueeze(-1)
    bce = F.binary_cross_entropy_with_logits(scores.transpose(1, 2), wanted, reduction="none")
    chance = scores.transpose(1, 2).sigmoid()
    focus = torch.where(wanted > 0, torch.ones_like(chance), chance.detach() ** 2)
    here = kind >= 0
    n = max(1, int(here.sum()))
    total = (bce * focus).sum() / n
    if here.any():
        b, _, a = sides.shape
        bins = F.log_softmax(sides.view(b, 4, net.bins, a), 2).permute(0, 3, 1, 2)[here]
        goal = reach.transpose(1, 2)[here]
        low = goal.floor().long()
        part = (goal - low).unsqueeze(-1)
        picked = bins.gather(2, low.unsqueeze(-1)) * (1 - part) + bins.gather(2, low.unsqueeze(-1) + 1) * part
        total = total - picked.mean() * 2 + (1 - torch.cos(2 * (angle[:, 0][here] - turn[here]))).mean() * 2
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--painted", action="store_true")
    parser.add_argument("--yards", nargs="*", default=[])
    parser.add_argument("--size", type=int, default=128)
    parser.add_argument("--width", type=int, default=8)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--opset", type=int, default=12)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    rng = np.random.default_rng(1)
    yards = None if options.painted else Yards(options.yards)
    classes = ["boxcar", "gondola_covered"] if options.painted else Yards.CLASSES
    sample = painted if options.painted else yards.crop
    net = BoxNetwork(len(classes), options.size, options.width)
    best = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], 3e-3, weight_decay=1e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(best, 6e-3, options.steps)
    sums = 0.0
    for step in range(1, options.steps + 1):
        batch = [sample(rng, options.size) for _ in range(8)]
        pictures = torch.from_numpy(np.stack([p for p, _ in batch]).transpose(0, 3, 1, 2).copy())
        value = loss(net, pictures, [targets(net, boxes, options.size) for _, boxes in batch])
        best.zero_grad()
        value.backward()
        best.step()
        plan.step()
        sums += value.item()
        if step % 100 == 0:
            print(step, round(sums / 100, 4), flush=True)
            sums = 0.0
    net.eval()
    torch.onnx.export(
        net,
        torch.zeros(1, 3, options.size, options.size),
        options.out,
        opset_version=options.opset,
        input_names=["images"],
        output_names=["output0"],
    )
    model = onnx.load(options.out)
    for key, value in (("task", "obb"), ("names", repr(dict(enumerate(classes)))), ("imgsz", repr([options.size] * 2))):
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.save(model, options.out)
    with open(options.out + ".json", "w") as file:
        json.dump({"gsd_m": GSD_M, "classes": classes}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()

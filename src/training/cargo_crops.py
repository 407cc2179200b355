"""Pictures of cargo zones with the outlines of their pieces, from simulated scenes or drawn, as the network sees them."""
import glob
import json
import multiprocessing
import os

import cv2
import numpy as np
from osgeo import gdal, osr

from cargo_drawn import SIDE, draw

gdal.UseExceptions()
cv2.setNumThreads(0)
PIXEL_M = 0.5


class Zone:
    """One zone of one scene: rgb 0 to 1, pieces as (container, corners in pixels), where labels hold."""

    def __init__(self, rgb, pieces, known):
        self.rgb, self.pieces, self.known = rgb, pieces, known


def _transforms(dataset, lon):
    grid = osr.SpatialReference()
    if dataset.GetProjection():
        grid.ImportFromWkt(dataset.GetProjection())
    else:
        grid.ImportFromEPSG(32600 + int((lon + 180) // 6) + 1)
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    utm = osr.SpatialReference()
    utm.ImportFromEPSG(32600 + int((lon + 180) // 6) + 1)
    for system in (grid, wgs84, utm):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(wgs84, utm), osr.CoordinateTransformation(utm, grid)


def _stretched(samples):
    """The three planes that the detector would see: one linear stretch, a square root for wide samples."""
    planes = samples[:3] if samples.shape[0] >= 3 else np.repeat(samples[:1], 3, 0)
    planes = planes.astype(np.float32)
    seen = planes[planes > 0]
    low, high = np.percentile(seen, [0.5, 99.5])
    planes = np.clip((planes - low) / (high - low), 0, 1)
    return np.sqrt(planes) if samples.dtype != np.uint8 else planes


def zones(site_file, scene_file, truth_file):
    """Every cargo zone of one scene."""
    site, truth = json.load(open(site_file)), json.load(open(truth_file))
    about = truth["railcount_truth"]
    dataset = gdal.Open(scene_file)
    samples = dataset.ReadAsArray()
    planes = _stretched(samples if samples.ndim == 3 else samples[None])
    inverse = gdal.InvGeoTransform(dataset.GetGeoTransform())
    factor = about["pixel_m"] / PIXEL_M
    for feature in site["features"]:
        if feature["properties"]["role"] != "cargo_zone":
            continue
        ring = feature["geometry"]["coordinates"][0]
        to_utm, to_grid = _transforms(dataset, ring[0][0])

        def pixels(ring):
            found = []
            for lon, lat in ring:
                e, n, _ = to_utm.TransformPoint(lon, lat)
                x, y, _ = to_grid.TransformPoint(e + about["offset_east_m"], n + about["offset_north_m"])
                found.append(gdal.ApplyGeoTransform(inverse, x, y))
            return np.array(found)

        zone = pixels(ring)
        x0, y0 = np.maximum(0, np.floor(zone.min(0)).astype(int) - 4)
        x1, y1 = np.minimum([planes.shape[2], planes.shape[1]], np.ceil(zone.max(0)).astype(int) + 4)
        if x1 - x0 < 30 or y1 - y0 < 30:
            continue
        rgb = planes[:, y0:y1, x0:x1].transpose(1, 2, 0)
        size = (round((x1 - x0) * factor), round((y1 - y0) * factor))
        rgb = cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR).clip(0, 1)
        known = np.zeros(rgb.shape[:2], np.uint8)
        cv2.fillPoly(known, [np.round((zone - [x0, y0]) * factor).astype(np.int32)], 1)
        pieces = []
        for thing in truth["features"]:
            about_it = thing["properties"]
            if about_it["kind"] != "cargo":
                continue
            corners = (pixels(thing["geometry"]["coordinates"][0][:4]) - [x0, y0]) * factor
            if about_it.get("visible_fraction", 1) < 0.6:
                cv2.fillPoly(known, [np.round(corners).astype(np.int32)], 0)
            else:
                pieces.append((int(about_it["type"] == "container"), corners))
        yield Zone(rgb, pieces, known > 0)


def load(folders, split=None):
    """All zones of folders that hold site.geojson, scenes and truth."""
    found = []
    for folder in folders:
        for truth in sorted(glob.glob(os.path.join(folder, "truth", "*.truth.geojson"))):
            if split and json.load(open(truth))["railcount_truth"].get("split") != split:
                continue
            stem = os.path.basename(truth)[: -len(".truth.geojson")]
            scene = [s for s in glob.glob(os.path.join(folder, "scenes", stem + ".*")) if s.lower().endswith(".tif")]
            found += list(zones(os.path.join(folder, "site.geojson"), scene[0], truth))
    return found


def ground(lab, known):
    """The zone's own ground: the densest place of its colours, as the detector finds it."""
    values = lab[known]
    bins = np.floor(values / [4, 4, 4]).astype(int) + [0, 32, 32]
    bins = bins.clip(1, [30, 62, 62])
    votes = np.zeros((32, 64, 64), np.float32)
    np.add.at(votes, tuple(bins.T), 1)
    for axis in range(3):
        votes = votes + np.roll(votes, 1, axis) + np.roll(votes, -1, axis)
    best = np.array(np.unravel_index(votes.argmax(), votes.shape))
    near = (np.abs(bins - best) <= 1).all(1)
    return values[near].mean(0)


def features(lab, middle):
    """The network's input, 4 x H x W."""
    against = (lab - middle) / [20, 10, 10]
    return np.concatenate([against.clip(-5, 5), lab[..., :1] / 50 - 1], -1).astype(np.float32).transpose(2, 0, 1)


def targets(shape, pieces):
    """Piece, core and container masks."""
    out = np.zeros((3, *shape), np.uint8)
    for container, corners in pieces:
        middle = corners.mean(0)
        cv2.fillPoly(out[0], [np.round(corners * 8 - 4).astype(np.int32)], 1, shift=3)
        edges = np.linalg.norm(np.roll(corners, -1, 0) - corners, axis=1)
        axes = (np.roll(corners, -1, 0) - corners) / edges[:, None]
        inner = corners + 1.0 * axes - 1.0 * np.roll(axes, 1, 0)
        if edges.min() > 3:
            cv2.fillPoly(out[1], [np.round(inner * 8 - 4).astype(np.int32)], 1, shift=3)
        else:
            cv2.circle(out[1], np.round(middle).astype(int).tolist(), 1, 1, -1)
        if container:
            cv2.fillPoly(out[2], [np.round(corners * 8 - 4).astype(np.int32)], 1, shift=3)
    return out.astype(np.float32)


def _worn(rgb, rng):
    """Another sensor: blur, noise, gain, haze, hues turned or missing."""
    if rng.random() < 0.5:
        rgb = cv2.GaussianBlur(rgb, (0, 0), rng.uniform(0.3, 1.3))
    rgb = rgb * rng.uniform(0.75, 1.25) + rng.uniform(-0.05, 0.12)
    rgb = rgb * (1 + rng.normal(size=3) * 0.03)
    rgb = rgb + rng.normal(size=rgb.shape) * rng.uniform(0, 0.025)
    return rgb.clip(0, 1).astype(np.float32)


def _drawn(seed):
    return draw(np.random.default_rng(seed))


def drawn(count, seed):
    """Drawn yards, made on all processors."""
    with multiprocessing.Pool() as pool:
        return pool.map(_drawn, range(seed * 100_000, seed * 100_000 + count))


def sample(rng, known_zones, drawings):
    """One training crop: input, target and weight."""
    if known_zones and rng.random() < 0.6:
        zone = known_zones[rng.integers(len(known_zones))]
        rgb, pieces, known = _worn(zone.rgb, rng), zone.pieces, zone.known
    else:
        picture, pieces, cloud = drawings[rng.integers(len(drawings))]
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.35, 1.3))
        picture = picture * rng.uniform(0.5, 1.1) / np.quantile(picture, rng.uniform(0.6, 0.99))
        if rng.random() < 0.7:
            picture = np.sqrt(picture.clip(0))
        rgb, known = _worn(picture, rng), ~cloud
        if not known.any():
            known = np.ones_like(cloud)
    if rng.random() < 0.12:
        rgb = np.repeat(rgb @ np.float32([0.4, 0.4, 0.2])[:, None], 3, 2)
    lab = cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)
    if rng.random() < 0.35:
        turn = rng.uniform(0, 2 * np.pi)
        c, s = np.cos(turn), np.sin(turn)
        lab[..., 1:] = lab[..., 1:] @ np.float32([[c, s], [-s, c]]) * rng.uniform(0.5, 1.2)
    x = features(lab, ground(lab, known))
    y = targets(rgb.shape[:2], pieces)
    w = known.astype(np.float32)
    h, width = w.shape
    if h < SIDE or width < SIDE:
        grow = ((0, 0), (0, max(0, SIDE - h)), (0, max(0, SIDE - width)))
        x, y, w = np.pad(x, grow), np.pad(y, grow), np.pad(w, grow[1:])
        h, width = w.shape
    r, c = rng.integers(0, h - SIDE + 1), rng.integers(0, width - SIDE + 1)
    cut = np.concatenate([x, y, w[None]])[:, r : r + SIDE, c : c + SIDE]
    cut = np.rot90(cut, rng.integers(4), (1, 2))
    if rng.random() < 0.5:
        cut = cut[:, :, ::-1]
    return np.ascontiguousarray(cut[:4]), np.ascontiguousarray(cut[4:7]), np.ascontiguousarray(cut[7])

"""Drawn yards: boxes and sheets of any colour on any ground, with the shadows that they cast. Only for training."""
import cv2
import numpy as np

SIDE = 96  # pixels of half a metre
FINE = 2  # drawn so many times finer


def noise(rng, side, size):
    """Smooth noise of unit spread with features of so many pixels."""
    n = max(2, int(side / size) + 3)
    field = cv2.resize(rng.normal(size=(n, n)).astype(np.float32), None, fx=size, fy=size, interpolation=cv2.INTER_CUBIC)
    return field[:side, :side] if field.shape[0] >= side else cv2.resize(field, (side, side))


def fractal(rng, side, size):
    total = sum(noise(rng, side, max(1, size / 2**k)) * 0.6**k for k in range(5))
    return total / total.std()


def colour(rng, saturation, low, high):
    hue, value = rng.uniform(0, 360), rng.uniform(low, high)
    hsv = np.float32([[[hue, rng.uniform(0, saturation), value]]])
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)[0, 0] ** 1.6


def ground(rng, side):
    """Red, green and blue reflectance of bare ground, stained, joined, painted, snowed on."""
    picture = np.ones((side, side, 3), np.float32) * colour(rng, 0.12, 0.35, 0.85)
    if rng.random() < 0.5:
        other = colour(rng, 0.45, 0.25, 0.8)
        cut = fractal(rng, side, rng.uniform(30, 160)) > rng.uniform(-0.5, 1.5)
        picture[cut] = other
    grain = 1 + rng.uniform(0.02, 0.12) * fractal(rng, side, rng.uniform(3, 30))
    picture *= (grain * (1 + rng.uniform(0, 0.1) * fractal(rng, side, 100)))[..., None]
    if rng.random() < 0.5:
        turn, pitch = rng.uniform(0, np.pi), rng.uniform(3, 8) * 2 * FINE
        y, x = np.mgrid[:side, :side]
        for t in (turn, turn + np.pi / 2):
            u = np.mod(x * np.cos(t) + y * np.sin(t), pitch)
            picture[u < 1] *= rng.uniform(0.6, 1.3)
    for _ in range(rng.integers(0, 4)):
        a, b = rng.integers(0, side, 2), rng.integers(0, side, 2)
        paint = np.float32(colour(rng, 0.6, 0.1, 1))
        line = np.zeros((side, side), np.uint8)
        cv2.line(line, a.tolist(), b.tolist(), 1, int(rng.integers(1, 4)))
        picture[line > 0] = picture[line > 0] * 0.4 + 0.6 * paint
    for _ in range(rng.integers(0, 5)):
        spot = fractal(rng, side, 20) * 0.5
        y, x = np.mgrid[:side, :side]
        c, r = rng.uniform(0, side, 2), rng.uniform(4, 24)
        soft = 1 / (1 + np.exp(np.clip((np.hypot(x - c[0], y - c[1]) / r - 1 - 0.4 * spot) * 6, -30, 30)))
        picture *= (1 - soft * rng.uniform(-0.3, 0.6))[..., None]
    snow = np.zeros((side, side), np.float32)
    if rng.random() < 0.35:
        patches = fractal(rng, side, rng.uniform(15, 80))
        edge = rng.uniform(0.02, 0.4)
        snow = 1 / (1 + np.exp(np.clip((np.quantile(patches, rng.uniform(0, 0.95)) - patches) / edge * 4, -30, 30)))
        snow = snow.astype(np.float32)
    return picture.clip(0.01, 1), snow


def rectangle(x, y, turn, length, width):
    c, s = np.cos(turn), np.sin(turn)
    corners = np.array([[1, 1], [1, -1], [-1, -1], [-1, 1]]) * [length / 2, width / 2]
    return corners @ np.array([[c, s], [-s, c]]) + [x, y]


def places(rng, side):
    """Pieces as (kind, corners): single ones and rows of containers; kind 0 sheet, 1 container."""
    metres = side / (2 * FINE)
    turn = rng.uniform(0, np.pi)
    found = []
    count = int(rng.choice([0, 2, 6, 14, 30, 45]))
    for _ in range(rng.integers(0, 3) if rng.random() < 0.3 else 0):
        length, pitch = rng.choice([6.06, 12.19]), 2.44 + rng.uniform(0.1, 0.7)
        start = rng.uniform(0, metres, 2)
        along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
        for i in range(rng.integers(1, 4)):
            for j in range(rng.integers(2, 7)):
                if rng.random() < 0.85:
                    p = start + along * i * (length + 0.5) + across * j * pitch
                    found.append((1, rectangle(p[0], p[1], turn, length, 2.44), 2.6 * rng.integers(1, 3)))
    mask = np.zeros((side, side), np.uint8)
    for _, corners, _ in found:
        cv2.fillPoly(mask, [(corners * 2 * FINE).astype(np.int32)], 1)
    boxes = rng.random() * 0.6
    for _ in range(count * 4):
        if len(found) >= count:
            break
        container = rng.random() < boxes
        if container:
            length, width, height = rng.choice([6.06, 12.19]), 2.44, 2.59
        else:
            length = 3 + 15 * rng.random() ** 2 + (8 if rng.random() < 0.15 else 0)
            width, height = min(length, 2.3 + 6 * rng.random() ** 2), rng.uniform(0.9, 3)
        t = turn + rng.choice([0, 0, 0, np.pi / 2]) + rng.normal() * 0.04 + (rng.uniform(0, np.pi) if rng.random() < 0.05 else 0)
        x, y = rng.uniform(0, metres, 2)
        wide = np.zeros_like(mask)
        gap = rng.uniform(0.5, 1.4)
        cv2.fillPoly(wide, [(rectangle(x, y, t, length + gap, width + gap) * 2 * FINE).astype(np.int32)], 1)
        if (mask & wide).any():
            continue
        corners = rectangle(x, y, t, length, width)
        cv2.fillPoly(mask, [(corners * 2 * FINE).astype(np.int32)], 1)
        found.append((int(container), corners, height))
    return found


def draw(rng):
    """One yard: picture in linear light, SIDE x SIDE x 3; list of (kind, corners in pixels); opaque cloud mask."""
    side = SIDE * FINE
    picture, snow = ground(rng, side)
    heights = np.zeros((side, side), np.float32)
    pieces = []
    slope_x = np.zeros((side, side), np.float32)
    if rng.random() < 0.25:
        for _ in range(rng.integers(1, 3)):
            big = rectangle(*rng.uniform(0, side / 4, 2), rng.uniform(0, np.pi), rng.uniform(24, 60), rng.uniform(12, 26))
            roof = np.zeros((side, side), np.uint8)
            cv2.fillPoly(roof, [(big * 2 * FINE).astype(np.int32)], 1)
            picture[roof > 0] = colour(rng, 0.8, 0.3, 1) * (1 + 0.05 * fractal(rng, side, 8)[roof > 0])[:, None]
            heights[roof > 0] = rng.uniform(4, 9)
    for _ in range(rng.integers(0, 8) if rng.random() < 0.3 else 0):
        tree = np.zeros((side, side), np.uint8)
        cv2.circle(tree, rng.integers(0, side, 2).tolist(), int(rng.uniform(1, 5) * 2 * FINE), 1, -1)
        tree = (tree > 0) & (fractal(rng, side, 6) > -0.8)
        picture[tree] = colour(rng, 0.1, 0.2, 0.4) * np.float32([0.6, 1, 0.4])
        heights[tree] = rng.uniform(2, 8)
    tarp = rng.random() < 0.5
    tones = [colour(rng, 0.9, 0.3, 1) for _ in range(4)]
    for kind, corners, height in places(rng, side):
        top = np.zeros((side, side), np.uint8)
        cv2.fillPoly(top, [np.round(corners * 2 * FINE - 0.5).astype(np.int32)], 1)
        on = top > 0
        if not on.any():
            continue
        heights[on] = height
        paint = tones[rng.integers(4)] * rng.uniform(0.7, 1.2) if tarp else colour(rng, 0.9, 0.25, 1.1)
        if rng.random() < 0.25:
            paint = np.float32([0.75, 0.77, 0.77]) * rng.uniform(0.7, 1.1)
        if kind == 1:
            shade = 1 + rng.uniform(0, 0.08) * fractal(rng, side, 10)[on]
        else:
            shade = 1 + rng.uniform(0.02, 0.16) * fractal(rng, side, rng.uniform(4, 14))[on]
            slope_x[on] = rng.uniform(0, 0.2) * fractal(rng, side, rng.uniform(3, 8))[on]
        picture[on] = paint * shade[:, None]
        snow[on] *= rng.choice([0, 0.3, 0.6, 1])
        pieces.append((kind, corners * 2))
    for _ in range(rng.integers(0, 3)):
        x, y = rng.integers(0, side, 2)
        heights[y : y + 2, x : x + 2] = rng.uniform(6, 18)
    picture = picture * (1 - snow[..., None]) + 0.85 * np.float32([0.97, 1, 1.04]) * snow[..., None]
    azimuth, elevation = rng.uniform(0, 2 * np.pi), np.radians(rng.uniform(18, 68))
    lit = np.ones((side, side), np.float32)
    drop = np.tan(elevation) * 0.5 / FINE
    for k in range(1, 60):
        dx, dy = k * np.cos(azimuth), k * np.sin(azimuth)
        moved = cv2.warpAffine(heights, np.float32([[1, 0, dx], [0, 1, dy]]), (side, side))
        lit = np.minimum(lit, 1 - np.clip((moved - k * drop - heights) * 4, 0, 1))
    if rng.random() < 0.12:
        far = rectangle(*rng.uniform(-10, 74, 2), rng.uniform(0, np.pi), 80, rng.uniform(5, 40))
        dark = np.zeros((side, side), np.uint8)
        cv2.fillPoly(dark, [(far * 2 * FINE).astype(np.int32)], 1)
        lit = np.minimum(lit, 1 - dark.astype(np.float32) * (heights < 5))
    sun = rng.uniform(0.6, 1.3)
    sky = rng.uniform(0.12, 0.4) * np.float32([0.8, 0.95, rng.uniform(1.05, 1.5)])
    picture = picture * ((lit * sun * (1 + slope_x))[..., None] + sky)
    cloud = np.zeros((side, side), np.float32)
    if rng.random() < 0.12:
        field = fractal(rng, side, rng.uniform(40, 160))
        cloud = np.clip((field - np.quantile(field, rng.uniform(0.3, 0.95))) * rng.uniform(0.5, 3), 0, 1).astype(np.float32)
        picture = picture * (1 - cloud[..., None]) + rng.uniform(0.8, 1.6) * cloud[..., None]
    picture = cv2.resize(picture.astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return picture, pieces, cv2.resize(cloud, (SIDE, SIDE), interpolation=cv2.INTER_AREA) > 0.5

"""Writes a site whose every track lies beside its rails by a normal deviate.

    python3 src/training/beside.py SITE OUT [SPREAD_M]

Each track is moved as a whole across the line between its ends; SPREAD_M (0.7) is the standard deviation. The same numbers come
each time.
"""
import json
import math
import random
import sys

source, target = sys.argv[1:3]
spread = float(sys.argv[3]) if len(sys.argv) > 3 else 0.7
random.seed(3)
with open(source, encoding="utf-8") as text:
    site = json.load(text)
for feature in site["features"]:
    if feature["properties"].get("role") != "track":
        continue
    line = feature["geometry"]["coordinates"]
    east = 111_320 * math.cos(math.radians(line[0][1]))
    north = 111_200
    along = (line[-1][0] - line[0][0]) * east, (line[-1][1] - line[0][1]) * north
    length = math.hypot(*along)
    off = random.gauss(0, spread)
    for point in line:
        point[0] -= along[1] / length * off / east
        point[1] += along[0] / length * off / north
with open(target, "w", encoding="utf-8") as text:
    json.dump(site, text)

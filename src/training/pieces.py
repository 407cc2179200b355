"""Writes a site whose tracks are cut into pieces, drawn twice, or both, as where maps and surveys were put together.

    python3 src/training/pieces.py SITE OUT PIECE_M [twice]

Every track is cut into pieces of PIECE_M metres, every other one turned round; 0 leaves tracks whole. With `twice` the whole
tracks are there as well.
"""
import json
import math
import sys

source, target, piece_m = sys.argv[1], sys.argv[2], float(sys.argv[3])
twice = sys.argv[4:] == ["twice"]
with open(source, encoding="utf-8") as text:
    site = json.load(text)


def cut(line, piece):
    """The pieces of a line of longitudes and latitudes."""
    east = 111_320 * math.cos(math.radians(line[0][1]))
    north = 111_200
    pieces, here, left = [], [line[0]], piece
    for end in line[1:]:
        start = here[-1]
        length = math.hypot((end[0] - start[0]) * east, (end[1] - start[1]) * north)
        while piece > 0 and length > left:
            share = left / length
            start = [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])]
            pieces.append(here + [start])
            here, length, left = [start], length - left, piece
        here.append(end)
        left -= length
    return pieces + [here]


features = []
for feature in site["features"]:
    if feature["properties"].get("role") != "track":
        features.append(feature)
        continue
    if twice:
        features.append(feature)
    for number, piece in enumerate(cut(feature["geometry"]["coordinates"], piece_m), 1):
        properties = dict(feature["properties"], name=f"{feature['properties']['name']} piece {number}")
        line = piece if number % 2 else piece[::-1]
        features.append({"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": line}})
site["features"] = features
with open(target, "w", encoding="utf-8") as text:
    json.dump(site, text)

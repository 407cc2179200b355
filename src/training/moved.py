"""Prints F1 and registration error of the real yard's test half for every shift of its site that was tried.

    python3 src/training/moved.py OUT

reads the tables OUT/moved_PIXEL_EAST_NORTH.csv that accuracy.sh writes.
"""
import csv
import pathlib
import sys

rows = {}
for file in pathlib.Path(sys.argv[1]).glob("moved_*_*_*.csv"):
    _, pixel, east, north = file.stem.split("_")
    with open(file, encoding="utf-8") as text:
        rows[pixel, float(east), float(north)] = next(csv.DictReader(text))
print(f"{'pixel':<8} {'east m':>6} {'north m':>7} {'F1':>6} {'error':>6} {'across m':>9}")
for (pixel, east, north), row in sorted(rows.items()):
    size = pixel.replace("p", ".")
    across = row["registration_across_m"]
    print(f"{size:<8} {east:>6.0f} {north:>7.0f} {float(row['f1']):>6.3f} {int(row['count_error']):>+6d} {across:>9}")

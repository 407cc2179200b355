"""Fits the map that makes a car's confidence its share of being right.

    python3 src/training/calibrate.py [--slope S --offset O] CARS.csv...

CARS.csv is what `railcount evaluate --reliability-csv` writes: scene, split, track, confidence, right. Rows of the split "test" are left
out. S and O are the map in force when the cars were detected (none: 1 and 0). The map is logistic on log-odds (Platt 1999): p' = 1 / (1 + exp(-(slope * log(p / (1 - p)) + offset))). Prints slope and offset for
org.railcount.detect.count.Calibration, and log loss and expected calibration error before and after, the latter also with every scene
left out of the fit in turn. Needs NumPy and scikit-learn.
"""
import argparse
import csv

import numpy as np
from sklearn.linear_model import LogisticRegression


def log_odds(confidence):
    p = np.clip(confidence, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def fit(confidence, right):
    model = LogisticRegression(C=10).fit(log_odds(confidence)[:, None], right)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def calibrated(confidence, slope, offset):
    return 1 / (1 + np.exp(-(slope * log_odds(confidence) + offset)))


def log_loss(confidence, right):
    p = np.clip(confidence, 1e-4, 1 - 1e-4)
    return float(-np.mean(np.where(right, np.log(p), np.log(1 - p))))


def calibration_error(confidence, right):
    bins = np.minimum((confidence * 10).astype(int), 9)
    return sum(
        np.sum(bins == b) / len(bins) * abs(confidence[bins == b].mean() - right[bins == b].mean())
        for b in range(10)
        if np.any(bins == b)
    )


def main():
    arguments = argparse.ArgumentParser(description="Fits the map from a car's posterior to its share of being right.")
    arguments.add_argument("--slope", type=float, default=1)
    arguments.add_argument("--offset", type=float, default=0)
    arguments.add_argument("cars", nargs="+")
    options = arguments.parse_args()
    rows = []
    for file in options.cars:
        with open(file, encoding="utf-8") as text:
            rows += [row for row in csv.DictReader(text) if row["split"] != "test"]
    scene = np.array([row["scene"] for row in rows])
    confidence = np.array([float(row["confidence"]) for row in rows])
    right = np.array([row["right"] == "1" for row in rows])
    print(f"{len(rows)} cars of {len(set(scene))} scenes, {right.mean():.3f} right, mean confidence {confidence.mean():.3f}")
    slope, offset = fit(confidence, right)
    apart = np.empty(len(rows))
    for name in set(scene):
        out = scene == name
        apart[out] = calibrated(confidence[out], *fit(confidence[~out], right[~out]))
    for label, p in (
        ("as it is", confidence),
        ("calibrated", calibrated(confidence, slope, offset)),
        ("the same, scene left out", apart),
    ):
        print(f"{label:<25} log loss {log_loss(p, right):.4f}  calibration error {calibration_error(p, right):.4f}")
    print(f"slope {slope * options.slope:.3f} offset {slope * options.offset + offset:.3f}")


if __name__ == "__main__":
    main()

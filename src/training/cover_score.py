"""How well a cover network tells covered cars, on the true spans of the cars of labelled strips. See README.md in this folder."""
import argparse

import cv2
import numpy as np

from strips import load
from train_cover import Cars, picture

COUPLED_M, REACH, LOUDEST = 4, 2, 4  # as StringCover.java


def read(net, folder):
    """Log-odds of every car, whether it is covered, and for each car those that have a say about it."""
    cars = Cars(load(folder, lambda scene, split: True)).cars
    odds = []
    for track, car in cars:
        net.setInput(picture(track, car)[None])
        odds.append(float(net.forward().flatten()[0]))
    tracks = {}
    for i, (track, _) in enumerate(cars):
        tracks.setdefault(id(track), []).append(i)
    asked = [[] for _ in cars]
    for along in tracks.values():
        along.sort(key=lambda i: cars[i][1]["start_m"])
        for p in range(len(along)):
            for side in (-1, 1):
                for n in range(1, REACH + 1):
                    here, there = p + (n - 1) * side, p + n * side
                    if not 0 <= there < len(along):
                        break
                    first, second = along[min(here, there)], along[max(here, there)]
                    if cars[second][1]["start_m"] - cars[first][1]["end_m"] >= COUPLED_M:
                        break
                    asked[along[p]].append(along[there])
    return np.array(odds), np.array([bool(car["covered"]) for _, car in cars]), asked


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("network")
    parser.add_argument("strips", nargs="+", help="folders of strips, scored apart")
    parser.add_argument("--least", type=float, default=-0.5, help="log-odds from which a car is called covered")
    parser.add_argument("--neighbours", type=float, default=0.6, help="weight of the mean of a car's neighbours")
    options = parser.parse_args()
    net = cv2.dnn.readNetFromONNX(options.network)
    for folder in options.strips:
        odds, covered, asked = read(net, folder)
        said = [np.clip(odds[others], -LOUDEST, LOUDEST).mean() if others else 0.0 for others in asked]
        called = odds + options.neighbours * np.array(said) > options.least
        right = int((called & covered).sum())
        f1 = 2 * right / max(1, called.sum() + covered.sum())
        print(f"{folder}: F1 {f1:.3f}, found {right} of {covered.sum()}, {called.sum() - right} false, {len(odds)} cars")


if __name__ == "__main__":
    main()

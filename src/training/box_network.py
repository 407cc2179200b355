"""A small oriented-box network whose ONNX graph has the parts and the output layout of a YOLO-OBB export.

Output: 1 x (4 + classes + 1) x anchors: centre x, centre y, width, height in input pixels, a score per class, and last the
angle in radians, clockwise in the picture from the x axis to the side "width".
"""
import math

import torch
from torch import nn


class Conv(nn.Sequential):
    """Convolution, batch normalisation, SiLU."""

    def __init__(self, c_in, c_out, k=1, s=1):
        super().__init__(nn.Conv2d(c_in, c_out, k, s, k // 2, bias=False), nn.BatchNorm2d(c_out), nn.SiLU())


class Branches(nn.Module):
    """One half goes on as it is, the other through a residual block; all are joined again."""

    def __init__(self, c):
        super().__init__()
        self.open = Conv(c, c)
        self.block = nn.Sequential(Conv(c // 2, c // 2, 3), Conv(c // 2, c // 2, 3))
        self.close = Conv(c + c // 2, c)

    def forward(self, x):
        parts = list(self.open(x).chunk(2, 1))
        parts.append(parts[-1] + self.block(parts[-1]))
        return self.close(torch.cat(parts, 1))


class Pooling(nn.Module):
    """Three max poolings in a row, joined with their input."""

    def __init__(self, c):
        super().__init__()
        self.open = Conv(c, c // 2)
        self.close = Conv(c * 2, c)
        self.pool = nn.MaxPool2d(5, 1, 2)

    def forward(self, x):
        parts = [self.open(x)]
        for _ in range(3):
            parts.append(self.pool(parts[-1]))
        return self.close(torch.cat(parts, 1))


class BoxNetwork(nn.Module):
    """Two levels, of stride 4 and 8; distances to the four sides as distributions over ``bins`` steps of a stride."""

    def __init__(self, classes, size, width=16, bins=12):
        super().__init__()
        self.classes, self.bins = classes, bins
        c1, c2, c3 = width // 2, width, width * 2
        self.stem = nn.Sequential(Conv(3, c1, 3, 2), Conv(c1, c2, 3, 2), Branches(c2))
        self.deep = nn.Sequential(Conv(c2, c3, 3, 2), Branches(c3), Pooling(c3))
        self.up = nn.Upsample(scale_factor=2.0, mode="nearest")
        self.join = nn.Sequential(Conv(c2 + c3, c2), Branches(c2))
        levels = (c2, c3)
        self.sides = nn.ModuleList(nn.Sequential(Conv(c, c2, 3), nn.Conv2d(c2, 4 * bins, 1)) for c in levels)
        self.scores = nn.ModuleList(nn.Sequential(Conv(c, c2, 3), nn.Conv2d(c2, classes, 1)) for c in levels)
        self.angles = nn.ModuleList(nn.Sequential(Conv(c, c2, 3), nn.Conv2d(c2, 1, 1)) for c in levels)
        for score in self.scores:
            nn.init.constant_(score[1].bias, -4.0)
        self.project = nn.Conv2d(bins, 1, 1, bias=False)
        self.project.weight.data[:] = torch.arange(bins, dtype=torch.float).view(1, bins, 1, 1)
        self.project.requires_grad_(False)
        points, strides = [], []
        for stride in (4, 8):
            steps = torch.arange(size // stride) + 0.5
            y, x = torch.meshgrid(steps, steps, indexing="ij")
            points.append(torch.stack((x, y), -1).view(-1, 2))
            strides.append(torch.full((points[-1].shape[0],), float(stride)))
        self.register_buffer("anchors", torch.cat(points).T.contiguous().unsqueeze(0))
        self.register_buffer("strides", torch.cat(strides).view(1, 1, -1))

    def raw(self, x):
        """Side distributions (B, 4 * bins, A), class logits (B, classes, A), angles (B, 1, A)."""
        fine = self.stem(x)
        coarse = self.deep(fine)
        levels = (self.join(torch.cat((fine, self.up(coarse)), 1)), coarse)
        b = x.shape[0]
        both = torch.cat(
            [
                torch.cat((side(f), score(f)), 1).view(b, 4 * self.bins + self.classes, -1)
                for f, side, score in zip(levels, self.sides, self.scores)
            ],
            2,
        )
        angle = torch.cat([head(f).view(b, 1, -1) for f, head in zip(levels, self.angles)], 2)
        sides, scores = both.split((4 * self.bins, self.classes), 1)
        return sides, scores, (angle.sigmoid() - 0.25) * math.pi

    def forward(self, x):
        sides, scores, angle = self.raw(x)
        b, _, a = sides.shape
        reach = self.project(sides.view(b, 4, self.bins, a).transpose(2, 1).softmax(1)).view(b, 4, a)
        near, far = reach.split(2, 1)
        dx, dy = ((far - near) / 2).split(1, 1)
        cos, sin = torch.cos(angle), torch.sin(angle)
        centre = torch.cat((dx * cos - dy * sin, dx * sin + dy * cos), 1) + self.anchors
        box = torch.cat((centre, near + far), 1) * self.strides
        return torch.cat((torch.cat((box, scores.sigmoid()), 1), angle), 1)

"""The cargo network: which pixels of a cargo zone are the top of a piece of cargo."""
import torch
import torch.nn as nn
import torch.nn.functional as F

CHANNELS = 4  # lightness, a and b against the ground, absolute lightness
OUTPUTS = 3  # piece, core of a piece (half a metre in from its rim), container


def block(inputs, outputs, dilation=1):
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, padding=dilation, dilation=dilation), nn.ReLU())


class CargoNetwork(nn.Module):
    """1 x 4 x H x W in, 1 x 3 x H x W out, log-odds; H and W are multiples of 4."""

    def __init__(self):
        super().__init__()
        self.fine = nn.Sequential(block(CHANNELS, 12), block(12, 16))
        self.middle = nn.Sequential(nn.Conv2d(16, 24, 3, stride=2, padding=1), nn.ReLU(), block(24, 32))
        self.coarse = nn.Sequential(
            nn.Conv2d(32, 48, 3, stride=2, padding=1), nn.ReLU(), block(48, 48, 2), block(48, 48, 4), block(48, 32)
        )
        self.up = block(64, 24)
        self.top = nn.Sequential(block(40, 16), nn.Conv2d(16, OUTPUTS, 1))

    def forward(self, x):
        fine = self.fine(x)
        half = self.middle(fine)
        quarter = F.interpolate(self.coarse(half), scale_factor=2.0, mode="nearest")
        half = F.interpolate(self.up(torch.cat([quarter, half], 1)), scale_factor=2.0, mode="nearest")
        return self.top(torch.cat([half, fine], 1))

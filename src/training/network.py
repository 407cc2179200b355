"""The emission network: what a straightened track looks like, half metre by half metre."""
import torch.nn as nn
import torch.nn.functional as F

ROWS = 48
OUTPUTS = 12  # occupied, boundary, covered, the eight types in the order of RailcarType, hidden by cloud


class Residual(nn.Module):
    """A dilated convolution along the track, added to its input."""

    def __init__(self, channels, dilation):
        super().__init__()
        self.wide = nn.Conv2d(channels, channels, (1, 3), padding=(0, dilation), dilation=(1, dilation))
        self.mix = nn.Conv2d(channels, channels, 1)

    def forward(self, x):
        return F.relu(x + self.mix(F.relu(self.wide(x))))


class EmissionNetwork(nn.Module):
    """1 x 3 x 48 x L in, 1 x 12 x 1 x L/2 out."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 16, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.Conv2d(16, 24, 3, stride=(2, 1), padding=1),
            nn.ReLU(),
            nn.Conv2d(24, 32, 3, stride=(2, 1), padding=1),
            nn.ReLU(),
            nn.Conv2d(32, 64, (6, 3), padding=(0, 1)),
            nn.ReLU(),
            *[Residual(64, dilation) for dilation in (1, 2, 4, 8, 16, 1, 2, 4)],
            nn.Conv2d(64, OUTPUTS, 1),
        )

    def forward(self, x):
        return self.layers(x)


class CentreNetwork(nn.Module):
    """Where across a wide strip a track runs: 1 x 3 x R x L in, 1 x 1 x R/2 x L/8 out, log-odds."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 16, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.Conv2d(16, 24, 3, stride=(1, 2), padding=1),
            nn.ReLU(),
            nn.Conv2d(24, 32, 3, stride=(1, 2), padding=1),
            nn.ReLU(),
            nn.Conv2d(32, 32, (5, 3), padding=(2, 1)),
            nn.ReLU(),
            nn.Conv2d(32, 32, (5, 3), padding=(2, 1)),
            nn.ReLU(),
            nn.Conv2d(32, 1, (3, 3), padding=1),
        )

    def forward(self, x):
        return self.layers(x)

"""The emission network: what a straightened track looks like, half metre by half metre."""
import torch
import torch.nn as nn
import torch.nn.functional as F

ROWS = 48
AVERAGE = 0.998  # memory of the running mean of the weights, which is what is kept
OUTPUTS = 12  # occupied, boundary, covered, the eight types in the order of RailcarType, hidden by cloud


def follow(average, net, step):
    """Draws the weights of `average` on towards those of a network in training; early ones are soon forgotten."""
    with torch.no_grad():
        for kept, now in zip(average.parameters(), net.parameters()):
            kept.lerp_(now, 1 - min(AVERAGE, step / (step + 10)))


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


class CoverNetwork(nn.Module):
    """Whether the car in a picture lies under a tarp: N x 3 x 24 x 64 in, N x 9 out.

    The first output is the log-odds of a tarp. The others are the eight types; they only keep the network from judging
    by colour alone while it is trained, and are left out of what is written.
    """

    def __init__(self):
        super().__init__()
        self.look = nn.Sequential(
            nn.Conv2d(3, 24, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.Conv2d(24, 40, 3, stride=2, padding=1),
            nn.ReLU(),
            nn.Conv2d(40, 48, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(48, 64, 3, stride=2, padding=1),
            nn.ReLU(),
        )
        self.judge = nn.Sequential(nn.Conv2d(128, 64, 1), nn.ReLU(), nn.Conv2d(64, 9, 1))

    def forward(self, x):
        seen = self.look(x)
        return self.judge(torch.cat([F.avg_pool2d(seen, (3, 8)), F.max_pool2d(seen, (3, 8))], 1)).flatten(1)

    def tarps_only(self):
        """The same network without the types."""
        judge = nn.Conv2d(64, 1, 1)
        judge.weight.data = self.judge[2].weight.data[:1].clone()
        judge.bias.data = self.judge[2].bias.data[:1].clone()
        self.judge[2] = judge
        return self

    def go_on(self, tarps):
        """Takes over the weights of a network without the types."""
        mine = self.state_dict()
        for name, weights in tarps.items():
            mine[name][: len(weights)] = weights
        self.load_state_dict(mine)

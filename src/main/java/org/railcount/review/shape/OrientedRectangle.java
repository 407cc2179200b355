package org.railcount.review.shape;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * A rectangle by the middles of its two ends: a car's footprint, whose axis runs from back to front along the track.
 * Metres; x = east, y = north. Never shorter than {@link #MIN_LENGTH_M}. Immutable.
 *
 * @param backX middle of the back end
 * @param backY middle of the back end
 * @param frontX middle of the front end
 * @param frontY middle of the front end
 * @param widthM side across the axis, metres
 */
public record OrientedRectangle(double backX, double backY, double frontX, double frontY, double widthM)
        implements GroundShape {
    /** No stretch or split leaves less than this, metres. */
    public static final double MIN_LENGTH_M = 1;

    /** How far from a right angle corners may be and still make a rectangle: the cosine of 88 degrees. */
    private static final double SQUARE_COSINE = 0.035;

    public OrientedRectangle {
        if (!(widthM > 0) || !Double.isFinite(widthM)) {
            throw new IllegalArgumentException("a rectangle needs a width above zero, not " + widthM);
        }
        if (!(Math.hypot(frontX - backX, frontY - backY) > 0)) {
            throw new IllegalArgumentException("a rectangle needs two ends in different places");
        }
    }

    /** The rectangle about a centre. */
    public static OrientedRectangle about(Coordinate centre, double heading, double lengthM, double widthM) {
        double dx = Math.cos(heading) * lengthM / 2;
        double dy = Math.sin(heading) * lengthM / 2;
        return new OrientedRectangle(centre.x - dx, centre.y - dy, centre.x + dx, centre.y + dy, widthM);
    }

    /** The rectangle of four corners in order, the first edge of which runs from back to front. */
    static OrientedRectangle of(List<Coordinate> corners) {
        Coordinate a = corners.get(0);
        Coordinate b = corners.get(1);
        Coordinate c = corners.get(2);
        Coordinate d = corners.get(3);
        double width = (a.distance(d) + b.distance(c)) / 2;
        return new OrientedRectangle((a.x + d.x) / 2, (a.y + d.y) / 2, (b.x + c.x) / 2, (b.y + c.y) / 2, width);
    }

    /** The same rectangle, its axis along the longer side. */
    OrientedRectangle alongLongerSide() {
        return lengthM() >= widthM ? this : about(centre(), heading() + Math.PI / 2, widthM, lengthM());
    }

    static boolean isRectangle(List<Coordinate> corners) {
        if (corners.size() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            Coordinate at = corners.get(i);
            Coordinate before = corners.get((i + 3) % 4);
            Coordinate after = corners.get((i + 1) % 4);
            double lengths = at.distance(before) * at.distance(after);
            double dot = (before.x - at.x) * (after.x - at.x) + (before.y - at.y) * (after.y - at.y);
            if (!(lengths > 0) || Math.abs(dot) > SQUARE_COSINE * lengths) {
                return false;
            }
        }
        return true;
    }

    /** Back right, front right, front left, back left: counter-clockwise. */
    @Override
    public List<Coordinate> corners() {
        double rightX = Math.sin(heading()) * widthM / 2;
        double rightY = -Math.cos(heading()) * widthM / 2;
        return List.of(
                new Coordinate(backX + rightX, backY + rightY),
                new Coordinate(frontX + rightX, frontY + rightY),
                new Coordinate(frontX - rightX, frontY - rightY),
                new Coordinate(backX - rightX, backY - rightY));
    }

    public Coordinate back() {
        return new Coordinate(backX, backY);
    }

    public Coordinate front() {
        return new Coordinate(frontX, frontY);
    }

    @Override
    public Coordinate centre() {
        return new Coordinate((backX + frontX) / 2, (backY + frontY) / 2);
    }

    @Override
    public double lengthM() {
        return Math.hypot(frontX - backX, frontY - backY);
    }

    @Override
    public double areaM2() {
        return lengthM() * widthM;
    }

    @Override
    public double heading() {
        return Math.atan2(frontY - backY, frontX - backX);
    }

    @Override
    public OrientedRectangle shifted(double eastM, double northM) {
        return new OrientedRectangle(backX + eastM, backY + northM, frontX + eastM, frontY + northM, widthM);
    }

    /** The same rectangle moved along its axis and to its left. */
    public OrientedRectangle moved(double alongM, double leftM) {
        double cos = Math.cos(heading());
        double sin = Math.sin(heading());
        return shifted(alongM * cos - leftM * sin, alongM * sin + leftM * cos);
    }

    @Override
    public OrientedRectangle turned(double radians) {
        return about(centre(), heading() + radians, lengthM(), widthM);
    }

    /** Back for front. */
    public OrientedRectangle reversed() {
        return new OrientedRectangle(frontX, frontY, backX, backY, widthM);
    }

    /** With its front end farther along the axis; a negative amount draws it in. The back end stays. */
    public OrientedRectangle stretchedFront(double byM) {
        double length = Math.max(Math.min(MIN_LENGTH_M, lengthM()), lengthM() + byM);
        double f = length / lengthM();
        return new OrientedRectangle(backX, backY, backX + f * (frontX - backX), backY + f * (frontY - backY), widthM);
    }

    /** With its back end farther out; a negative amount draws it in. The front end stays. */
    public OrientedRectangle stretchedBack(double byM) {
        return reversed().stretchedFront(byM).reversed();
    }

    public OrientedRectangle withWidth(double otherM) {
        return new OrientedRectangle(backX, backY, frontX, frontY, otherM);
    }

    /** How far along the axis a position lies from the back end, metres; below zero behind it. */
    public double alongM(Coordinate position) {
        return ((position.x - backX) * (frontX - backX) + (position.y - backY) * (frontY - backY)) / lengthM();
    }

    /** How far to the left of the axis a position lies, metres. */
    public double leftM(Coordinate position) {
        return ((position.y - backY) * (frontX - backX) - (position.x - backX) * (frontY - backY)) / lengthM();
    }

    @Override
    public Optional<List<GroundShape>> splitAt(Coordinate position) {
        double cut = alongM(position);
        if (cut < MIN_LENGTH_M || lengthM() - cut < MIN_LENGTH_M) {
            return Optional.empty();
        }
        double f = cut / lengthM();
        double x = backX + f * (frontX - backX);
        double y = backY + f * (frontY - backY);
        return Optional.of(List.of(
                new OrientedRectangle(backX, backY, x, y, widthM),
                new OrientedRectangle(x, y, frontX, frontY, widthM)));
    }

    /** From the outer end of the one to the outer end of the other, as wide as the wider, in the direction of this. */
    @Override
    public GroundShape mergedWith(GroundShape other) {
        return other instanceof OrientedRectangle rectangle
                ? merged(rectangle)
                : new FreeOutline(corners()).mergedWith(other);
    }

    private OrientedRectangle merged(OrientedRectangle other) {
        List<Coordinate> ends = List.of(back(), front(), other.back(), other.front());
        Coordinate from = back();
        Coordinate to = front();
        for (Coordinate a : ends) {
            for (Coordinate b : ends) {
                if (a.distance(b) > from.distance(to)) {
                    from = a;
                    to = b;
                }
            }
        }
        boolean forward = (to.x - from.x) * (frontX - backX) + (to.y - from.y) * (frontY - backY) >= 0;
        double width = Math.max(widthM, other.widthM);
        return forward
                ? new OrientedRectangle(from.x, from.y, to.x, to.y, width)
                : new OrientedRectangle(to.x, to.y, from.x, from.y, width);
    }

    @Override
    public boolean contains(Coordinate position) {
        double along = alongM(position);
        return along >= 0 && along <= lengthM() && Math.abs(leftM(position)) <= widthM / 2;
    }
}

package org.railcount.export.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels: a label that would lie over another one, or over what must be seen, is left out. */
final class LabelPlaces {
    private final Rectangle2D bounds;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> marks = new ArrayList<>();

    /** @param bounds where labels may lie */
    LabelPlaces(Rectangle2D bounds) {
        this.bounds = bounds;
    }

    /** Keeps all labels off a place. */
    void take(Rectangle2D place) {
        taken.add(place);
    }

    /** Keeps labels off a mark where they can be kept off it. */
    void mark(Rectangle2D mark) {
        marks.add(mark);
    }

    /** The first of several places that is free of labels and marks; it is taken then. */
    Optional<Rectangle2D> free(List<Rectangle2D> candidates) {
        Optional<Rectangle2D> place = candidates.stream()
                .filter(this::isOpen)
                .filter(box -> marks.stream().noneMatch(box::intersects))
                .findFirst();
        place.ifPresent(taken::add);
        return place;
    }

    /** The place free of labels that hides the least of the marks; it is taken then. */
    Optional<Rectangle2D> leastHiding(List<Rectangle2D> candidates) {
        Rectangle2D best = null;
        double least = Double.MAX_VALUE;
        for (Rectangle2D box : candidates) {
            double hidden = isOpen(box) ? hidden(box) : Double.MAX_VALUE;
            if (hidden < least) {
                least = hidden;
                best = box;
            }
        }
        Optional<Rectangle2D> place = Optional.ofNullable(best);
        place.ifPresent(taken::add);
        return place;
    }

    private boolean isOpen(Rectangle2D box) {
        return bounds.contains(box) && taken.stream().noneMatch(box::intersects);
    }

    private double hidden(Rectangle2D box) {
        double sum = 0;
        for (Rectangle2D mark : marks) {
            Rectangle2D both = box.createIntersection(mark);
            if (both.getWidth() > 0 && both.getHeight() > 0) {
                sum += both.getWidth() * both.getHeight();
            }
        }
        return sum;
    }
}

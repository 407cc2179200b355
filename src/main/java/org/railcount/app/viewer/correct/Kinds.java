package org.railcount.app.viewer.correct;

import java.util.ArrayList;
import java.util.List;
import org.railcount.model.CargoType;
import org.railcount.model.Edit;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.review.Corrections;

/** Saying what things are. Each says whether there was anything to do. */
public final class Kinds {
    private final EditDesk desk;

    Kinds(EditDesk desk) {
        this.desk = desk;
    }

    /**
     * Gives the targets the type that stands at a place in its list: railcars that of {@link RailcarType}, cargo that of
     * {@link CargoType}.
     *
     * @param place counted from 0
     */
    public boolean retype(int place) {
        List<ReviewedDetection> targets = desk.targets();
        List<Edit> edits = new ArrayList<>();
        if (place < RailcarType.values().length) {
            edits.add(Corrections.retype(targets, RailcarType.values()[place]));
        }
        if (place < CargoType.values().length) {
            edits.add(Corrections.retype(targets, CargoType.values()[place]));
        }
        List<Edit.Change<ReviewedDetection>> changes = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.OnDetections on) {
                changes.addAll(on.changes());
            }
        }
        desk.apply(new Edit.OnDetections(Edit.Action.RETYPE, changes));
        return !targets.isEmpty();
    }

    public boolean retype(RailcarType type) {
        return desk.apply(Corrections.retype(desk.targets(), type));
    }

    public boolean retype(CargoType type) {
        return desk.apply(Corrections.retype(desk.targets(), type));
    }

    /** Covers the cars, or uncovers them where all of them are covered. */
    public boolean toggleCover() {
        List<ReviewedDetection> targets = desk.targets();
        boolean allCovered = targets.stream()
                .allMatch(d -> !(d.detection().subject() instanceof Subject.Railcar car) || car.covered());
        return desk.apply(Corrections.cover(targets, !allCovered));
    }
}

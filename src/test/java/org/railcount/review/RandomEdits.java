package org.railcount.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.Note;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;

/** An analyst who does this and that. */
public final class RandomEdits {
    private RandomEdits() {}

    /** Makes one edit at random, whatever the scene allows; undo and redo among them where wanted. */
    public static void step(ReviewSession session, Random random, boolean alsoUndo) {
        List<ReviewedDetection> all = session.now().detections();
        List<ReviewedDetection> some = new ArrayList<>();
        all.forEach(d -> {
            if (random.nextInt(3) == 0) {
                some.add(d);
            }
        });
        switch (random.nextInt(alsoUndo ? 13 : 11)) {
            case 0 -> session.apply(Corrections.accept(some));
            case 1 -> session.apply(Corrections.reject(some));
            case 2 -> session.apply(Corrections.delete(some.isEmpty() ? some : some.subList(0, 1)));
            case 3 -> session.apply(Corrections.add(List.of(Yard.car(session.newId(), random.nextInt(400), 1))));
            case 4 -> session.apply(Corrections.retype(some, RailcarType.TANK));
            case 5 -> session.apply(Corrections.cover(some, random.nextBoolean()));
            case 6 -> session.apply(Corrections.reshape(some, d -> moved(d, random.nextInt(5))));
            case 7 -> {
                if (!some.isEmpty()) {
                    session.apply(Corrections.split(
                            some.get(0),
                            List.of(
                                    Yard.car(session.newId(), random.nextInt(400), 1),
                                    Yard.car(session.newId(), random.nextInt(400), 1))));
                }
            }
            case 8 -> session.apply(Corrections.merge(some, Yard.car(session.newId(), random.nextInt(400), 1)));
            case 9 ->
                session.apply(new Edit.OnNote(Change.added(
                        new Note(session.newId(), Yard.LON, Yard.LAT, Optional.empty(), "note " + random.nextInt()))));
            case 10 -> session.apply(new Edit.OnSignOff(Change.added(new SignOff("done", AnalystConfidence.MODERATE))));
            case 11 -> session.undo();
            default -> session.redo();
        }
    }

    private static Detection moved(Detection d, double eastM) {
        return new Detection(
                d.id(),
                d.subject(),
                Yard.box(eastM * 10, 0, d.lengthM()),
                d.confidence(),
                d.track(),
                d.lengthM(),
                d.widthM(),
                d.areaM2());
    }
}

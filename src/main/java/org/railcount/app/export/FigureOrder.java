package org.railcount.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.export.figure.FigureDrawing;
import org.railcount.export.figure.FigureScene;
import org.railcount.export.figure.FigureSheet;
import org.railcount.export.figure.MapView;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Site;

/**
 * A figure that is wanted. Immutable.
 *
 * @param dates one date, or two in their order
 * @param areas what it shows, where no view is given
 * @param view what it shows
 * @param sheet its size and words
 */
record FigureOrder(Site site, List<CountedDate> dates, List<Area> areas, Optional<MapView> view, FigureSheet sheet) {

    /** Reads the imagery. Not on the JavaFX thread. */
    FigureDrawing draw(Scene.Opener opener) throws SceneException {
        List<FigureScene> open = new ArrayList<>();
        try {
            for (CountedDate date : dates) {
                open.add(date.open(opener));
            }
            return view.isPresent()
                    ? FigureDrawing.of(site, open, view.get(), sheet)
                    : FigureDrawing.ofAreas(site, open, areas, sheet);
        } finally {
            open.forEach(date -> date.scene().close());
        }
    }
}

package org.railcount.app.viewer;

import java.util.function.Consumer;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.interact.AddCarsInteraction;
import org.railcount.app.viewer.interact.AddOutlineInteraction;
import org.railcount.app.viewer.interact.DrawInteraction;
import org.railcount.app.viewer.interact.MapInteraction;
import org.railcount.app.viewer.interact.MeasureInteraction;
import org.railcount.app.viewer.interact.ReviewInteraction;
import org.railcount.app.viewer.interact.SelectInteraction;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.model.CargoType;
import org.railcount.model.Subject;

/** The mode of the map: what a click means. */
final class MapModes {
    private final MapModel model;
    private final CorrectionTools tools;
    private final Consumer<FeatureRef> rename;
    private MapMode mode = MapMode.SELECT;
    private MapInteraction interaction;

    /** @param rename asked to let the person type another name */
    MapModes(MapModel model, CorrectionTools tools, Consumer<FeatureRef> rename) {
        this.model = model;
        this.tools = tools;
        this.rename = rename;
        interaction = new SelectInteraction(model, tools, rename);
    }

    MapMode mode() {
        return mode;
    }

    MapInteraction interaction() {
        return interaction;
    }

    /** Drops what is half done and begins another mode. */
    void enter(MapMode wanted, Runnable leave) {
        interaction.leave();
        tools.reshaping().settle();
        mode = wanted;
        interaction = switch (wanted) {
            case REVIEW_TRACKS -> new ReviewInteraction(model, leave);
            case ADD_CARS -> new AddCarsInteraction(model, tools, leave);
            case ADD_CARGO -> new AddOutlineInteraction(model, tools, new Subject.Cargo(CargoType.OTHER), leave);
            case ADD_SHIP -> new AddOutlineInteraction(model, tools, new Subject.Ship(), leave);
            case MEASURE_LENGTH, MEASURE_AREA, MEASURE_TRACK ->
                new MeasureInteraction(model, wanted.measures().orElseThrow(), leave);
            default ->
                wanted.draws()
                        .<MapInteraction>map(role -> new DrawInteraction(model, role, leave))
                        .orElseGet(() -> new SelectInteraction(model, tools, rename));
        };
    }
}

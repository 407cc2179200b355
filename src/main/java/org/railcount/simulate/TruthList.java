package org.railcount.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.model.Subject;
import org.railcount.simulate.stock.Railcar;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Ship;
import org.railcount.simulate.yard.Traffic;
import org.railcount.simulate.yard.YardPlan;

/** Writes down what of a yard's traffic is to be found in a scene. */
final class TruthList {
    private final YardPlan plan;
    private final Visibility visibility;

    TruthList(YardPlan plan, Visibility visibility) {
        this.plan = plan;
        this.visibility = visibility;
    }

    /** Cars, cargo and ships in this order, as they stand first in the scene's solids. */
    List<TruthItem> of(Traffic traffic, int counted) {
        List<TruthItem> items = new ArrayList<>();
        for (Railcar car : traffic.cars()) {
            Footprint body = car.body();
            items.add(new TruthItem(
                    new Subject.Railcar(car.model().type(), car.covered()),
                    body,
                    Optional.of(car.track()),
                    Optional.of(car.string()),
                    visibility.of(items.size(), body),
                    area(body)));
        }
        for (Traffic.GroundCargo cargo : traffic.cargo()) {
            Footprint print = cargo.stack().footprint();
            items.add(new TruthItem(
                    new Subject.Cargo(cargo.type()),
                    print,
                    Optional.empty(),
                    Optional.empty(),
                    visibility.of(items.size(), print),
                    area(print)));
        }
        for (Ship ship : traffic.ships()) {
            Footprint print = ship.footprint();
            items.add(new TruthItem(
                    new Subject.Ship(),
                    print,
                    Optional.empty(),
                    Optional.empty(),
                    visibility.of(items.size(), print),
                    area(print)));
        }
        if (items.size() != counted) {
            throw new IllegalStateException("the truth list and the scene's solids differ");
        }
        return items;
    }

    private Optional<String> area(Footprint print) {
        return plan.areas().stream()
                .filter(area -> area.holds(print.x(), print.y()))
                .map(YardPlan.NamedRing::name)
                .findFirst();
    }
}

package org.railcount.app.viewer.interact;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.Draft;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.edit.GeometryProblem;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.Selection;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;

/**
 * Draws features of one kind, one after the other: a click sets a point, a double-click or Enter finishes, Esc drops it,
 * Backspace takes the last point back.
 */
public final class DrawInteraction implements MapInteraction {
    private static final Phrases TEXT = Phrases.of(DrawInteraction.class);

    private final MapModel model;
    private final FeatureRole role;
    private final Runnable leaveMode;

    /** @param leaveMode called when Esc is pressed with nothing begun */
    public DrawInteraction(MapModel model, FeatureRole role, Runnable leaveMode) {
        this.model = model;
        this.role = role;
        this.leaveMode = leaveMode;
    }

    @Override
    public boolean pressed(Pointer at) {
        return false;
    }

    @Override
    public void dragged(Pointer to) {}

    @Override
    public void released() {}

    @Override
    public void clicked(Pointer at) {
        if (model.editor().site().isEmpty()) {
            model.listener().notice(TEXT.get("draw.no-site"));
        } else if (at.clicks() > 1) {
            finish();
        } else {
            model.draw(Optional.of(draft().plus(model.view().toLonLat(at.x(), at.y()))));
        }
    }

    @Override
    public boolean grips(Pointer at) {
        return false;
    }

    @Override
    public boolean key(KeyCode code) {
        boolean begun = model.draft().isPresent();
        switch (code) {
            case ENTER -> finish();
            case ESCAPE -> {
                if (begun) {
                    leave();
                } else {
                    leaveMode.run();
                }
            }
            case BACK_SPACE -> {
                Draft shorter = draft().minusLast();
                model.draw(shorter.points().isEmpty() ? Optional.empty() : Optional.of(shorter));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        model.draw(Optional.empty());
    }

    @Override
    public boolean isDrawing() {
        return model.draft().isPresent();
    }

    @Override
    public String hint(KeyWords keys) {
        return TEXT.get(
                "draw.hint",
                TEXT.name("draw.what", role),
                keys.of("map.finish"),
                keys.of("map.back"),
                keys.of("map.cancel"));
    }

    private Draft draft() {
        return model.draft().orElse(Draft.begin(role));
    }

    private void finish() {
        Draft draft = draft();
        if (draft.points().isEmpty()) {
            return;
        }
        Optional<String> problem = GeometryProblem.of(role, draft.shape());
        Optional<Site> site = model.editor().site();
        if (problem.isPresent()) {
            model.listener().notice(problem.get());
        } else if (site.isPresent()) {
            SiteFeature feature = draft.finish(SiteFeatures.of(site.get()).freshName(role));
            model.draw(Optional.empty());
            model.editor().apply(new SiteEdit.Draw(feature));
            model.select(new Selection.OfFeature(FeatureRef.of(feature)));
        }
    }
}

package org.railcount.app.viewer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.railcount.app.viewer.Sites;
import org.railcount.model.Site;

class SiteEditorTest {
    private static final FeatureRef TRACK = new FeatureRef(FeatureRole.TRACK, "Track 1");

    private final List<Site> told = new ArrayList<>();
    private final SiteEditor editor = new SiteEditor(told::add);
    private final Site yard = Sites.yard();

    SiteEditorTest() {
        editor.reset(Optional.of(yard));
    }

    @Test
    void undo_and_redo_walk_through_the_edits_and_tell_each_site() {
        editor.apply(new SiteEdit.Rename(TRACK, "Main"));
        editor.apply(new SiteEdit.Delete(new FeatureRef(FeatureRole.AREA, "Yard")));
        Site edited = editor.site().orElseThrow();
        assertThat(editor.undoTitle()).contains("Delete Yard");

        editor.undo();
        editor.undo();
        assertThat(editor.site()).contains(yard);
        assertThat(editor.redoTitle()).contains("Rename Track 1");
        editor.redo();
        editor.redo();

        assertThat(editor.site()).contains(edited);
        assertThat(told).hasSize(6).last().isEqualTo(edited);
    }

    @Test
    void a_new_edit_drops_what_was_taken_back() {
        editor.apply(new SiteEdit.Rename(TRACK, "Main"));
        editor.undo();
        editor.apply(new SiteEdit.Rename(TRACK, "Loop"));

        assertThat(editor.redoTitle()).isEmpty();
    }

    @Test
    void renaming_and_reshaping_keep_gauge_and_foreign_properties() {
        editor.apply(new SiteEdit.Rename(TRACK, "Main"));
        FeatureRef main = new FeatureRef(FeatureRole.TRACK, "Main");
        Points points = Points.of(yard.tracks().get(0).centreline()).moved(0, Sites.lonLat(5, 30));
        editor.apply(new SiteEdit.Reshape(main, points.build()));

        var track = editor.site().orElseThrow().tracks().get(0);
        assertThat(track.name()).isEqualTo("Main");
        assertThat(track.gaugeMm()).isEqualTo(OptionalInt.of(1520));
        assertThat(track.extra()).containsEntry("note", "main");
        assertThat(track.centreline().getCoordinateN(0)).isEqualTo(Sites.lonLat(5, 30));
    }

    @Test
    void a_preview_is_shown_but_is_no_edit() {
        editor.preview(new SiteEdit.Delete(TRACK));

        assertThat(editor.shown().orElseThrow().tracks()).isEmpty();
        assertThat(editor.site()).contains(yard);
        assertThat(editor.undoTitle()).isEmpty();
        assertThat(told).isEmpty();
    }

    /** The window hands the edited site back once it is saved; that must not cost the history. */
    @Test
    void the_same_site_again_keeps_the_history_and_another_one_drops_it() {
        editor.apply(new SiteEdit.Rename(TRACK, "Main"));
        editor.reset(editor.site());
        assertThat(editor.undoTitle()).isPresent();

        editor.reset(Optional.of(Sites.yard()));
        assertThat(editor.undoTitle()).isEmpty();
    }

    @Test
    void fresh_names_avoid_those_that_are_taken() {
        assertThat(SiteFeatures.of(yard).freshName(FeatureRole.TRACK)).isEqualTo("Track 2");
        assertThat(SiteFeatures.of(yard).freshName(FeatureRole.CARGO_ZONE)).isEqualTo("Cargo zone 1");
    }
}

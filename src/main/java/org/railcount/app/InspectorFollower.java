package org.railcount.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.railcount.app.inspector.CorrectionForm;
import org.railcount.app.inspector.Facts;
import org.railcount.app.inspector.InspectorModel;
import org.railcount.app.inspector.InspectorPanel;
import org.railcount.app.inspector.SelectionFacts;
import org.railcount.app.inspector.TimeForm;
import org.railcount.app.review.HistoryList;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.review.ReviewFacts;
import org.railcount.app.review.Sessions;
import org.railcount.app.review.SignOffForm;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.model.DetectionRun;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewedDetection;
import org.railcount.review.SceneReview;

/** Keeps the inspector at the selected detection, else at the open scene. JavaFX thread only. */
final class InspectorFollower {
    private static final Phrases TEXT = Phrases.of(InspectorFollower.class);

    private final Workspace workspace;
    private final InspectorPanel panel;
    private final TimeForm timeForm;
    private final Nudging nudging;
    private final Hyperlink setTime = new Hyperlink(TEXT.get("inspector.set-time"));
    private final ReviewDesk desk;
    private final Sessions sessions;
    private final CorrectionForm correction;
    private final SignOffForm signOffForm;
    private final HistoryList history;
    private final Hyperlink signOff = new Hyperlink(TEXT.get("inspector.sign-off"));
    private final Hyperlink showHistory = new Hyperlink(TEXT.get("inspector.history"));
    private final Hyperlink nudge = new Hyperlink(TEXT.get("inspector.nudge"));
    private final HBox review = new HBox(16, signOff, showHistory);
    private final Runnable toMap;
    private final Runnable notEditable;
    private final InvalidationListener changed = observable -> refresh();
    private @Nullable SceneEntry followed;
    private Form form = Form.NONE;
    private Optional<LogEntry> chosen = Optional.empty();

    /** What is filled in, or looked through, above the facts. */
    private enum Form {
        NONE,
        TIME,
        NUDGE,
        SIGN_OFF,
        HISTORY
    }

    /**
     * @param sessions tells what the last run of the detector changed
     * @param toMap gives the keyboard back to the map, when a form is done with
     * @param notEditable told that the open scene was to be signed off and cannot be
     */
    InspectorFollower(
            Workspace workspace,
            InspectorPanel panel,
            TimeForm timeForm,
            Nudging nudging,
            ReviewDesk desk,
            Sessions sessions,
            CorrectionForm correction,
            Runnable toMap,
            Runnable notEditable) {
        this.toMap = toMap;
        this.notEditable = notEditable;
        this.correction = correction;
        this.desk = desk;
        this.sessions = sessions;
        signOffForm = new SignOffForm(desk, this::end);
        history = new HistoryList(desk, entry -> {
            chosen = entry;
            refresh();
        });
        history.onClose(this::end);
        signOff.setId("sign-off");
        signOff.setOnAction(event -> beginSigningOff());
        showHistory.setId("show-history");
        showHistory.setOnAction(event -> beginHistory());
        this.workspace = workspace;
        this.panel = panel;
        this.timeForm = timeForm;
        this.nudging = nudging;
        setTime.setId("set-time");
        setTime.setOnAction(event -> beginTyping());
        timeForm.onEnd(this::endTyping);
        nudge.setId("nudge");
        nudge.setOnAction(event -> beginNudging());
        nudging.onEnd(this::end);
        workspace.scenes().openProperty().addListener((property, before, now) -> turnTo(now));
        workspace.selectedProperty().addListener(changed);
        workspace.siteProperty().addListener(changed);
        workspace.comparedProperty().addListener(changed);
    }

    /** Opens the field for the scene's time and puts the cursor into it. */
    void beginTyping() {
        if (followed != null && followed.info().isPresent()) {
            begin(Form.TIME);
            timeForm.reset();
            refresh();
            timeForm.focus();
        }
    }

    /** Opens the fields by which the scene is put onto the tracks by hand. */
    void beginNudging() {
        if (followed != null && followed.info().isPresent() && workspace.site().isPresent()) {
            begin(Form.NUDGE);
            nudging.begin(followed);
            refresh();
            nudging.form().focus();
        }
    }

    /** Opens the form by which the scene is signed off. */
    void beginSigningOff() {
        if (desk.editableProperty().get()) {
            begin(Form.SIGN_OFF);
            refresh();
            signOffForm.begin();
        } else {
            notEditable.run();
        }
    }

    /** Opens the list of what was done to the scene. */
    void beginHistory() {
        if (desk.openProperty().get() != null) {
            begin(Form.HISTORY);
            history.refresh();
            refresh();
            history.focus();
        }
    }

    /** Leaves the form, or the history, that is shown; says whether one was. */
    boolean close() {
        boolean open = form != Form.NONE && workspace.selectedProperty().get().isEmpty();
        if (open && form == Form.NUDGE) {
            nudging.cancel();
        } else if (open) {
            endTyping();
        }
        return open;
    }

    private void begin(Form wanted) {
        workspace.selectedProperty().set(List.of());
        leave();
        form = wanted;
    }

    private void leave() {
        form = Form.NONE;
        chosen = Optional.empty();
        history.clear();
        desk.backToNow();
    }

    private void end() {
        leave();
        refresh();
        toMap.run();
    }

    private void endTyping() {
        timeForm.reset();
        end();
    }

    private void turnTo(@Nullable SceneEntry entry) {
        if (followed != null) {
            followed.stateProperty().removeListener(changed);
            followed.detectionProperty().removeListener(changed);
            followed.reviewProperty().removeListener(changed);
        }
        followed = entry;
        leave();
        nudging.leave();
        timeForm.reset();
        if (entry != null) {
            entry.stateProperty().addListener(changed);
            entry.detectionProperty().addListener(changed);
            entry.reviewProperty().addListener(changed);
        }
        refresh();
    }

    private void refresh() {
        Optional<SceneEntry> open = Optional.ofNullable(followed);
        List<ReviewedDetection> selected = workspace.selectedProperty().get();
        boolean readable = open.flatMap(SceneEntry::info).isPresent();
        boolean selection = !selected.isEmpty() && open.flatMap(SceneEntry::run).isPresent();
        if (selection) {
            correction.show(selected);
            panel.setControls(correction.node());
        } else if (readable) {
            panel.setControls(controls(open.get()));
        } else {
            panel.setControls();
        }
        history.refresh();
        if (selection) {
            String detector =
                    open.flatMap(SceneEntry::run).map(DetectionRun::detector).orElse("");
            panel.show(
                    SelectionFacts.heading(selected), SelectionFacts.of(selected, detector, editsOf(selected.get(0))));
        } else if (form == Form.HISTORY && chosen.isPresent()) {
            panel.show(TEXT.get("inspector.history.title"), ReviewFacts.of(chosen.get(), desk.history()));
        } else {
            panel.show(TEXT.get("inspector.scene"), facts(open));
        }
    }

    /** Latest edit first. */
    private List<LogEntry> editsOf(ReviewedDetection detection) {
        // The scene has a new edit before the desk tells of it, and that is when the selection is shown anew.
        SceneReview now = followed == null ? null : followed.reviewProperty().get();
        List<String> edits = now == null ? List.of() : now.editsOf(detection.id());
        List<LogEntry> latestFirst = new ArrayList<>(desk.history());
        Collections.reverse(latestFirst);
        return latestFirst.stream().filter(entry -> edits.contains(entry.id())).toList();
    }

    private Node[] controls(SceneEntry open) {
        return switch (form) {
            case NUDGE -> new Node[] {nudging.form().node()};
            case SIGN_OFF -> new Node[] {signOffForm.node()};
            case HISTORY -> new Node[] {history.node()};
            case TIME -> typing(open);
            case NONE -> open.time().isEmpty() ? typing(open) : links(setTime, open);
        };
    }

    /** A scene without a date offers the form until it has one. */
    private Node[] typing(SceneEntry open) {
        timeForm.setClosable(open.time().isPresent());
        return links(timeForm.node(), open);
    }

    private Node[] links(Node time, SceneEntry open) {
        return open.reviewProperty().get() == null ? new Node[] {time, nudge} : new Node[] {time, nudge, review};
    }

    private List<Facts> facts(Optional<SceneEntry> open) {
        List<Facts> reviewed = new ArrayList<>();
        open.ifPresent(entry -> {
            SceneReview now = entry.reviewProperty().get();
            if (now != null) {
                reviewed.add(ReviewFacts.of(now, sessions.redetection(entry)));
                ReviewFacts.notes(now).ifPresent(reviewed::add);
            }
        });
        return InspectorModel.of(open, reviewed, workspace.comparedProperty().get(), workspace.context());
    }
}

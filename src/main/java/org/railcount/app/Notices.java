package org.railcount.app;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.timeline.TimelineNews;

/**
 * Sentences that slide in over the map without stopping anybody: what went wrong stays until it is closed, what went
 * well or was refused goes by itself. JavaFX thread only.
 */
final class Notices implements TimelineNews {
    private static final int MOST_AT_ONCE = 3;
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(6);
    private static final Duration REFUSAL_STAYS = Duration.seconds(6);
    private static final Duration REMARK_STAYS = Duration.seconds(3);

    private final VBox stack = new VBox(8);

    Notices() {
        stack.setId("notices");
        stack.setPickOnBounds(false);
        stack.setAlignment(Pos.TOP_CENTER);
        stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        stack.getStyleClass().add("notices");
    }

    Node node() {
        return stack;
    }

    /** Tells of a problem. */
    @Override
    public void problem(String sentence) {
        show(sentence, "fth-alert-triangle", Styles.DANGER);
    }

    /** Tells of something done. */
    @Override
    public void done(String sentence) {
        passing(show(sentence, "fth-check", Styles.SUCCESS), GOOD_NEWS_STAYS);
    }

    /** Tells why what the person has just tried cannot be; gone when the next thing has long been tried. */
    void refused(String sentence) {
        passing(show(sentence, "fth-alert-triangle", Styles.WARNING), REFUSAL_STAYS);
    }

    /** Tells why a key did nothing, and the like: no problem, and soon gone. */
    void remark(String sentence) {
        passing(show(sentence, "fth-info", Styles.ACCENT), REMARK_STAYS);
    }

    private void passing(Notification notice, Duration stays) {
        PauseTransition wait = new PauseTransition(stays);
        wait.setOnFinished(event -> stack.getChildren().remove(notice));
        wait.play();
    }

    private Notification show(String sentence, String icon, String tone) {
        stack.getChildren()
                .removeIf(shown -> shown instanceof Notification other && sentence.equals(other.getMessage()));
        if (stack.getChildren().size() == MOST_AT_ONCE) {
            stack.getChildren().remove(0);
        }
        Notification notice = new Notification(sentence, new FontIcon(icon));
        notice.getStyleClass().addAll(tone, Styles.ELEVATED_2);
        notice.setPrefWidth(440);
        notice.setMaxWidth(440);
        notice.setOnClose(event -> stack.getChildren().remove(notice));
        stack.getChildren().add(notice);
        return notice;
    }
}

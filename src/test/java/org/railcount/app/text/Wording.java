package org.railcount.app.text;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells words for a person from names that only programs read. A string with a letter in it is for a person unless its form
 * or the call that it is handed to says otherwise.
 */
final class Wording {
    /** Ids, style classes, keys, parts of paths. */
    private static final Pattern NAME = Pattern.compile("[-.#*]*[a-z][a-z0-9]*([-._/:][a-z0-9]+)*[-._/:=]?");

    private static final Pattern FILE_PATTERN = Pattern.compile("\\*\\.\\w+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern KEYS = Pattern.compile(keys() + "( " + keys() + ")*");

    /** What is held with a key. */
    private static final Pattern MODIFIERS = Pattern.compile("((Shortcut|Shift|Alt|Ctrl)\\+)+");

    private static final Pattern STYLE = Pattern.compile("(-fx-[a-z-]+: ?[^;]*;? ?)+");

    /** A pattern of numbers and the letters of the compass, and the name of the one zone that has no other. */
    private static final Pattern NOTATION = Pattern.compile("([^\\p{L}]|UTC|\\b[A-Z]\\b)*");

    private static final Pattern FORMAT = Pattern.compile("%[-+#0 ,(]*\\d*(\\.\\d+)?[a-zA-Z%]");

    /** Calls whose strings nobody sees in the window. */
    private static final Set<String> TECHNICAL = Set.of(
            "com.fasterxml.",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.String.replace",
            "java.lang.String.matches",
            "java.lang.String.split",
            "java.lang.String.startsWith",
            "java.lang.System.",
            "java.lang.UnsupportedOperationException",
            "java.nio.file.Path.",
            "java.time.Instant.parse",
            "java.time.format.DateTimeFormatter.",
            "java.util.ResourceBundle.",
            "java.util.regex.",
            "javafx.scene.Node.setId",
            "javafx.scene.Node.setStyle",
            "javafx.scene.Node.lookup",
            "javafx.scene.paint.Color.",
            "javafx.scene.text.Font.",
            "org.kordamp.ikonli.",
            // The system's variables.
            "org.railcount.app.settings.PersonalFolder",
            "org.railcount.app.settings.Preferences.",
            "org.railcount.app.text.Phrases.",
            // The sum's own name, which no row shows.
            "org.railcount.timeline.CountSeries.sum",
            "org.slf4j.");

    /** Names fonts. */
    private static final String FONTS = "TabularFont.java";

    /** Calls that show even a single word in lower case. */
    private static final Set<String> SHOWING = Set.of(
            "javafx.scene.control.Labeled.setText",
            "javafx.scene.control.Label",
            "javafx.scene.control.Button",
            "org.railcount.app.text.Tip.on",
            "javafx.scene.control.MenuItem",
            "javafx.scene.control.CheckBox",
            "javafx.scene.control.RadioButton",
            "javafx.scene.control.Hyperlink",
            "javafx.scene.control.ToggleButton",
            "javafx.scene.control.TextInputControl.setPromptText",
            "javafx.scene.Node.setAccessibleText",
            "javafx.scene.text.Text.setText",
            "org.railcount.app.inspector.Fact",
            "org.railcount.app.inspector.Fact.of",
            "org.railcount.app.Notices.done",
            "org.railcount.app.Notices.problem",
            "org.railcount.app.Notices.remark");

    private Wording() {}

    static boolean isForAPerson(AppSources.Literal literal) {
        String text = literal.text();
        if (text.codePoints().noneMatch(Character::isLetter)
                || literal.where().startsWith(FONTS)
                || TECHNICAL.stream().anyMatch(literal.call()::startsWith)) {
            return false;
        }
        if (NAME.matcher(text).matches()) {
            boolean joint =
                    "-._/:=#*".indexOf(text.charAt(0)) >= 0 || "-._/:=".indexOf(text.charAt(text.length() - 1)) >= 0;
            return SHOWING.contains(literal.call()) || literal.glued() && !joint;
        }
        return !(FILE_PATTERN.matcher(text).matches()
                || COLOUR.matcher(text).matches()
                || KEYS.matcher(text.strip()).matches()
                || MODIFIERS.matcher(text).matches()
                || STYLE.matcher(text).matches()
                || NOTATION.matcher(FORMAT.matcher(text).replaceAll("")).matches());
    }

    private static String keys() {
        return "((Shortcut|Shift|Alt|Ctrl)\\+)*([A-Z0-9]|F\\d+|Left|Right|Up|Down|Page_Up|Page_Down|Home|End|Enter|Esc|Tab"
                + "|Delete|Back_Space|Space|Plus|Minus|Equals|Add|Subtract|Comma|Period|Open_Bracket|Close_Bracket|Backspace|Numpad_)";
    }
}

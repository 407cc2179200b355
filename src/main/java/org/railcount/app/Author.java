package org.railcount.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Stage;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;

/** The name that stands beside each edit: what the analyst chose, else what the system calls the person. */
final class Author {
    private static final Phrases TEXT = Phrases.of(Author.class);
    private static final String NAME = "name";

    private final Stage stage;
    private final LatestWrite<String> writes;
    private String name = System.getProperty("user.name", "");

    Author(Stage stage, SettingsFile file, Background files, Notices notices) {
        this.stage = stage;
        writes = new LatestWrite<>(
                files,
                TEXT.get("failed.keep-author"),
                typed -> file.write(JsonNodeFactory.instance.objectNode().put(NAME, typed)),
                notices::problem);
        files.run(
                TEXT.get("failed.read-author"),
                file::read,
                settings -> name = settings.path(NAME).asText(name),
                notices::problem);
    }

    String name() {
        return name;
    }

    Command command() {
        return Command.of("edit.author", "", Condition.ALWAYS, this::ask);
    }

    private void ask() {
        TextInputDialog dialog = new TextInputDialog(name);
        dialog.initOwner(stage);
        dialog.setTitle(TEXT.get("author.title"));
        dialog.setHeaderText(TEXT.get("author.header"));
        dialog.setContentText(TEXT.get("author.name"));
        dialog.setGraphic(null);
        Optional<String> typed = dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
        typed.ifPresent(this::keep);
    }

    private void keep(String typed) {
        name = typed;
        writes.take(typed);
    }
}

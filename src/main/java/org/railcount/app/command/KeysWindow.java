package org.railcount.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;

/** The window in which all keys stand and can be changed. JavaFX thread only. */
public final class KeysWindow {
    private static final Phrases TEXT = Phrases.of(KeysWindow.class);
    private static final List<String> MOUSE = List.of("zoom", "move", "select", "finish", "menu");

    private static final double USUAL_TABLE = 420;
    private static final double LEAST_TABLE = 160;

    /** Height of all but the table, so that the window is no higher than a small one that it belongs to. */
    private static final double AROUND_TABLE = 270;

    private final Stage owner;
    private final Keymap keymap;
    private final List<CommandMenu> menus;
    private final TextField search = new TextField();
    private final TableView<KeyRow> table = new TableView<>();
    private final Label message = new Label(TEXT.get("keys.help"));
    private final HBox answers = new HBox(8);
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final KeyRecorder recorder = new KeyRecorder(listening -> table.setMouseTransparent(listening));

    /** @param menus the groups of commands, those that stand in no menu bar too */
    public KeysWindow(Stage owner, Keymap keymap, List<CommandMenu> menus) {
        this.owner = owner;
        this.keymap = keymap;
        this.menus = menus;
    }

    /** Opens the window and returns at once. */
    public void show() {
        if (dialog.getOwner() == null) {
            build();
        }
        fill();
        say(TEXT.get("keys.help"));
        table.setPrefHeight(Math.max(LEAST_TABLE, Math.min(USUAL_TABLE, owner.getHeight() - AROUND_TABLE)));
        dialog.show();
        search.requestFocus();
    }

    private void build() {
        search.setId("keys-search");
        search.setPromptText(TEXT.get("keys.search"));
        search.textProperty().addListener((property, before, now) -> fill());
        table.setId("keys-table");
        table.setPlaceholder(new Label(TEXT.get("keys.nothing")));
        table.getColumns().add(column(TEXT.get("keys.command"), 300, KeyRow::label));
        table.getColumns().add(column(TEXT.get("keys.group"), 100, KeyRow::group));
        table.getColumns().add(keysColumn());
        table.setFixedCellSize(32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                record(false);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setId("keys-message");
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, message, answers);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(44);
        answers.setAlignment(Pos.CENTER_RIGHT);
        answers.setMinWidth(Region.USE_PREF_SIZE);
        VBox content = new VBox(8, search, table, line, buttons());
        content.setPadding(new Insets(16, 16, 0, 16));
        content.setPrefWidth(740);
        dialog.getDialogPane().setPrefWidth(740);
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        dialog.setResizable(true);
        dialog.setTitle(TEXT.get("keys.title"));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.setOnHidden(event -> recorder.end());
    }

    private Node buttons() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button resetAll = button("keys.reset-all", keymap::resetAll);
        resetAll.disableProperty().unbind();
        resetAll.setDisable(false);
        return new HBox(
                8,
                button("keys.change", () -> record(false)),
                button("keys.add", () -> record(true)),
                button("keys.remove", () -> chosen().ifPresent(command -> keymap.setKeys(command, List.of()))),
                button("keys.reset", () -> chosen().ifPresent(keymap::reset)),
                gap,
                resetAll);
    }

    private Button button(String phrase, Runnable action) {
        Button button = new Button(TEXT.get(phrase));
        button.setId(phrase.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> chosen().isEmpty(), table.getSelectionModel().selectedItemProperty()));
        button.setOnAction(event -> {
            recorder.end();
            say(TEXT.get("keys.help"));
            action.run();
            fill();
        });
        return button;
    }

    private Optional<Command> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(KeyRow::command);
    }

    private void record(boolean further) {
        chosen().ifPresent(command -> {
            say(TEXT.get("keys.press", name(command)));
            recorder.listen(dialog.getDialogPane().getScene(), command, new KeyRecorder.Listener() {
                @Override
                public void recorded(KeyCombination key) {
                    take(command, key, further);
                }

                @Override
                public void refused(String sentence) {
                    say(sentence);
                }

                @Override
                public void left() {
                    say(TEXT.get("keys.help"));
                }
            });
        });
    }

    private void take(Command command, KeyCombination key, boolean further) {
        List<KeyCombination> wanted = new ArrayList<>(further ? keymap.keys(command) : List.of());
        wanted.remove(key);
        wanted.add(key);
        Runnable set = () -> {
            keymap.setKeys(command, wanted);
            fill();
            say(TEXT.get("keys.set", KeyNames.of(key), name(command)));
        };
        List<Command> others = keymap.sharing(command, key);
        if (others.isEmpty()) {
            set.run();
            return;
        }
        String names = others.stream().map(KeysWindow::name).collect(Collectors.joining("”, “"));
        Button here = answer("keys.use-here", () -> {
            keymap.takeFromOthers(command, key);
            set.run();
        });
        Button leave = answer("keys.leave", () -> say(TEXT.get("keys.help")));
        boolean both = others.stream().noneMatch(other -> other.reach() == command.reach());
        if (both) {
            Command first = command.reach() == Command.Reach.MAP ? command : others.get(0);
            say(
                    TEXT.get("keys.shared", KeyNames.of(key), names, name(first)),
                    answer("keys.use-both", set),
                    here,
                    leave);
        } else {
            say(TEXT.get("keys.taken", KeyNames.of(key), names), here, leave);
        }
    }

    private Button answer(String phrase, Runnable action) {
        Button button = new Button(TEXT.get(phrase));
        button.setId(phrase.replace('.', '-'));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void say(String sentence, Button... choices) {
        message.setText(sentence);
        answers.getChildren().setAll(choices);
        if (choices.length > 0) {
            choices[0].requestFocus();
        }
    }

    private void fill() {
        Optional<String> selected = chosen().map(Command::id);
        List<KeyRow> rows = Stream.concat(
                        menus.stream()
                                .flatMap(menu -> menu.commands().stream()
                                        .map(command -> KeyRow.of(command, menu.title(), keymap))),
                        MOUSE.stream()
                                .map(what -> new KeyRow(
                                        TEXT.get("mouse." + what),
                                        TEXT.get("mouse.group"),
                                        TEXT.get("mouse." + what + ".keys"),
                                        false,
                                        Optional.empty())))
                .filter(row -> row.fits(search.getText()))
                .toList();
        table.getItems().setAll(rows);
        rows.stream()
                .filter(row -> row.command().map(Command::id).equals(selected) && selected.isPresent())
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private static String name(Command command) {
        return command.label().replace("…", "");
    }

    private static TableColumn<KeyRow, String> column(
            String title, double width, java.util.function.Function<KeyRow, String> value) {
        TableColumn<KeyRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<KeyRow, String> keysColumn() {
        TableColumn<KeyRow, String> column = column(TEXT.get("keys.keys"), 240, KeyRow::keys);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String keys, boolean empty) {
                super.updateItem(keys, empty);
                setText(empty ? null : keys);
                @Nullable
                KeyRow row = getTableRow() == null ? null : getTableRow().getItem();
                setStyle(!empty && row != null && row.changed() ? "-fx-font-weight: bold;" : "");
            }
        });
        return column;
    }
}

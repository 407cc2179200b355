package org.railcount.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lets files and folders be dropped anywhere on the window, and shows that they may be. */
final class DropTarget {
    private DropTarget() {}

    /** @param onDrop takes what was dropped, on the JavaFX thread */
    static void install(StackPane root, Consumer<List<Path>> onDrop) {
        Region frame = new Region();
        frame.getStyleClass().add("drop-target");
        frame.setMouseTransparent(true);
        frame.setVisible(false);
        root.getChildren().add(frame);
        root.addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                frame.setVisible(true);
                drag.consume();
            }
        });
        root.addEventHandler(DragEvent.DRAG_EXITED, drag -> frame.setVisible(false));
        root.addEventHandler(DragEvent.DRAG_DROPPED, drag -> {
            frame.setVisible(false);
            boolean any = drag.getDragboard().hasFiles();
            if (any) {
                onDrop.accept(drag.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
            }
            drag.setDropCompleted(any);
            drag.consume();
        });
    }
}

package org.railcount.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.SceneInfo;

/**
 * Reads the project that a window is started with, and what its scenes tell of themselves, while JavaFX and the window are still
 * being made on another processor. What was read ahead is handed out once: who asks again gets what the files say then.
 * Thread-safe; whoever asks for something that nobody has begun on does it on the own thread.
 */
final class HeadStart {
    private final ProjectReader reader;
    private final Scene.Opener opener;
    private final Map<Path, FutureTask<ProjectReader.Opened>> projects = new ConcurrentHashMap<>();
    private final Map<Path, FutureTask<SceneInfo>> scenes = new ConcurrentHashMap<>();

    HeadStart(ProjectReader reader, Scene.Opener opener) {
        this.reader = reader;
        this.opener = opener;
    }

    /** Begins to read a project folder that is going to be opened. */
    void begin(Path folder, Executor workers) {
        FutureTask<ProjectReader.Opened> task = new FutureTask<>(() -> {
            ProjectReader.Opened opened = reader.read(folder, List.of());
            for (Path file : opened.files()) {
                FutureTask<SceneInfo> scene = new FutureTask<>(() -> read(file));
                scenes.put(file, scene);
                workers.execute(scene);
            }
            return opened;
        });
        projects.put(folder, task);
        workers.execute(task);
    }

    /** A project folder with all that it holds; see {@link ProjectReader#read}. */
    ProjectReader.Opened project(Path folder) throws Exception {
        FutureTask<ProjectReader.Opened> begun = projects.remove(folder);
        return begun == null ? reader.read(folder, List.of()) : result(begun);
    }

    /** What a scene's file tells of itself. */
    SceneInfo info(Path file) throws Exception {
        FutureTask<SceneInfo> begun = scenes.remove(file);
        return begun == null ? read(file) : result(begun);
    }

    private SceneInfo read(Path file) throws SceneException {
        try (Scene scene = opener.open(file)) {
            return scene.info();
        }
    }

    private static <T> T result(FutureTask<T> begun) throws Exception {
        begun.run();
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}

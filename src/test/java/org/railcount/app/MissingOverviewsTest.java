package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.OverviewCache;
import org.railcount.imagery.ViewedScenes;
import org.railcount.model.Acquisition;
import org.railcount.simulate.large.LargeScene;
import org.railcount.simulate.large.LargeScene.Form;

class MissingOverviewsTest {
    /** More than the shelf holds. */
    private static final int MANY = 9;

    /** Pixels along each side, just enough to need overviews. */
    private static final int SIDE = 2101;

    @TempDir
    private static Path drawn;

    @TempDir
    private Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final JobBoard board = new JobBoard();
    private final List<String> problems = new ArrayList<>();
    private final List<String> built = new ArrayList<>();
    private Runnable whileBuilding = () -> {};
    private Path cache;
    private SceneShelf shelf;
    private MissingOverviews missing;

    @BeforeAll
    static void draw() throws Exception {
        new LargeScene(SIDE, 3).write(drawn.resolve("scene.tif"), Form.TILES, share -> {});
    }

    @BeforeEach
    void shelf() {
        cache = folder.resolve("cache");
        ViewedScenes scenes = new ViewedScenes(
                new GeoTiffScenes((file, time) -> Acquisition.UNKNOWN), new OverviewCache(cache, 1 << 30));
        shelf = new SceneShelf(
                new Background(Runnable::run, Runnable::run),
                scenes,
                (entry, scene, registration) -> MapScene.of(scene, PaintedScene::colours, registration));
        missing = new MissingOverviews(
                scenes,
                new Background(work::add, Runnable::run),
                board,
                shelf,
                () -> whileBuilding.run(),
                problems::add);
    }

    @Test
    void aSceneThatLeavesTheShelfWhileItsOverviewsAreBuiltHasThemAllTheSame() throws Exception {
        List<SceneEntry> entries = scenes(MANY);
        show(entries.get(0));
        whileBuilding = () -> {
            whileBuilding = () -> {};
            entries.subList(1, MANY).forEach(this::fetch);
            assertThat(shelf.get(entries.get(0))).as("on the shelf").isEmpty();
        };
        work.remove().run();

        assertThat(problems).isEmpty();
        assertThat(board.running()).isEmpty();
        show(entries.get(0));
        assertThat(work).as("nothing is left to build").isEmpty();
    }

    @Test
    void oneSceneIsBuiltAtATimeAndTheOneThatWasShownLastComesNext() throws Exception {
        List<SceneEntry> entries = scenes(3);
        entries.forEach(this::show);
        assertThat(work).hasSize(1);
        assertThat(board.running()).hasSize(1);

        buildAll();
        assertThat(built).containsExactly("s0.tif", "s2.tif", "s1.tif");
    }

    @Test
    void afterOneThatWasCancelledTheNextIsBuiltAndTheCancelledOneIsNotBegunAgain() throws Exception {
        List<SceneEntry> entries = scenes(2);
        entries.forEach(this::show);
        board.running().get(0).cancel();
        buildAll();
        assertThat(built).containsExactly("s1.tif");

        show(entries.get(0));
        assertThat(work).isEmpty();
    }

    @Test
    void whatDidNotFitOnTheDiskIsTriedAgainWhenTheSceneIsShownAgain() throws Exception {
        SceneEntry entry = scenes(1).get(0);
        Files.writeString(cache, "in the way");
        show(entry);
        buildAll();
        assertThat(problems).singleElement().asString().startsWith("No overviews could be kept for s0.tif");
        assertThat(board.running()).isEmpty();

        Files.delete(cache);
        show(entry);
        buildAll();
        assertThat(built).containsExactly("s0.tif");
    }

    private void show(SceneEntry entry) {
        fetch(entry);
        missing.shown(entry, () -> built.add(entry.fileName()));
    }

    private void fetch(SceneEntry entry) {
        shelf.fetch(entry, () -> {}, problems::add);
    }

    private void buildAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** Scenes without overviews, all of the same pixels. */
    private List<SceneEntry> scenes(int count) throws Exception {
        List<SceneEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new SceneEntry(Files.copy(drawn.resolve("scene.tif"), folder.resolve("s" + i + ".tif"))));
        }
        return entries;
    }
}

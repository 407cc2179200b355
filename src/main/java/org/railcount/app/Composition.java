package org.railcount.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Keymap;
import org.railcount.app.compare.CompareBar;
import org.railcount.app.compare.CompareCommands;
import org.railcount.app.compare.CompareModel;
import org.railcount.app.compare.ComparePane;
import org.railcount.app.export.ExportWork;
import org.railcount.app.inspector.CorrectionForm;
import org.railcount.app.inspector.InspectorPanel;
import org.railcount.app.inspector.TimeForm;
import org.railcount.app.review.EarlierBar;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.review.Saving;
import org.railcount.app.review.Sessions;
import org.railcount.app.scenes.DetectionQueue;
import org.railcount.app.scenes.Filmstrip;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SceneListPanel;
import org.railcount.app.scenes.SceneLoader;
import org.railcount.app.scenes.TypedTime;
import org.railcount.app.settings.Preferences;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.app.timeline.TimelinePanel;
import org.railcount.app.viewer.CorrectCommands;
import org.railcount.app.viewer.MapCommands;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.DetectorFactory;
import org.railcount.imagery.Scene;
import org.railcount.imagery.ViewedScenes;
import org.railcount.review.ReviewSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the window together: every object that it needs is made here and handed on by constructors. */
final class Composition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final Phrases TEXT = Phrases.of(Composition.class);
    /** The views of three dates on a 4K screen; more would only fill the heap. */
    private static final long TILE_CACHE_BYTES = 192L << 20;

    private final ExecutorService files = Executors.newFixedThreadPool(2, threads("railcount-files"));
    private final ExecutorService pictures = Executors.newSingleThreadExecutor(threads("railcount-pictures"));
    private final ExecutorService tiles = Executors.newFixedThreadPool(2, threads("railcount-tiles"));
    private final ScheduledExecutorService edits =
            Executors.newSingleThreadScheduledExecutor(threads("railcount-edits"));
    private final ProjectAccess access = new ProjectAccess();
    private final ExecutorService counting;
    /** Streams that are run on it stay on it. One processor stays free for the window. */
    private final ForkJoinPool overviews =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

    private Optional<ViewedScenes> viewed = Optional.empty();
    private final JobBoard board = new JobBoard();
    private final Path settings;
    private final Preferences preferences;
    private final Scene.Opener opener;
    private final DetectorFactory detectors;
    private final ProjectOpener.SceneFinder finder;
    private final ProjectReader reader;
    private final HeadStart headStart;
    private final Thumbnails.Colouring colouring;

    /**
     * @param settings where the person's settings lie
     * @param opener opens scenes
     * @param finder finds scene files in folders
     * @param colouring turns samples into colours
     * @param detectors makes the detector that a project asks for
     */
    Composition(
            Path settings,
            Scene.Opener opener,
            ProjectOpener.SceneFinder finder,
            Thumbnails.Colouring colouring,
            DetectorFactory detectors) {
        this.settings = settings;
        preferences = Preferences.read(new SettingsFile(settings, "settings.json"), files);
        this.opener = opener;
        this.finder = finder;
        this.colouring = colouring;
        this.detectors = detectors;
        reader = new ProjectReader(access, finder, detectors);
        headStart = new HeadStart(reader, opener);
        // One processor stays free for the window.
        int atATime = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.counting = Executors.newFixedThreadPool(atATime, threads("railcount-counting"));
    }

    /** Looks at scenes with overviews that are built where they are missing. */
    Composition looking(ViewedScenes scenes) {
        viewed = Optional.of(scenes);
        return this;
    }

    /** Begins to read what the window is going to be asked to open, and brings up what it will need. */
    void begin(List<Path> paths) {
        // The first phrase with a number brings up ICU: a tenth of a second that the JavaFX thread is better spared.
        pictures.execute(() -> TEXT.get("edits.taken-in", 1));
        MainWindow.projectOf(paths).ifPresent(folder -> headStart.begin(folder, files));
    }

    MainWindow window(Stage stage) {
        Theming theming = new Theming(preferences);
        Background fileWork = new Background(files, Platform::runLater);
        Workspace workspace = new Workspace();
        Notices notices = new Notices();
        Keymap keymap = PersonalKeys.read(new SettingsFile(settings, "keys.json"), fileWork, notices);

        Saving saving = new Saving(edits, fileWork);
        Author author = new Author(stage, new SettingsFile(settings, "author.json"), fileWork, notices);
        Sessions sessions = new Sessions(
                workspace.scenes(),
                workspace.projectProperty(),
                fileWork,
                new ReviewSession.Pen(
                        author::name, Clock.systemUTC(), () -> UUID.randomUUID().toString()),
                saving::keep,
                notices::problem);
        ReviewDesk review = new ReviewDesk(workspace.scenes(), sessions, workspace::site);
        sessions.onChange(review::refresh);
        workspace.projectProperty().addListener((property, before, now) -> {
            if (now != null) {
                saving.turnTo(now);
            }
        });

        Places places = new Places(preferences);
        preferences.problem().ifPresent(notices::problem);
        MapEvents mapEvents = new MapEvents(workspace, review, notices, places);
        TilePool pool = TilePool.of(TILE_CACHE_BYTES, tiles, Platform::runLater);
        MapPanel map = new MapPanel(pool, mapEvents, keymap::keyText);
        Scene.Opener toLook = viewed.<Scene.Opener>map(scenes -> scenes).orElse(opener);
        PersonalLooks looks = new PersonalLooks(new SettingsFile(settings, "display.json"), fileWork, notices);
        SceneShelf shelf = new SceneShelf(
                fileWork,
                toLook,
                (entry, scene, registration) ->
                        MapScene.of(scene, colouring.of(scene, looks.of(entry.path())), registration));
        FirstSight firstSight = new FirstSight(() -> map.shownFile().isPresent() && map.isComplete());
        workspace.projectProperty().addListener((property, before, now) -> firstSight.begin());
        MapFollower mapFollower = new MapFollower(workspace, map, shelf, review, firstSight::then);
        CompareModel compare = new CompareModel();
        ComparePane comparePane = new ComparePane(compare, map, pool, mapEvents);
        mapEvents.onViewChanged(comparePane::mapMoved);
        mapEvents.onPointer(comparePane::pointerOverMap);
        CompareFollower compareFollower = new CompareFollower(workspace, compare, comparePane.reference(), shelf);
        mapFollower.along(compareFollower::referenceOf);
        compare.referenceProperty().addListener((property, before, now) -> mapFollower.prefetch());
        Displaying displaying = new Displaying(workspace, looks, shelf, fileWork, mapFollower, compareFollower);
        new ChangesFollower(workspace, compare, fileWork);
        new ChangedFiles(workspace, shelf, fileWork, notices).follow(stage);

        Optional<OverviewCacheMenu> cacheMenu = viewed.map(scenes -> new OverviewCacheMenu(scenes.cache(), fileWork));
        viewed.ifPresent(scenes -> {
            MissingOverviews missing = new MissingOverviews(
                    scenes,
                    new Background(overviews::execute, Platform::runLater),
                    board,
                    shelf,
                    map::refresh,
                    notices::problem);
            mapFollower.onShown(entry -> missing.shown(entry, () -> {
                mapFollower.showAgain(entry);
                cacheMenu.ifPresent(OverviewCacheMenu::measure);
            }));
        });

        DetectionQueue queue = new DetectionQueue(new Background(counting, Platform::runLater), board);
        Detecting detecting = new Detecting(workspace, queue, opener, notices);
        ComparingDates comparing =
                new ComparingDates(workspace, new Background(counting, Platform::runLater), board, opener, notices);
        SceneLoader loader = new SceneLoader(fileWork, board, headStart::info);
        ProjectOpener projects =
                new ProjectOpener(workspace, reader, headStart, fileWork, finder, loader, notices, loaded -> {
                    openLatest(workspace);
                    firstSight.then(() -> detecting.detectMissing(loaded));
                });
        SiteActions site = new SiteActions(workspace, fileWork, notices);
        Thumbnails thumbnails =
                new Thumbnails(workspace, new Background(pictures, Platform::runLater), toLook, colouring);

        InspectorPanel inspector = new InspectorPanel();
        TypedDates typedDates = new TypedDates(workspace, fileWork, notices);
        TimeForm timeForm = new TimeForm(
                new TypedTime(Clock.systemUTC()),
                workspace::zone,
                time -> workspace.open().ifPresent(entry -> typedDates.type(entry, time)));
        InspectorFollower inspectorFollower = new InspectorFollower(
                workspace,
                inspector,
                timeForm,
                new Nudging(workspace, map, fileWork, notices, detecting::recount),
                review,
                sessions,
                new CorrectionForm(
                        map.tools(), keymap, () -> workspace.selectedProperty().set(List.of())),
                map::requestFocus,
                mapEvents::tellWhyNotSigned);

        TimelinePanel timeline = new TimelinePanel(workspace.scenes(), theming.chart(), preferences, fileWork, notices);
        workspace.siteProperty().addListener((property, before, now) -> timeline.setSite(Optional.ofNullable(now)));
        workspace.observationsProperty().addListener((property, before, now) -> timeline.setObservations(now));
        workspace.eventsProperty().addListener((property, before, now) -> timeline.setEvents(now));

        SceneListPanel sceneList = new SceneListPanel(
                workspace.scenes(), workspace::context, entry -> firstSight.then(() -> thumbnails.request(entry)));
        Filmstrip film = new Filmstrip(
                workspace.scenes(),
                workspace::context,
                entry -> firstSight.then(() -> thumbnails.request(entry)),
                compare.referenceProperty(),
                compareFollower::compareWith);
        UnsavedEdits unsavedEdits = new UnsavedEdits(stage, saving, notices);
        UnsavedSite unsaved = new UnsavedSite(stage, workspace, site, unsavedEdits);
        Exporting exporting = new Exporting(workspace, timeline.viewModel()::model, fileWork, notices);
        Conditions conditions = new Conditions(workspace, board);
        ExportingFigures figures = new ExportingFigures(
                stage,
                workspace,
                opener,
                entry -> looks.of(entry.path()),
                map::groundInView,
                fileWork,
                new ExportWork(fileWork, board, notices::done, notices::problem),
                notices);
        FileMenu fileMenu = new FileMenu(stage, conditions, projects, exporting, figures, unsaved);
        ProposingTracks proposing = new ProposingTracks(
                workspace, map, new Background(counting, Platform::runLater), board, opener, notices);
        mapEvents.onTrackPointedAt(proposing::through);
        SiteMenu siteMenu = new SiteMenu(stage, conditions, site, new SiteSettings(stage, workspace), map, proposing);
        DetectorChoice detectorChoice = new DetectorChoice(stage, workspace, detectors, fileWork, notices);
        SceneMenu sceneMenu = new SceneMenu(
                conditions,
                workspace.scenes(),
                sceneList,
                detecting,
                comparing,
                detectorChoice,
                new Learning(
                        stage,
                        workspace,
                        new Background(counting, Platform::runLater),
                        board,
                        opener,
                        detectorChoice,
                        notices),
                inspectorFollower,
                board);
        FilterTool filter = new FilterTool(map, keymap);
        mapEvents.onFiltered(filter::show);
        MapArea mapArea = new MapArea(
                new MapTools(map, mapEvents.modeProperty(), filter, displaying.button(keymap), keymap).node(),
                VisibleChildren.in(
                        new VBox(),
                        new CompareBar(compare, keymap, compareFollower::exchange).node(),
                        new SiteGuide(workspace, map, siteMenu).node(),
                        new ProposalBar(map, keymap).node(),
                        new EarlierBar(review).node()),
                comparePane,
                displaying.card(),
                film.node(),
                notices);
        film.fit(mapArea.node().heightProperty());
        PanelLayout layout =
                new PanelLayout(preferences, sceneList.node(), mapArea.node(), inspector.node(), timeline.node());
        MapCommands mapCommands = new MapCommands(map);
        PutAway putAway = new PutAway(inspectorFollower::close, map.measuring()::unmark, displaying::close);
        workspace
                .projectProperty()
                .addListener((property, before, now) -> map.measuring().unmark());
        List<CommandMenu> menus = List.of(
                fileMenu.menu(),
                new CommandMenu(
                        "edit",
                        Stream.of(
                                        List.of(new UndoRoute(workspace, review, map).commands(conditions.project())),
                                        mapCommands.edit(conditions.project()),
                                        List.of(List.of(author.command())))
                                .flatMap(List::stream)
                                .toList()),
                siteMenu.menu(),
                sceneMenu.scenes(),
                new CorrectCommands(map, conditions.openScene()).menu(),
                sceneMenu.detection(),
                new CommandMenu(
                        "view",
                        Stream.of(
                                        mapCommands.view().stream(),
                                        Stream.of(
                                                List.of(displaying.command(conditions.anyScene()), putAway.command()),
                                                List.of(film.command())),
                                        cacheMenu.stream().map(OverviewCacheMenu::commands))
                                .flatMap(groups -> groups)
                                .toList()),
                new CompareCommands(compare)
                        .menu(conditions.anyScene(), compareFollower::exchange, compareFollower::stepReference),
                timeline.menu(conditions.anyScene()),
                new MeasureMenu(
                                conditions,
                                map,
                                new PlaceActions(stage, map, places, notices),
                                conditions.editable(review))
                        .menu(),
                WindowMenu.menu(
                        layout,
                        new PanelFocus(List.of(sceneList.node(), mapArea.node(), inspector.node(), timeline.node())),
                        theming),
                mapCommands.onMap());
        CommandDesk desk = new CommandDesk(stage, workspace.scenes(), keymap, menus);
        new Invitation(workspace, mapArea, fileMenu).follow();
        return new MainWindow(
                stage,
                workspace,
                new MainWindow.Panels(
                        desk.menuBar(),
                        layout,
                        sceneList.node(),
                        map,
                        timeline,
                        new StatusBar(
                                        mapEvents.readoutProperty(),
                                        places,
                                        board,
                                        new SavedState(workspace, saving, unsavedEdits).node(),
                                        keymap)
                                .node(),
                        desk.palette()),
                keymap,
                theming,
                new WindowPlace(stage, preferences),
                projects,
                exporting,
                unsaved,
                notices);
    }

    /** The latest scene; where none can be read one that says why, and where none has a date the first. */
    private static void openLatest(Workspace workspace) {
        SceneList scenes = workspace.scenes();
        if (workspace.open().isEmpty()) {
            Stream<SceneEntry> latestFirst = scenes.byDate().stream()
                    .filter(entry -> entry.time().isPresent())
                    .sorted(Comparator.comparing(entry -> entry.time().orElseThrow(), Comparator.reverseOrder()));
            Stream.of(latestFirst, scenes.step(1).stream(), scenes.shown().stream())
                    .flatMap(Function.identity())
                    .findFirst()
                    .ifPresent(scenes.openProperty()::set);
        }
    }

    /** Ends all background work. What the analyst typed or saved is written first; counting is given up. */
    @Override
    public void close() {
        board.cancelAll();
        preferences.stop();
        List.of(files, pictures, tiles, counting, edits, overviews).forEach(ExecutorService::shutdown);
        try {
            if (!files.awaitTermination(10, TimeUnit.SECONDS) || !edits.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("files were still being written when the window was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        access.close();
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}

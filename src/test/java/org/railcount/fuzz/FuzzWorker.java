package org.railcount.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.apache.commons.io.FileUtils;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.model.Acquisition;

/**
 * Reads one input after the other and says what came of each, a line each: its number, what it was, the outcome, processor
 * time in milliseconds. The first inputs are the bombs, the others follow from a seed and their number. A process of its own,
 * with a small heap, because what is tried here may end it.
 */
final class FuzzWorker {
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String CRASHED = "crashed";
    static final String HUNG = "hung";
    /** Begins the line about the memory. */
    static final String MEMORY = "memory";

    private static final int ROUNDS_A_MEMORY_LINE = 250;

    /** A model that is not refused at once costs a process. */
    private static final int OTHERS_A_MODEL = 5;

    private final List<Bomb> bombs;
    private final List<Target> targets;
    private final Path chosen;
    private final Watch watch = new Watch(Thread.currentThread());

    /** @param only name of the one kind of input to try; empty for all */
    private FuzzWorker(Path folder, String only) throws Exception {
        SceneTarget scene = new SceneTarget();
        SidecarTarget sidecar = new SidecarTarget();
        SiteTarget site = new SiteTarget();
        ProjectTarget project = new ProjectTarget(folder.resolve("sound"));
        ImportTarget imports = new ImportTarget(folder.resolve("import"));
        PersonalTarget personal = new PersonalTarget();
        ModelTarget model = new ModelTarget();
        targets = new ArrayList<>();
        for (int i = 0; i < OTHERS_A_MODEL; i++) {
            targets.addAll(List.of(scene, sidecar, site, project, imports, personal));
        }
        targets.add(model);
        bombs = new ArrayList<>(new TiffBombs(scene).all());
        bombs.addAll(new XmlBombs(sidecar, imports).all());
        bombs.addAll(new TableBombs(project, site, imports, sidecar, model).all());
        if (!only.isEmpty()) {
            targets.removeIf(target -> !target.name().equals(only));
            bombs.clear();
        }
        chosen = folder.resolve("chosen");
    }

    /**
     * @param args a folder for all files, the seed, the first input, the one after the last, the time to stop at in epoch
     *     milliseconds, and the name of the one kind of input to try, which is empty for all
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        FuzzWorker worker = new FuzzWorker(folder, args[5]);
        long first = Long.parseLong(args[2]);
        long end = Long.parseLong(args[3]);
        long until = Long.parseLong(args[4]);
        worker.warmUp();
        Guard guard = Guard.over(worker.chosen);
        for (long number = first; number < end && System.currentTimeMillis() < until; number++) {
            worker.round(number, Long.parseLong(args[1]), guard);
        }
        memory();
        System.out.flush();
        // Not an exit: libraries clean up behind themselves then, which the guard would take for an escape.
        Runtime.getRuntime().halt(0);
    }

    /** Libraries are loaded, and the database of coordinate systems is read, before anything is timed. */
    private void warmUp() throws Exception {
        Path epsg = Path.of("src/test/resources/imagery/crs-2056.tif");
        new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN).open(epsg).close();
        for (Target target : new LinkedHashSet<>(targets)) {
            for (int i = 0; i < 3; i++) {
                clear();
                target.write(chosen, new Random(i));
                try {
                    target.read(chosen);
                } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                    // It comes again, with a number.
                    continue;
                }
            }
        }
    }

    private void round(long number, long seed, Guard guard) throws IOException {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L + number);
        Target target = number < bombs.size() ? bombs.get((int) number) : targets.get((int) (number % targets.size()));
        clear();
        target.write(chosen, random);
        String line = number + "\t" + target.name() + "\t";
        watch.begin(line);
        String outcome = outcome(target);
        double cpuMs = watch.end();
        List<String> attempts = guard.attempts();
        if (!attempts.isEmpty()) {
            outcome = CRASHED + ": it led to " + attempts;
        }
        System.out.println(line + outcome + "\t" + Math.round(cpuMs));
        if (number % ROUNDS_A_MEMORY_LINE == 0) {
            memory();
        }
    }

    private String outcome(Target target) {
        try {
            target.read(chosen);
            return ACCEPTED;
        } catch (Refused e) {
            return e.isASentence() ? REFUSED : CRASHED + ": not a sentence: " + oneLine(e);
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
            StackTraceElement[] at = e.getStackTrace();
            String where = Arrays.stream(at)
                    .filter(frame -> frame.getClassName().startsWith("org.railcount"))
                    .findFirst()
                    .or(() -> Arrays.stream(at).findFirst())
                    .map(Object::toString)
                    .orElse("");
            return CRASHED + ": " + oneLine(e) + " at " + where;
        }
    }

    private static String oneLine(Throwable e) {
        String text = e.toString().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(300, text.length()));
    }

    private void clear() throws IOException {
        FileUtils.deleteDirectory(chosen.toFile());
        Files.createDirectories(chosen);
    }

    private static void memory() throws IOException {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.println(
                MEMORY + "\t" + Math.min(heap, Runtime.getRuntime().maxMemory()) / (1 << 20) + "\t" + residentMb());
    }

    /** The most native memory that this process ever held, MB; 0 where the system does not tell. */
    private static long residentMb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}

package org.railcount.cli.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.railcount.review.ReviewSession;

/** Kills a process that edits a project, again and again, and looks at what is left of what it said was saved. */
public final class CrashBench {
    /** A project is edited by so many processes, one after the other, and then begun anew. */
    private static final int RUNS_A_PROJECT = 20;

    /** A process is killed at most so long after it began to edit, milliseconds. */
    private static final int LONGEST_LIFE_MS = 800;

    private final Path folder;
    private final Random random;
    private final PrintWriter out;
    private final Map<String, Set<String>> confirmed = new HashMap<>();
    private int confirmedNudge;
    private long confirmations;
    private int lost;
    private int unopened;

    /**
     * @param folder where the projects are made
     * @param random the moments of the kills, and the edits
     */
    public CrashBench(Path folder, Random random, PrintWriter out) {
        this.folder = folder;
        this.random = random;
        this.out = out;
    }

    /** Kills so many processes; says whether nothing was lost. The last line that it prints is the result. */
    public boolean run(int runs) throws IOException, ProjectException, InterruptedException {
        Path project = folder.resolve("project");
        for (int run = 0; run < runs; run++) {
            if (run % RUNS_A_PROJECT == 0) {
                FileUtils.deleteDirectory(project.toFile());
                Files.createDirectories(project);
                BenchProject.write(project);
                confirmed.clear();
                confirmedNudge = 0;
            }
            edit(project);
            look(project);
            if ((run + 1) % RUNS_A_PROJECT == 0) {
                out.println("killed " + (run + 1) + " of " + runs + ", confirmed writes " + confirmations);
                out.flush();
            }
        }
        FileUtils.deleteDirectory(project.toFile());
        out.println("runs=" + runs + " lost=" + lost + " unopened=" + unopened);
        out.flush();
        return lost == 0 && unopened == 0;
    }

    private void edit(Path project) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditingProcess.class.getName(),
                        project.toString(),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // One in ten dies while it is still opening the project.
        boolean early = random.nextInt(10) == 0;
        int life = random.nextInt(LONGEST_LIFE_MS);
        Thread killer = new Thread(() -> kill(process, life), "railcount-killer");
        if (early) {
            killer.start();
        }
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null) {
                if (line.equals(EditingProcess.READY) && !early) {
                    killer.start();
                }
                hear(line);
                line = said.readLine();
            }
        }
        process.waitFor();
    }

    private static void kill(Process process, int life) {
        try {
            process.waitFor(life, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Not the process's own method, which would close its output while there is still something to hear.
        process.toHandle().destroyForcibly();
    }

    private void hear(String line) {
        if (!line.endsWith(EditingProcess.END)) {
            return;
        }
        String[] words = line.split(" ");
        if (words[0].equals("edit")) {
            confirmed.computeIfAbsent(words[1], scene -> new HashSet<>()).add(words[2]);
            confirmations++;
        } else if (words[0].equals("nudge")) {
            confirmedNudge = Integer.parseInt(words[1]);
            confirmations++;
        }
    }

    private void look(Path folder) throws IOException {
        if (!(ProjectLock.take(folder) instanceof ProjectLock.Outcome.Taken taken)) {
            unopened++;
            return;
        }
        try (ProjectLock lock = taken.lock()) {
            ProjectFolder project = ProjectFolder.open(folder);
            for (String scene : BenchProject.SCENES) {
                DetectionRun run = project.storedRun(scene).orElseThrow();
                List<LogEntry> log = project.edits().read(scene).entries();
                new ReviewSession(run, log, new ReviewSession.Pen(() -> "", Clock.systemUTC(), () -> ""));
                Set<String> there = new HashSet<>();
                log.forEach(entry -> there.add(entry.id()));
                Set<String> missing = new HashSet<>(confirmed.getOrDefault(scene, Set.of()));
                missing.removeAll(there);
                lost += missing.size();
            }
            GroundMove nudge = project.nudges().get(BenchProject.SCENES.get(0));
            // One more may have been written before the process could say so.
            lost += confirmedNudge > 0 && (nudge == null || nudge.eastM() < confirmedNudge) ? 1 : 0;
        } catch (ProjectException | RuntimeException e) {
            out.println("cannot be opened: " + e.getMessage());
            unopened++;
        }
    }
}

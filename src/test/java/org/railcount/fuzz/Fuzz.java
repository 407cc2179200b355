package org.railcount.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/**
 * Hands damaged and hostile files to Railcount, in a process with a heap of 512 MB that is started again whenever an input
 * ends it, and counts what comes of them. The command is in {@code docs/reliability.md}; a test runs a short turn.
 */
public final class Fuzz {
    private static final int HEAP_MB = 512;

    private final Path folder;
    private final long seed;
    private final String only;
    private final Consumer<String> out;
    private final List<String> defects = new ArrayList<>();
    private final Map<String, Long> slowest = new HashMap<>();
    private long inputs;
    private long accepted;
    private long refused;
    private long crashes;
    private long hangs;
    private long heapMb;
    private long residentMb;

    /**
     * @param folder for the files of a run
     * @param only name of the one kind of input to try; empty for all
     * @param out told defects and progress, a line each
     */
    Fuzz(Path folder, long seed, String only, Consumer<String> out) {
        this.folder = folder;
        this.seed = seed;
        this.only = only;
        this.out = out;
    }

    /**
     * @param args {@code --minutes N}, {@code --seed N}, to repeat a range of inputs {@code --from N --to N}, and to try one
     *     kind of input {@code --only model}, which has numbers of its own
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        Path folder = Files.createTempDirectory("railcount-fuzz");
        long until = System.currentTimeMillis() + number(options, "--minutes", 60) * 60_000;
        Fuzz fuzz =
                new Fuzz(folder, number(options, "--seed", 1), options.getOrDefault("--only", ""), System.out::println);
        try {
            fuzz.run(number(options, "--from", 0), number(options, "--to", Long.MAX_VALUE), until);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
        System.out.println(fuzz.summary());
        System.exit(fuzz.defects.isEmpty() ? 0 : 1);
    }

    private static long number(Map<String, String> options, String name, long otherwise) {
        return options.containsKey(name) ? Long.parseLong(options.get(name)) : otherwise;
    }

    /** Reads inputs by their numbers until the last or the time is over. */
    void run(long first, long end, long untilMillis) throws IOException, InterruptedException {
        long next = first;
        while (next < end && System.currentTimeMillis() < untilMillis) {
            next = worker(next, end, untilMillis);
        }
    }

    /** What was wrong, a line each. */
    List<String> defects() {
        return defects;
    }

    String summary() {
        return "inputs=" + inputs + " refused=" + refused + " accepted=" + accepted + " crashes=" + crashes + " hangs="
                + hangs + " heap_mb=" + heapMb + " resident_mb=" + residentMb + " slowest_ms=" + slowest;
    }

    /** Runs one process as far as it comes; gives the number of the next input. */
    private long worker(long first, long end, long untilMillis) throws IOException, InterruptedException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                FuzzWorker.class.getName(),
                folder.toString()));
        for (long number : new long[] {seed, first, end, untilMillis}) {
            command.add(Long.toString(number));
        }
        command.add(only);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("stderr.txt").toFile());
        builder.environment().put("OPENCV_LOG_LEVEL", "SILENT");
        Process process = builder.start();
        long next = first;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                next = hear(line, next);
            }
        } finally {
            process.destroy();
        }
        int status = process.waitFor();
        if (status != 0 && status != 3) {
            inputs++;
            crashes++;
            defect(next + "\t?\tthe process ended with status " + status + "; " + lastWords());
            next++;
        }
        return next;
    }

    private long hear(String line, long next) {
        String[] words = line.split("\t");
        if (words[0].equals(FuzzWorker.MEMORY)) {
            heapMb = Math.max(heapMb, Long.parseLong(words[1]));
            residentMb = Math.max(residentMb, Long.parseLong(words[2]));
            return next;
        }
        if (words.length < 4) {
            return next;
        }
        inputs++;
        slowest.merge(words[1].split(" ").length > 1 ? "bomb" : words[1], Long.parseLong(words[3]), Math::max);
        switch (words[2].split(":")[0]) {
            case FuzzWorker.ACCEPTED -> accepted++;
            case FuzzWorker.REFUSED -> refused++;
            case FuzzWorker.HUNG -> {
                hangs++;
                defect(line);
            }
            default -> {
                crashes++;
                defect(line);
            }
        }
        if (inputs % 20_000 == 0) {
            out.accept(summary());
        }
        return Long.parseLong(words[0]) + 1;
    }

    private void defect(String line) {
        defects.add(line);
        out.accept(line);
    }

    private String lastWords() throws IOException {
        String all = Files.readString(folder.resolve("stderr.txt"), StandardCharsets.ISO_8859_1);
        return all.substring(Math.max(0, all.length() - 300)).replaceAll("\\s+", " ");
    }
}

package org.railcount.cli.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs {@code railcount analyze} in a process of its own.
 *
 * @param heapMb how large its heap may become
 * @param arguments of the command
 */
record BatchProcess(int heapMb, List<String> arguments) {
    private static final Pattern LINE = Pattern.compile(" *(\\d+)/\\d+  .*");

    /** Hears of every scene that is done. */
    @FunctionalInterface
    interface Watcher {
        /**
         * @param done how many are done
         * @return whether the process may live
         */
        boolean done(int done, Process process) throws IOException;
    }

    /** Runs to the end, or until the watcher has it killed; gives the exit status. */
    int run(Watcher watcher) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher scene = LINE.matcher(line);
                if (scene.matches() && process.isAlive() && !watcher.done(Integer.parseInt(scene.group(1)), process)) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!argument.startsWith("-Xmx")) {
                command.add(argument);
            }
        }
        command.add("-Xmx" + heapMb + "m");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.railcount.Main", "analyze"));
        command.addAll(arguments);
        return command;
    }
}

package org.railcount.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process when one input takes longer than two seconds of processor time, which a busy machine does not
 * lengthen, or waits for ten minutes.
 */
final class Watch {
    static final int LIMIT_MS = 2000;
    private static final long STUCK_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread watched;
    private String line = "";
    private long cpuAtBegin;
    private long wallAtBegin;
    private boolean running;

    /** @param watched the thread that reads */
    Watch(Thread watched) {
        this.watched = watched;
        Thread thread = new Thread(this::look, "fuzz-watch");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void begin(String about) {
        line = about;
        cpuAtBegin = cpu();
        wallAtBegin = System.nanoTime();
        running = true;
    }

    /** Processor time since the beginning, milliseconds. */
    synchronized double end() {
        running = false;
        return (cpu() - cpuAtBegin) / 1e6;
    }

    private long cpu() {
        return THREADS.getThreadCpuTime(watched.getId());
    }

    private void look() {
        while (true) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (this) {
                boolean late =
                        cpu() - cpuAtBegin > LIMIT_MS * 1_000_000L || System.nanoTime() - wallAtBegin > STUCK_NANOS;
                if (running && late) {
                    StringBuilder at = new StringBuilder();
                    for (StackTraceElement frame : watched.getStackTrace()) {
                        at.append(at.length() < 600 ? " < " + frame : "");
                    }
                    System.out.println(line + FuzzWorker.HUNG + ":" + at + "\t" + (cpu() - cpuAtBegin) / 1_000_000);
                    System.out.flush();
                    Runtime.getRuntime().halt(3);
                }
            }
        }
    }
}

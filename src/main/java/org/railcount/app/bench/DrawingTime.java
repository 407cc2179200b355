package org.railcount.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Processor time of the two threads that make a frame: unlike the time on the clock, other programs do not lengthen it. */
final class DrawingTime {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final double from = usedMs();

    /** Milliseconds used since it was made. */
    double ms() {
        return usedMs() - from;
    }

    private double usedMs() {
        double sum = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            boolean draws = info != null
                    && (info.getThreadName().startsWith("JavaFX Application")
                            || info.getThreadName().startsWith("QuantumRenderer"));
            sum += draws ? threads.getThreadCpuTime(id) / 1e6 : 0;
        }
        return sum;
    }
}

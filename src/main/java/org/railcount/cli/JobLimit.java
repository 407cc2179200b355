package org.railcount.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many scenes may be counted at a time. The figures for a scene were measured on the sample imagery and rounded up;
 * they do not depend on the size of the image, of which only the site's surroundings are read.
 *
 * @param processors of the machine
 * @param heapBytes the most that the Java heap may take
 * @param memoryBytes the most that the whole process may take
 */
record JobLimit(int processors, long heapBytes, long memoryBytes) {
    private static final long MB = 1L << 20;

    /** The program itself, its networks once, and the small pictures of a series. */
    private static final long PROGRAM = 300 * MB;

    /** Heap for one scene at work. */
    private static final long SCENE_HEAP = 160 * MB;

    /** Memory for one scene at work: its heap, and what the networks take beside it. */
    private static final long SCENE_MEMORY = 260 * MB;

    /** What this machine, or the container about it, allows: three quarters of its memory. */
    static JobLimit ofMachine() {
        Runtime runtime = Runtime.getRuntime();
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / 4 * 3
                : Long.MAX_VALUE;
        return new JobLimit(runtime.availableProcessors(), runtime.maxMemory(), memory);
    }

    /** The same with another bound on the whole process. */
    JobLimit within(long bytes) {
        return new JobLimit(processors, heapBytes, bytes);
    }

    /** One at least, however small the machine. */
    int jobs() {
        long byHeap = heapBytes / SCENE_HEAP;
        long byMemory = (memoryBytes - PROGRAM) / SCENE_MEMORY;
        return (int) Math.max(1, Math.min(processors, Math.min(byHeap, byMemory)));
    }
}

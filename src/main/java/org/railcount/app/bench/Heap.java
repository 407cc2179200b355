package org.railcount.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;

/** Watches how much of the Java heap is in use, garbage included, a hundred times a second. */
final class Heap {
    private final AtomicLong peak = new AtomicLong();

    Heap() {
        Thread watch = new Thread(this::watch, "bench-heap");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            peak.accumulateAndGet(used, Math::max);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Prints the most that was in use, and the most that a collection left. */
    void tell() {
        long kept = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                kept += pool.getCollectionUsage().getUsed();
            }
        }
        System.out.println("heap_mb=" + (peak.get() >> 20));
        System.out.println("heap_kept_mb=" + (kept >> 20));
    }
}

package io.langyan.bench.run;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the clocks showed at a moment.
 *
 * @param nanos wall clock, nanoseconds
 * @param processNanos CPU time of this process, nanoseconds
 * @param machineNanos CPU time of all processes of this machine, nanoseconds; -1 where the system does not tell
 * @param collectorMillis time spent in garbage collection, milliseconds
 */
record Sample(long nanos, long processNanos, long machineNanos, long collectorMillis) {
    private static final Path STAT = Path.of("/proc/stat");
    /** The unit of {@code /proc/stat} on every Linux that Java runs on. */
    private static final long NANOS_PER_TICK = 10_000_000L;

    static Sample now() {
        long collector = 0;
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            collector += bean.getCollectionTime();
        }
        return new Sample(System.nanoTime(), readProcess(), readMachine(), collector);
    }

    private static long readProcess() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    /** User, nice and system time, interrupts, and time that the host took away. */
    private static long readMachine() {
        if (!Files.isReadable(STAT)) {
            return -1;
        }
        try (var lines = Files.lines(STAT)) {
            String[] ticks = lines.findFirst().orElse("").trim().split("\\s+");
            long busy = 0;
            for (int column : new int[] {1, 2, 3, 6, 7, 8}) {
                busy += Long.parseLong(ticks[column]);
            }
            return busy * NANOS_PER_TICK;
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }
}

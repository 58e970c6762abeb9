package io.langyan.cli.backtest.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows on a terminal how far something has come, on one line that is gone when it is closed. */
public final class ProgressBar implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final long PERIOD_MILLIS = 200;
    private static final int CELLS = 30;
    private static final double MEGABYTE = 1_000_000.0;

    private final PrintWriter out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ProgressBar::daemon);

    private ProgressBar(PrintWriter out) {
        this.out = out;
    }

    /**
     * Shows progress from now on.
     *
     * @param out the terminal
     * @param done bytes so far; asked for from another thread
     * @param total bytes in all
     */
    static ProgressBar start(PrintWriter out, LongSupplier done, long total) {
        ProgressBar bar = new ProgressBar(out);
        long started = System.nanoTime();
        bar.clock.scheduleAtFixedRate(
                () -> bar.draw(line(done.getAsLong(), total, Duration.ofNanos(System.nanoTime() - started))),
                0,
                PERIOD_MILLIS,
                TimeUnit.MILLISECONDS);
        return bar;
    }

    /** The line as it stands after a time. */
    static String line(long done, long total, Duration passed) {
        double share = total <= 0 ? 1 : Math.min(1.0, (double) done / total);
        int full = (int) Math.round(share * CELLS);
        String left = share > 0.02 ? remaining(passed.toMillis() / 1000.0 * (1 - share) / share) : "";
        return String.format(
                Locale.ROOT,
                "%s%s %3.0f %%  %.1f / %.1f MB%s",
                "█".repeat(full),
                "░".repeat(CELLS - full),
                share * 100,
                done / MEGABYTE,
                total / MEGABYTE,
                left);
    }

    private static String remaining(double seconds) {
        return String.format(Locale.ROOT, "  %.0f s", seconds);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        draw("");
    }

    private synchronized void draw(String line) {
        out.print(CLEAR_LINE + line);
        out.flush();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}

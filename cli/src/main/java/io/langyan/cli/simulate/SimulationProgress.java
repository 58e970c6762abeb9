package io.langyan.cli.simulate;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** Shows on a terminal how much of a city has been lived, on one line that is gone in the end. */
public final class SimulationProgress implements DoubleConsumer, AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int CELLS = 30;

    private final PrintWriter out;
    private final boolean shown;
    private int percent = -1;

    /**
     * Progress from nothing on.
     *
     * @param shown whether there is a terminal to show it on
     */
    public SimulationProgress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public void accept(double part) {
        int now = (int) (part * 100);
        if (shown && now != percent) {
            percent = now;
            int full = now * CELLS / 100;
            out.print(CLEAR_LINE
                    + String.format(Locale.ROOT, "%s%s %3d %%", "█".repeat(full), "░".repeat(CELLS - full), now));
            out.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}

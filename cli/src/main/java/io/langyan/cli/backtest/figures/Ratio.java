package io.langyan.cli.backtest.figures;

/**
 * So many of so many.
 *
 * @param part those that are
 * @param whole all of them
 */
public record Ratio(int part, int whole) {
    /** Tenths of a percent, rounded half up; 0 of nothing. */
    public int perMille() {
        return whole == 0 ? 0 : (int) ((2000L * part + whole) / (2L * whole));
    }
}

package io.langyan.cli.backtest.report;

import java.util.List;

/** A row of numbers as a row of blocks. */
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    /** The most blocks: of more numbers, neighbours are added up. */
    static final int MOST_BLOCKS = 80;

    private Sparkline() {}

    /** The lowest block stands for zero, the highest for the largest number. */
    static String of(List<Integer> numbers) {
        int each = Math.max(1, (numbers.size() + MOST_BLOCKS - 1) / MOST_BLOCKS);
        int[] sums = new int[(numbers.size() + each - 1) / each];
        for (int i = 0; i < numbers.size(); i++) {
            sums[i / each] += numbers.get(i);
        }
        int most = 0;
        for (int sum : sums) {
            most = Math.max(most, sum);
        }
        StringBuilder line = new StringBuilder();
        for (int sum : sums) {
            line.append(BLOCKS.charAt(most == 0 ? 0 : (sum * (BLOCKS.length() - 1) + most - 1) / most));
        }
        return line.toString();
    }
}

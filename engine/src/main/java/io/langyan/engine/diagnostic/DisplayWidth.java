package io.langyan.engine.diagnostic;

/** How many columns of a terminal a text takes. */
public final class DisplayWidth {
    /** First and last code points of the blocks that UAX #11 calls wide or full-width. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    /** The columns of a text: two for a wide character, none for a mark that combines. */
    public static int of(String text) {
        int[] points = text.codePoints().toArray();
        return of(points, 0, points.length);
    }

    static int of(int[] points, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += of(points[i]);
        }
        return width;
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] block : WIDE) {
            if (point >= block[0] && point <= block[1]) {
                return 2;
            }
        }
        return 1;
    }
}

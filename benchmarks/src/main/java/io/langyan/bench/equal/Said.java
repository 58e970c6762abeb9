package io.langyan.bench.equal;

import io.langyan.bench.workload.Detection;

/** What has been said of a payment, as bits: for each detection, that it stands, and that this is final. */
final class Said {
    private static final int BITS = 2;

    private Said() {}

    static int standing(Detection detection) {
        return 1 << (detection.ordinal() * BITS);
    }

    static int isFinal(Detection detection) {
        return 2 << (detection.ordinal() * BITS);
    }

    /** Whether something stands that has not been said to be final. */
    static boolean owesFinal(int said) {
        int standing = said & 0b0101;
        int finals = (said & 0b1010) >>> 1;
        return (standing & ~finals) != 0;
    }
}

package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;
import io.langyan.engine.event.Values;

/**
 * The values of an event that are kept: only those that are there, side by side, and a mask that tells their slots. So
 * they mean the same under every plan. A text may be kept as its fingerprint alone. Immutable.
 */
public final class SlotValues implements Values {
    /** Slots are bits of a mask, so an event type has at most this many of each kind. */
    public static final int MOST_SLOTS = 31;

    private static final long[] NO_NUMBERS = {};
    private static final String[] NO_TEXTS = {};

    private final int numberMask;
    private final int textMask;
    private final int printMask;
    private final long[] numbers;
    private final String[] texts;
    private final long[] prints;

    /**
     * Values as they are stored; each array has one element for each bit of its mask, from the lowest bit on.
     *
     * @param numberMask slots of numbers
     * @param numbers the numbers
     * @param textMask slots of texts that are kept
     * @param texts the texts
     * @param printMask slots of texts of which only the fingerprint is kept
     * @param prints the fingerprints
     */
    public SlotValues(int numberMask, long[] numbers, int textMask, String[] texts, int printMask, long[] prints) {
        this.numberMask = numberMask;
        this.numbers = numbers;
        this.textMask = textMask;
        this.texts = texts;
        this.printMask = printMask;
        this.prints = prints;
    }

    /** Those values that are there, of the slots of both masks. */
    static SlotValues of(Values source, int wantedNumbers, int wantedTexts) {
        int numberMask = presentNumbers(source, wantedNumbers);
        int textMask = presentTexts(source, wantedTexts);
        return new SlotValues(
                numberMask, numbers(source, numberMask), textMask, texts(source, textMask), 0, NO_NUMBERS);
    }

    /** What remains when only those slots are kept, and the texts of {@code wantedPrints} as fingerprints. */
    SlotValues reduced(int wantedNumbers, int wantedTexts, int wantedPrints) {
        SlotValues kept = of(this, wantedNumbers, wantedTexts);
        int mask = (textMask | printMask) & wantedPrints;
        long[] fingerprints = new long[Integer.bitCount(mask)];
        int count = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            fingerprints[count++] = fingerprint(Integer.numberOfTrailingZeros(rest));
        }
        return new SlotValues(kept.numberMask, kept.numbers, kept.textMask, kept.texts, mask, fingerprints);
    }

    private static int presentNumbers(Values source, int wanted) {
        int present = 0;
        for (int rest = wanted; rest != 0; rest &= rest - 1) {
            if (source.number(Integer.numberOfTrailingZeros(rest)) != Event.MISSING) {
                present |= Integer.lowestOneBit(rest);
            }
        }
        return present;
    }

    private static int presentTexts(Values source, int wanted) {
        int present = 0;
        for (int rest = wanted; rest != 0; rest &= rest - 1) {
            if (source.text(Integer.numberOfTrailingZeros(rest)) != null) {
                present |= Integer.lowestOneBit(rest);
            }
        }
        return present;
    }

    private static long[] numbers(Values source, int mask) {
        long[] numbers = new long[Integer.bitCount(mask)];
        int count = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            numbers[count++] = source.number(Integer.numberOfTrailingZeros(rest));
        }
        return numbers;
    }

    private static String[] texts(Values source, int mask) {
        String[] texts = mask == 0 ? NO_TEXTS : new String[Integer.bitCount(mask)];
        int count = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            texts[count++] = source.text(Integer.numberOfTrailingZeros(rest));
        }
        return texts;
    }

    @Override
    public long number(int slot) {
        return (numberMask >>> slot & 1) == 0 ? Event.MISSING : numbers[place(numberMask, slot)];
    }

    @Override
    public String text(int slot) {
        return (textMask >>> slot & 1) == 0 ? null : texts[place(textMask, slot)];
    }

    /** 64 bits that stand for the text of a slot, whether it is kept or only they; MISSING where there is neither. */
    long fingerprint(int slot) {
        if ((textMask >>> slot & 1) != 0) {
            return Hash.of(texts[place(textMask, slot)]);
        }
        return (printMask >>> slot & 1) == 0 ? Event.MISSING : prints[place(printMask, slot)];
    }

    private static int place(int mask, int slot) {
        return Integer.bitCount(mask & ((1 << slot) - 1));
    }

    /** Slots of numbers. */
    public int numberMask() {
        return numberMask;
    }

    /** The numbers; not to be changed. */
    public long[] numbers() {
        return numbers;
    }

    /** Slots of texts that are kept. */
    public int textMask() {
        return textMask;
    }

    /** The texts; not to be changed. */
    public String[] texts() {
        return texts;
    }

    /** Slots of texts of which only the fingerprint is kept. */
    public int printMask() {
        return printMask;
    }

    /** The fingerprints; not to be changed. */
    public long[] prints() {
        return prints;
    }
}

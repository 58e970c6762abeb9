package io.langyan.engine.timeline;

import io.langyan.engine.event.Event;

/**
 * The texts of an event that are kept, each at its place behind a mask: identities first, then text fields by slot. Those
 * that were stored stay as bytes until one of them is asked for, since most are only carried along. Immutable but for
 * that.
 */
public final class Texts {
    /** How many text slots an event type can have at most. */
    public static final int MOST_SLOTS = 27;

    private static final int EVIDENCE = 0;
    private static final int FIRST_RECORD = 1;
    private static final int SUBJECT_NUMBER = 2;
    private static final int SUBJECT_DIVISION = 3;
    private static final int FIRST_SLOT = 4;

    private final int mask;
    private final byte[] stored;
    private String[] texts;

    private Texts(int mask, byte[] stored, String[] texts) {
        this.mask = mask;
        this.stored = stored;
        this.texts = texts;
    }

    /**
     * Texts as they are stored.
     *
     * @param mask which there are
     * @param stored {@link PackedText} of each, in the order of their places; the array becomes their own
     */
    public static Texts stored(int mask, byte[] stored) {
        return new Texts(mask, stored, null);
    }

    /** The texts of a record, of its text fields those of the given slots. */
    static Texts of(Event event, int slots) {
        String firstRecord = event.type().interval() ? event.recordId() : null;
        int mask = 1 << EVIDENCE
                | bit(firstRecord, FIRST_RECORD)
                | bit(event.subjectNumber(), SUBJECT_NUMBER)
                | bit(event.subjectDivision(), SUBJECT_DIVISION);
        for (int rest = slots; rest != 0; rest &= rest - 1) {
            int slot = Integer.numberOfTrailingZeros(rest);
            mask |= bit(event.text(slot), FIRST_SLOT + slot);
        }
        String[] texts = new String[Integer.bitCount(mask)];
        int count = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            int place = Integer.numberOfTrailingZeros(rest);
            texts[count++] = switch (place) {
                case EVIDENCE -> event.evidenceId();
                case FIRST_RECORD -> firstRecord;
                case SUBJECT_NUMBER -> event.subjectNumber();
                case SUBJECT_DIVISION -> event.subjectDivision();
                default -> event.text(place - FIRST_SLOT);
            };
        }
        return new Texts(mask, null, texts);
    }

    private static int bit(String text, int place) {
        return text == null ? 0 : 1 << place;
    }

    String evidenceId() {
        return at(EVIDENCE);
    }

    String firstRecordId() {
        return at(FIRST_RECORD);
    }

    String subjectNumber() {
        return at(SUBJECT_NUMBER);
    }

    String subjectDivision() {
        return at(SUBJECT_DIVISION);
    }

    String slot(int slot) {
        return at(FIRST_SLOT + slot);
    }

    private String at(int place) {
        if ((mask >>> place & 1) == 0) {
            return null;
        }
        if (texts == null) {
            texts = PackedText.read(stored, Integer.bitCount(mask));
        }
        return texts[Integer.bitCount(mask & ((1 << place) - 1))];
    }

    /** Whether the evidence is the one of which those are the stored bytes; they are compared without being read. */
    boolean isOf(String evidenceId) {
        return texts == null ? PackedText.startsWith(stored, evidenceId) : texts[0].equals(evidenceId);
    }

    /** Which texts there are. */
    public int mask() {
        return mask;
    }

    /** The texts as they are stored; not to be changed. */
    public byte[] stored() {
        return stored != null ? stored : PackedText.write(texts);
    }

    /** How many there are, and nothing of them: they name people. */
    @Override
    public String toString() {
        return "Texts[" + Integer.bitCount(mask) + "]";
    }
}

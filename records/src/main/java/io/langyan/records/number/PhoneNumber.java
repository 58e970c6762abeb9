package io.langyan.records.number;

/** One number as it was presented, read by {@link PhoneNumbers}. Immutable. */
public final class PhoneNumber {
    static final PhoneNumber WITHHELD = new PhoneNumber(null, NumberClass.WITHHELD, NumberClass.WITHHELD, true);
    static final PhoneNumber MALFORMED = new PhoneNumber(null, NumberClass.MALFORMED, NumberClass.MALFORMED, true);
    static final PhoneNumber IMPOSSIBLE = new PhoneNumber(null, NumberClass.MALFORMED, NumberClass.MALFORMED, false);

    private final String e164;
    private final NumberClass presentedClass;
    private final NumberClass dialledClass;
    private final boolean possible;

    private PhoneNumber(String e164, NumberClass presentedClass, NumberClass dialledClass, boolean possible) {
        this.e164 = e164;
        this.presentedClass = presentedClass;
        this.dialledClass = dialledClass;
        this.possible = possible;
    }

    static PhoneNumber of(String e164, NumberClass numberClass) {
        return new PhoneNumber(e164, numberClass, numberClass, true);
    }

    /** A number that means one thing to who dials it and another on a display, where anybody may have put it. */
    static PhoneNumber of(String e164, NumberClass presentedClass, NumberClass dialledClass) {
        return new PhoneNumber(e164, presentedClass, dialledClass, true);
    }

    /**
     * The one form of this number: E.164 where that plan has it; plain digits for short codes, 95 and 106 numbers, which
     * exist inside the national network only. Null where the number is withheld, malformed, or local without its area
     * code. In clear: it must not be logged.
     */
    public String e164() {
        return e164;
    }

    /**
     * The class of a caller's number.
     *
     * @param internationalTrunk whether the call came in over an international trunk, where a national number is false
     */
    public NumberClass callerClass(boolean internationalTrunk) {
        return internationalTrunk && presentedClass.isNational() ? NumberClass.SPOOFED : presentedClass;
    }

    /** The class of a number that somebody dialled: whoever dials an official line reaches it. */
    public NumberClass dialledClass() {
        return dialledClass;
    }

    /** Whether no number was presented at all. */
    public boolean isWithheld() {
        return presentedClass == NumberClass.WITHHELD;
    }

    /** Whether this can be the number of a phone; a withheld one can. */
    public boolean isPossible() {
        return possible;
    }

    /** Whether this can be the number of a subscriber: it has an E.164 form. */
    public boolean isSubscriber() {
        return e164 != null && e164.charAt(0) == '+';
    }

    /** The class alone: never a digit. */
    @Override
    public String toString() {
        return "PhoneNumber[" + presentedClass.value() + "]";
    }
}

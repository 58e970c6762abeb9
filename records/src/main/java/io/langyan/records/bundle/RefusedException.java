package io.langyan.records.bundle;

/** Something that cannot be used, with the reason. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    RefusedException(RefusalCode code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The reason. */
    public Refusal refusal() {
        return new Refusal(code, getMessage());
    }
}

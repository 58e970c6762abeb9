package io.langyan.records.event;

/**
 * The other side of a payment, where its kind depends on who it is: {@code own} when both sides are one person.
 *
 * @param resolution who it is
 * @param kindSlot the numeric slot of the event that says what kind of party it is
 * @param ownCode the code of {@code own} in that slot
 */
record Counterparty(Resolution resolution, int kindSlot, int ownCode) {

    Counterparty with(Resolution newResolution) {
        return new Counterparty(newResolution, kindSlot, ownCode);
    }

    /** Whether a look into identities could still make it the subject's own. */
    boolean mayBe(Party subject) {
        boolean sameNumber = subject.msisdn() != null
                && subject.msisdn().equals(resolution.party().msisdn());
        return !hasAccountOf(subject) && (subject.personId() != null || sameNumber);
    }

    /** Whether it is the subject itself. */
    boolean is(Party subject) {
        return hasAccountOf(subject) || resolution.party().subjectId().equals(subject.subjectId());
    }

    private boolean hasAccountOf(Party subject) {
        return subject.accountId() != null
                && subject.accountId().equals(resolution.party().accountId());
    }
}

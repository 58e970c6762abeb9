package io.langyan.engine.desk;

/**
 * Where a person may be, as GB/T 2260 codes; each may be null.
 *
 * @param cellDivision where the newest call of the evidence placed the person
 * @param cellAt when it did, epoch milliseconds; {@link io.langyan.engine.event.Event#MISSING} where nobody says
 * @param homeDivision where the person lives, as the identities say
 * @param accountDivision where the paying account is kept
 * @param numberDivision where the person's number was given out
 */
public record Places(
        String cellDivision, long cellAt, String homeDivision, String accountDivision, String numberDivision) {}

package io.langyan.records.event;

/**
 * What a record tells of somebody; each part may be null.
 *
 * @param personId the person
 * @param accountId the account
 * @param msisdn the phone number, E.164
 */
public record Party(String personId, String accountId, String msisdn) {

    /** Whom the party's events belong to: the person; where nobody knows it, the number, and else the account. */
    public String subjectId() {
        if (personId != null) {
            return personId;
        }
        return msisdn != null ? "msisdn:" + msisdn : "account:" + accountId;
    }

    /** The same party with the person known. */
    Party withPerson(String newPersonId) {
        return new Party(newPersonId, accountId, msisdn);
    }

    /** Which parts there are: never their values. */
    @Override
    public String toString() {
        return "Party[" + (personId == null ? "" : "person ") + (accountId == null ? "" : "account ")
                + (msisdn == null ? "" : "msisdn ") + "]";
    }
}

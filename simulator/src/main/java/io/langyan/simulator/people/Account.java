package io.langyan.simulator.people;

import io.langyan.schema.AccountType;

/**
 * An account.
 *
 * @param id its identity
 * @param type whose it is
 * @param holder the citizen who uses it, of a company's account the clerk; null for anybody else
 * @param bank who keeps it
 * @param division where it is kept, a GB/T 2260 code
 * @param place its place in the ledger; {@link #UNLIMITED} where nobody counts what is on it
 */
public record Account(String id, AccountType type, Person holder, Bank bank, String division, int place) {
    /** The place of accounts that always have enough. */
    public static final int UNLIMITED = -1;

    /** An account of somebody outside the city whose balance does not matter. */
    public static Account outside(String id, AccountType type, Bank bank, String division) {
        return new Account(id, type, null, bank, division, UNLIMITED);
    }

    /** Whether the city's own banks keep it, so that its payments are reported. */
    public boolean isReported() {
        return place != UNLIMITED;
    }

    /** The type alone: never an identity. */
    @Override
    public String toString() {
        return "Account[" + type + "]";
    }
}

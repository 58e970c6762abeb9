package io.langyan.records.event;

import java.util.Optional;

/**
 * A party on its way to a person: what is known, and which of its identifiers has still to be asked for. Immutable.
 *
 * @param party what is known
 * @param pending what to ask for next
 */
record Resolution(Party party, Pending pending) {
    /** What is still to be asked for. The order is part of the encoded form. */
    enum Pending {
        /** The account, and then the number. */
        ACCOUNT,
        /** The number. */
        MSISDN,
        /** Nothing: the person is known, or nothing more can tell. */
        NOTHING
    }

    /** Asks for whatever the party's record leaves open: the account first, then the number. */
    static Resolution of(Party party) {
        return new Resolution(party, next(party, Pending.ACCOUNT));
    }

    /** Asks for nothing, as of a bank, behind whose accounts nobody is. */
    static Resolution done(Party party) {
        return new Resolution(party, Pending.NOTHING);
    }

    /** The first identifier, from the given one on, that there is. */
    private static Pending next(Party party, Pending from) {
        if (party.personId() != null) {
            return Pending.NOTHING;
        }
        if (from == Pending.ACCOUNT && party.accountId() != null) {
            return Pending.ACCOUNT;
        }
        return from != Pending.NOTHING && party.msisdn() != null ? Pending.MSISDN : Pending.NOTHING;
    }

    /** What to look up next. */
    Optional<LookupKey> lookup() {
        return switch (pending) {
            case ACCOUNT -> Optional.of(new LookupKey(LookupKey.Kind.ACCOUNT, party.accountId()));
            case MSISDN -> Optional.of(new LookupKey(LookupKey.Kind.MSISDN, party.msisdn()));
            case NOTHING -> Optional.empty();
        };
    }

    /** After the pending lookup was answered; null for nobody. */
    Resolution answer(String personId) {
        if (personId != null) {
            return done(party.withPerson(personId));
        }
        return new Resolution(party, next(party, pending == Pending.ACCOUNT ? Pending.MSISDN : Pending.NOTHING));
    }
}

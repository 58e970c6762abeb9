package io.langyan.simulator.people;

import io.langyan.schema.Identity;
import io.langyan.schema.IdentityKind;
import io.langyan.simulator.chance.Dice;
import java.io.IOException;

/** Who is behind the numbers and accounts of a city, as operators and banks have it on file. */
public final class Registry {
    private static final long PURPOSE = 14;
    private static final long YEAR = 365L * 24 * 3_600_000;
    private static final double HAD_ANOTHER_OWNER = 0.02;

    private Registry() {}

    /** Takes the identities, one by one. */
    @FunctionalInterface
    public interface Sink {
        /** One identity. */
        void accept(Identity identity) throws IOException;
    }

    /**
     * Tells the identities of all people that are known; some numbers belonged to somebody else before.
     *
     * @param begin when the period begins, in epoch milliseconds
     * @param handover when numbers go to others, in epoch milliseconds
     * @throws IOException as the sink does
     */
    public static void tell(Population people, long seed, long begin, long handover, Sink sink) throws IOException {
        for (int i = 0; i < people.size(); i++) {
            Person person = people.person(i);
            if (person.isKnown()) {
                tell(person, Dice.of(seed, PURPOSE, i, 0), begin, sink);
                tellSecondNumbers(person, people.formerOwner(person), begin, handover, sink);
            }
        }
        for (int i = 0; i < people.companies(); i++) {
            Company company = people.company(i);
            if (company.clerk().isKnown()) {
                sink.accept(identity(IdentityKind.ACCOUNT, company.account().id(), company.clerk(), begin - YEAR)
                        .build());
            }
        }
    }

    private static void tell(Person person, Dice dice, long begin, Sink sink) throws IOException {
        long since = begin - YEAR;
        if (dice.chance(HAD_ANOTHER_OWNER)) {
            since = begin - dice.between(YEAR / 24, YEAR / 2);
            sink.accept(identity(IdentityKind.MSISDN, person.number(0), person, begin - 2 * YEAR)
                    .setPersonId("F" + person.id().substring(1))
                    .setValidUntil(since)
                    .build());
        }
        sink.accept(
                identity(IdentityKind.MSISDN, person.number(0), person, since).build());
        for (Account account : person.accounts()) {
            sink.accept(identity(IdentityKind.ACCOUNT, account.id(), person, begin - YEAR)
                    .build());
        }
    }

    private static void tellSecondNumbers(Person person, Person former, long begin, long handover, Sink sink)
            throws IOException {
        if (person.hasSecondPhone()) {
            sink.accept(identity(IdentityKind.MSISDN, person.number(1), person, begin - YEAR)
                    .setValidUntil(person.givesUpPhone() ? handover : null)
                    .build());
        }
        if (former != null) {
            sink.accept(identity(IdentityKind.MSISDN, former.number(1), person, handover)
                    .build());
        }
    }

    private static Identity.Builder identity(IdentityKind kind, String value, Person person, long since) {
        return Identity.newBuilder()
                .setKind(kind)
                .setValue(value)
                .setPersonId(person.id())
                .setHomeDivision(person.division())
                .setValidFrom(since);
    }
}

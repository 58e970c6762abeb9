package io.langyan.cli.city;

import io.langyan.schema.AccountType;
import io.langyan.schema.Party;

/** Makes the parties of a payment the way the banks of the city report them. */
final class Parties {
    private static final String[] BANKS = {"ICBC", "CCB", "HSBANK"};

    private Parties() {}

    /** The everyday account of a citizen; every third bank names the person, the others leave that to identities. */
    static Party person(Citizen citizen) {
        return party(citizen.account(), AccountType.PERSONAL, citizen.division())
                .setPersonId(citizen.index() % BANKS.length == 0 ? citizen.personId() : null)
                .setAgent(BANKS[citizen.index() % BANKS.length])
                .build();
    }

    /** The account of a citizen at another bank. */
    static Party savings(Citizen citizen) {
        return party(citizen.savings(), AccountType.PERSONAL, citizen.division())
                .setAgent("ABC")
                .build();
    }

    /** A company's account, with the clerk who operates it. */
    static Party company(Company company, Citizen clerk) {
        return party(company.account(), AccountType.CORPORATE, company.division())
                .setPersonId(clerk.personId())
                .setMsisdn(clerk.msisdn())
                .setAgent("ICBC")
                .build();
    }

    /** An account outside the city's own people: landlords, suppliers, shops, institutions, swindlers. */
    static Party outside(String accountId, AccountType type, String division) {
        return party(accountId, type, division).setAgent("ABC").build();
    }

    private static Party.Builder party(String accountId, AccountType type, String division) {
        return Party.newBuilder().setAccountId(accountId).setAccountType(type).setDivision(division);
    }
}

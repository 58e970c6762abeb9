package io.langyan.cli.city;

import java.util.List;

/**
 * Somebody who lives in the city.
 *
 * @param index place among the citizens
 * @param personId as banks and {@code identities} name the person
 * @param msisdn phone number (E.164)
 * @param division where the person lives, a GB/T 2260 code
 * @param operator who serves the phone
 * @param account the account that is used every day
 * @param savings an account at another bank
 * @param employer index of the company that pays the salary
 * @param relative index of the relative that the person calls and helps out
 * @param landlord the account the rent goes to; empty for owners
 * @param overseasRelatives numbers of relatives abroad, as an operator presents them (00…)
 */
public record Citizen(
        int index,
        String personId,
        String msisdn,
        String division,
        Operator operator,
        String account,
        String savings,
        int employer,
        int relative,
        String landlord,
        List<String> overseasRelatives) {

    /** Copies the list. */
    public Citizen {
        overseasRelatives = List.copyOf(overseasRelatives);
    }

    /** Whether the person pays rent. */
    public boolean rents() {
        return !landlord.isEmpty();
    }

    /** The person's identity in the city's records: never the number or an account. */
    @Override
    public String toString() {
        return "Citizen[" + index + "]";
    }
}

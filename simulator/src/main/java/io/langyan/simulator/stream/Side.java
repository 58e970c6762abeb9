package io.langyan.simulator.stream;

import io.langyan.simulator.people.Person;

/**
 * One side of a call or a short message.
 *
 * @param number as the other side sees it
 * @param person the citizen whose phone it is; null for anybody else, whose operator sends no records
 * @param phone which of the person's phones
 */
public record Side(String number, Person person, int phone) {
    /** A citizen's phone. */
    public static Side of(Person person, int phone) {
        return new Side(person.number(phone), person, phone);
    }

    /** A citizen's first phone. */
    public static Side of(Person person) {
        return of(person, 0);
    }

    /** A number that a citizen took over from another one. */
    public static Side takenOver(Person person, Person former) {
        return new Side(former.number(1), person, 1);
    }

    /** Anybody else, or a citizen's phone that shows another number. */
    public static Side of(String number) {
        return new Side(number, null, 0);
    }

    /** Never a number. */
    @Override
    public String toString() {
        return "Side[" + (person == null ? "outside" : person) + "]";
    }
}

package io.langyan.cli.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The people and companies of a simulated city, and who knows whom. Immutable. */
public final class City {
    private static final String[] DIVISIONS = {"340102", "340103", "340104", "340111", "340121", "340122", "340123"};
    private static final int EMPLOYEES = 50;
    private static final int SUPPLIERS = 4;

    private final List<Citizen> citizens;
    private final List<Company> companies;
    private final Set<Integer> clerks;

    private City(List<Citizen> citizens, List<Company> companies) {
        this.citizens = List.copyOf(citizens);
        this.companies = List.copyOf(companies);
        this.clerks = companies.stream().map(Company::clerk).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A city of that many people; the same numbers give the same city.
     *
     * @param people how many, at least 10
     * @param random where chance comes from
     */
    public static City of(int people, RandomGenerator random) {
        if (people < 10) {
            throw new IllegalArgumentException("expected at least 10 people, but found " + people);
        }
        int companyCount = Math.max(1, people / EMPLOYEES);
        List<Citizen> citizens = new ArrayList<>(people);
        for (int i = 0; i < people; i++) {
            citizens.add(citizen(i, people, companyCount, random));
        }
        List<Company> companies = new ArrayList<>(companyCount);
        for (int i = 0; i < companyCount; i++) {
            companies.add(company(i, citizens.get(i * (people / companyCount))));
        }
        return new City(citizens, companies);
    }

    /** Everybody. */
    public List<Citizen> citizens() {
        return citizens;
    }

    /** All companies. */
    public List<Company> companies() {
        return companies;
    }

    /** Somebody by chance. */
    public Citizen anyone(RandomGenerator random) {
        return citizens.get(random.nextInt(citizens.size()));
    }

    /** Somebody by chance who makes calls; clerks are at work, where they are called but do not call. */
    public Citizen anyCaller(RandomGenerator random) {
        Citizen citizen = anyone(random);
        for (int tries = 0; isClerk(citizen) && tries < 1000; tries++) {
            citizen = anyone(random);
        }
        return citizen;
    }

    private boolean isClerk(Citizen citizen) {
        return clerks.contains(citizen.index());
    }

    /** A company by chance. */
    public Company anyCompany(RandomGenerator random) {
        return companies.get(random.nextInt(companies.size()));
    }

    /** The relative that somebody calls and helps out. */
    public Citizen relativeOf(Citizen citizen) {
        return citizens.get(citizen.relative());
    }

    /** Who pays somebody's salary. */
    public Company employerOf(Citizen citizen) {
        return companies.get(citizen.employer());
    }

    /** Who operates a company's account. */
    public Citizen clerkOf(Company company) {
        return citizens.get(company.clerk());
    }

    private static Citizen citizen(int index, int people, int companies, RandomGenerator random) {
        int relative = index % 2 == 0 ? Math.min(index + 1, people - 1) : index - 1;
        boolean rents = random.nextInt(3) == 0;
        boolean familyAbroad = random.nextInt(10) == 0;
        return new Citizen(
                index,
                Ids.personId(index),
                Ids.msisdn(index),
                DIVISIONS[random.nextInt(DIVISIONS.length)],
                random.nextInt(5) < 3 ? Operator.SIGNALLING : Operator.PLAIN_RECORDS,
                Ids.account(index),
                Ids.savings(index),
                index % companies,
                relative == index ? 0 : relative,
                rents ? Ids.landlord(index / 4) : "",
                familyAbroad ? List.of(Ids.abroad(index)) : List.of());
    }

    private static Company company(int index, Citizen clerk) {
        List<String> suppliers = new ArrayList<>(SUPPLIERS);
        for (int i = 0; i < SUPPLIERS; i++) {
            suppliers.add(Ids.supplier(index * 2 + i));
        }
        return new Company(index, Ids.company(index), clerk.index(), clerk.division(), suppliers);
    }
}

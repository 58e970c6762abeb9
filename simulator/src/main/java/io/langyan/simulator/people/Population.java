package io.langyan.simulator.people;

import io.langyan.schema.AccountType;
import io.langyan.simulator.chance.Dice;

/**
 * The people and companies of a city, and who knows whom: households, colleagues, friends in the neighbourhood and a few
 * elsewhere in the city, each knowing the other (a small world), and people outside it. Immutable.
 */
public final class Population {
    private static final long PURPOSE = 13;
    private static final int STAFF = 40;
    private static final int NEIGHBOURHOOD = 30;
    private static final int FAR_FRIENDS = 4;
    private static final int OUTSIDE_FRIENDS = 6;

    private final long seed;
    private final Person[] people;
    private final Company[] companies;

    private Population(long seed, Person[] people, Company[] companies) {
        this.seed = seed;
        this.people = people;
        this.companies = companies;
    }

    /**
     * The people of a seed.
     *
     * @param count how many, at least 40
     */
    public static Population of(long seed, int count) {
        Person[] people = new Person[count];
        for (int i = 0; i < count; i++) {
            people[i] = new Person(seed, i, i % STAFF == 0 && i + STAFF <= count);
        }
        Company[] companies = new Company[count / STAFF];
        for (int i = 0; i < companies.length; i++) {
            companies[i] = Company.of(seed, i, people[i * STAFF], count * Person.ACCOUNTS + i);
        }
        return new Population(seed, people, companies);
    }

    /** How many people. */
    public int size() {
        return people.length;
    }

    /** How many companies. */
    public int companies() {
        return companies.length;
    }

    /** Somebody by place. */
    public Person person(int index) {
        return people[index];
    }

    /** A company by place. */
    public Company company(int index) {
        return companies[index];
    }

    /** Whose second number the person takes over halfway through the period; null for nobody's. */
    public Person formerOwner(Person person) {
        Person former = person.index() == 0 ? null : people[person.index() - 1];
        return former != null && former.givesUpPhone() ? former : null;
    }

    /** Who pays somebody's salary: the neighbours of a block work together. */
    public Company employer(Person person) {
        return companies[Math.min(person.index() / STAFF, companies.length - 1)];
    }

    /** The people that a company pays, the clerk among them. */
    public int firstEmployee(Company company) {
        return company.index() * STAFF;
    }

    /** How many people a company has at most. */
    public int staff() {
        return STAFF;
    }

    /** How many places the accounts of people and companies take in a ledger. */
    public int accounts() {
        return people.length * Person.ACCOUNTS + companies.length;
    }

    /** Anybody. */
    public Person anyone(Dice dice) {
        return people[dice.below(people.length)];
    }

    /** Somebody of the city whom the person knows. */
    public Person acquaintance(Person person, Dice dice) {
        return switch (dice.weighted(0.45, 0.25, 0.2, 0.1)) {
            case 0 -> family(person, dice);
            case 1 -> colleague(person, dice);
            case 2 -> neighbour(person, dice);
            default -> farFriend(person, dice.below(FAR_FRIENDS));
        };
    }

    /** Somebody of the same household. */
    public Person family(Person person, Dice dice) {
        int first = person.household() * 3;
        int other = first + (person.index() - first + 1 + dice.below(2)) % 3;
        return other < people.length ? people[other] : farFriend(person, 0);
    }

    private Person colleague(Person person, Dice dice) {
        int first = person.index() / STAFF * STAFF;
        // Everybody works closely with a few.
        int other = first + Math.floorMod(person.index() - first + 3 + 3 * dice.below(4), STAFF);
        return other < people.length ? people[other] : farFriend(person, 1);
    }

    /** Two neighbours know each other or do not, whichever of them is asked. */
    private Person neighbour(Person person, Dice dice) {
        for (int tries = 0; tries < 12; tries++) {
            int step = 1 + dice.below(NEIGHBOURHOOD);
            int other = Math.floorMod(person.index() + (dice.chance(0.5) ? step : -step), people.length);
            long pair = Math.min(person.index(), other) * 1_000_003L + Math.max(person.index(), other);
            if (Math.floorMod(Dice.mix(seed ^ pair), 6) == 0) {
                return people[other];
            }
        }
        return farFriend(person, 2);
    }

    /** Pairs that are their own inverse: the friend of a friend of that kind is oneself. */
    private Person farFriend(Person person, int which) {
        long sum = Math.floorMod(Dice.mix(seed + PURPOSE + which), people.length);
        return people[Math.floorMod((int) sum - person.index(), people.length)];
    }

    /** The number of somebody outside the city whom the person knows. */
    public String outsider(Person person, Dice dice) {
        return Numbers.stranger(Dice.mix(person.index() * 31L + (long) (OUTSIDE_FRIENDS * dice.unit() * dice.unit())));
    }

    /** The account of somebody outside the city whom the person pays now and then. */
    public Account outsiderAccount(Person person, Dice dice) {
        return personal(Dice.mix(person.index() * 37L + (long) (3 * dice.unit())), false);
    }

    /** A private account of anybody outside the city, by a key. */
    public Account personal(long key, boolean farAway) {
        Dice where = Dice.of(key, PURPOSE, 1, 0);
        String division = farAway || where.chance(0.25) ? Divisions.far(where) : Divisions.hefei(where);
        Bank bank = Bank.ofCard(where.below(4));
        String id = "99" + (bank.ordinal() + 20) + String.valueOf(where.between(1_000_000_000L, 9_999_999_999L));
        return Account.outside(id, AccountType.PERSONAL, bank, division);
    }

    /** The account of a company outside the city, or of one that nobody of the city works for, by a key. */
    public Account corporate(long key, boolean farAway) {
        Dice where = Dice.of(key, PURPOSE, 2, 0);
        String division = farAway ? Divisions.far(where) : Divisions.hefei(where);
        Bank bank = Bank.ofCard(where.below(4));
        String id = "35" + (bank.ordinal() + 20) + String.valueOf(where.between(1_000_000_000L, 9_999_999_999L));
        return Account.outside(id, AccountType.CORPORATE, bank, division);
    }

    /** A shop, a few of which are paid by very many. */
    public Account merchant(Dice dice) {
        double rank = dice.unit();
        long shops = Math.max(50, people.length / 25);
        return shop((long) (shops * rank * rank * rank));
    }

    /** A shop by its number. */
    public Account shop(long number) {
        Dice where = Dice.of(number, PURPOSE, 3, 0);
        return Account.outside(
                "89" + (1_000_000_000L + number), AccountType.MERCHANT, Bank.WALLET, Divisions.hefei(where));
    }

    /** The own account of a bank, lender, utility or fund. */
    public static Account institution(int number) {
        return Account.outside("00110000" + (1000 + number), AccountType.INSTITUTION, Bank.ofCard(number), "340100");
    }
}

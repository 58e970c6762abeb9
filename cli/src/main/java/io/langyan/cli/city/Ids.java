package io.langyan.cli.city;

/**
 * Numbers and accounts of the simulation. Phone numbers of citizens lie in a block (154…) that no operator uses, so that
 * no real person's number can appear.
 */
final class Ids {
    private static final int[] HONEST_ABROAD = {852, 853, 65, 61};

    private Ids() {}

    static String personId(int index) {
        return String.format("P%07d", index);
    }

    static String msisdn(int index) {
        return String.format("+86154%08d", index);
    }

    /** A courier's own mobile number. */
    static String courier(int index) {
        return String.format("1549%07d", index);
    }

    /** A relative abroad, as an operator presents it. */
    static String abroad(int index) {
        return String.format("00%d%08d", HONEST_ABROAD[index % HONEST_ABROAD.length], 20_000_000 + index);
    }

    /** A swindler's number abroad. */
    static String swindlerAbroad(int index) {
        return String.format("00852%08d", 60_000_000 + index);
    }

    /** A swindler's number of a virtual operator. */
    static String swindlerVirtual(int index) {
        return String.format("1710%07d", index);
    }

    static String account(int index) {
        return String.format("622848%013d", index);
    }

    static String savings(int index) {
        return String.format("621700%013d", index);
    }

    static String landlord(int index) {
        return String.format("622202%013d", index);
    }

    static String company(int index) {
        return String.format("340100%012d", index);
    }

    static String supplier(int index) {
        return String.format("340199%012d", index);
    }

    static String merchant(int index) {
        return String.format("898340%09d", index);
    }

    /** An account that a swindler opened for this one victim. */
    static String mule(int index) {
        return String.format("623052%013d", index);
    }

    static String institution(int index) {
        return String.format("001100%012d", index);
    }
}

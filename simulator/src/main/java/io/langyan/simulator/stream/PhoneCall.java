package io.langyan.simulator.stream;

/**
 * One call.
 *
 * @param reference its callReference
 * @param caller who calls
 * @param callee who is called
 * @param attempt when it begins to ring, in epoch milliseconds
 * @param answered when it is answered, in epoch milliseconds; 0 where nobody does
 * @param released when it ends, in epoch milliseconds
 * @param trunk whether it comes in over an international trunk
 */
public record PhoneCall(
        String reference, Side caller, Side callee, long attempt, long answered, long released, boolean trunk) {

    /** A call that is answered at one time and ends at another, after ringing for some seconds. */
    public static PhoneCall answered(String reference, Side caller, Side callee, long from, long to) {
        long ringing = 3_000 + Math.floorMod(from, 11_000L);
        return new PhoneCall(
                reference, caller, callee, from - ringing, from, Math.max(to, from + 1_000), isAbroad(caller));
    }

    /** A call that rings in vain for some seconds. */
    public static PhoneCall missed(String reference, Side caller, Side callee, long at) {
        long ringing = 5_000 + Math.floorMod(at, 35_000L);
        return new PhoneCall(reference, caller, callee, at, 0, at + ringing, isAbroad(caller));
    }

    /** The same call, come in over an international trunk whatever number it shows. */
    public PhoneCall overTrunk() {
        return new PhoneCall(reference, caller, callee, attempt, answered, released, true);
    }

    private static boolean isAbroad(Side caller) {
        return caller.number().startsWith("00");
    }

    /** The reference alone: never a number. */
    @Override
    public String toString() {
        return "PhoneCall[" + reference + "]";
    }
}

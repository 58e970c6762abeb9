package io.langyan.cli.city;

import io.langyan.records.Topic;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One answered call, and the records that the operators of its served parties make of it.
 *
 * @param reference the callReference
 * @param caller the caller as presented to the callee
 * @param callee the callee as dialled by the caller
 * @param answered when it was answered, in epoch milliseconds
 * @param released when it was hung up, in epoch milliseconds
 */
record PhoneCall(String reference, String caller, String callee, long answered, long released) {
    /** How long a phone rings before it is answered, in milliseconds. */
    static final long RINGING = 8_000;

    private static final long INTERIM = 300_000;

    /** What the callee's operator reports of it. */
    List<Emission> receivedBy(Citizen callee, RandomGenerator random) {
        return leg(callee, CallRecordType.MT_CALL, random);
    }

    /** What the caller's operator reports of it. */
    List<Emission> placedBy(Citizen caller, RandomGenerator random) {
        return leg(caller, CallRecordType.MO_CALL, random);
    }

    private List<Emission> leg(Citizen served, CallRecordType type, RandomGenerator random) {
        List<Emission> emissions = new ArrayList<>();
        if (served.operator() == Operator.PLAIN_RECORDS) {
            Call whole = end(base(served, type, "E", released), answered);
            emissions.add(emission(whole, released + random.nextLong(15_000, 120_000)));
            return emissions;
        }
        long attempt = answered - RINGING;
        emissions.add(signal(base(served, type, "S", attempt).setPhase(CallPhase.START), random));
        emissions.add(signal(
                base(served, type, "A", answered).setPhase(CallPhase.ANSWER).setAnswerTime(answered), random));
        int part = 1;
        for (long time = answered + INTERIM; time < released; time += INTERIM) {
            emissions.add(signal(
                    base(served, type, "P" + part++, time)
                            .setPhase(CallPhase.PARTIAL)
                            .setAnswerTime(answered)
                            .setCallDuration(INTERIM / 1000),
                    random));
        }
        emissions.add(emission(end(base(served, type, "E", released), answered), released + random.nextLong(50, 900)));
        return emissions;
    }

    private Call end(Call.Builder base, long answerTime) {
        return base.setPhase(CallPhase.END)
                .setAnswerTime(answerTime)
                .setReleaseTime(released)
                .setCallDuration((released - answerTime) / 1000)
                .setCauseForTerm("normalRelease")
                .build();
    }

    private Call.Builder base(Citizen served, CallRecordType type, String suffix, long eventTime) {
        return Call.newBuilder()
                .setRecordId(reference + "-" + (type == CallRecordType.MT_CALL ? "T" : "O") + suffix)
                .setCallReference(reference)
                .setRecordType(type)
                .setEventTime(eventTime)
                .setServedMsisdn(served.msisdn())
                .setCallingNumber(caller)
                .setCalledNumber(callee)
                .setInternationalTrunk(caller.startsWith("00"))
                .setServedDivision(served.division())
                .setFeed(served.operator().feed());
    }

    private Emission signal(Call.Builder call, RandomGenerator random) {
        Call built = call.build();
        return emission(built, built.getEventTime() + random.nextLong(50, 900));
    }

    private Emission emission(Call call, long arrival) {
        return new Emission(arrival, Topic.CALLS, call.getServedMsisdn(), reference, call);
    }

    /** The reference alone: never a number. */
    @Override
    public String toString() {
        return "PhoneCall[" + reference + "]";
    }
}

package io.langyan.simulator.stream;

import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import io.langyan.simulator.chance.Dice;
import io.langyan.simulator.people.Operator;
import io.langyan.simulator.people.Person;

/** Makes the records that the operators of the city send of calls, short messages and call forwarding. Not thread-safe. */
public final class Exchange {
    private static final long PURPOSE = 22;
    private static final long INTERIM = 5 * CityClock.MINUTE;

    private final Timeline timeline;
    private final Dice dice;

    /** The exchange of the city of that seed, which puts its records on a timeline. */
    public Exchange(long seed, Timeline timeline) {
        this.timeline = timeline;
        this.dice = Dice.of(seed, PURPOSE, 0, 0);
    }

    /** A call: the operators of both sides send records, where they serve them. */
    public void call(PhoneCall call) {
        if (call.caller().person() != null) {
            leg(call, call.caller(), CallRecordType.MO_CALL);
        }
        if (call.callee().person() != null) {
            leg(call, call.callee(), CallRecordType.MT_CALL);
        }
    }

    /** A short message, sent at a time (epoch milliseconds). */
    public void sms(String reference, Side from, Side to, long time) {
        if (from.person() != null) {
            message(reference, from, to, from, CallRecordType.MO_SMS, time);
        }
        if (to.person() != null) {
            message(reference, from, to, to, CallRecordType.MT_SMS, time + 1_500);
        }
    }

    /** Somebody sets or ends call forwarding at a time (epoch milliseconds). */
    public void forwarding(String reference, Side served, String target, boolean active, long time) {
        Call record = served(reference, served, CallRecordType.FORWARDING, "F", time);
        record.setCallingNumber("");
        record.setCalledNumber(active ? target : "");
        record.setForwardingActive(active);
        send(record, quick(time));
    }

    private void message(String reference, Side from, Side to, Side served, CallRecordType type, long time) {
        Call record = served(reference, served, type, type == CallRecordType.MO_SMS ? "o" : "t", time);
        record.setCallingNumber(from.number());
        record.setCalledNumber(to.number());
        boolean slow = served.person().operator(served.phone()) == Operator.PLAIN;
        send(record, slow ? slowly(time) : quick(time));
    }

    private void leg(PhoneCall call, Side served, CallRecordType type) {
        switch (served.person().operator(served.phone())) {
            case PLAIN -> send(end(call, served, type), slowly(call.released()));
            case INTERIM -> {
                interims(call, served, type);
                send(end(call, served, type), call.released() + dice.between(8_000, 30_000));
            }
            case LIVE -> {
                send(record(call, served, type, "S", call.attempt(), CallPhase.START), quick(call.attempt()));
                if (call.answered() > 0) {
                    Call answer = record(call, served, type, "A", call.answered(), CallPhase.ANSWER);
                    answer.setAnswerTime(call.answered());
                    send(answer, quick(call.answered()));
                }
                interims(call, served, type);
                send(end(call, served, type), quick(call.released()));
            }
        }
    }

    private void interims(PhoneCall call, Side served, CallRecordType type) {
        if (call.answered() == 0) {
            return;
        }
        int part = 1;
        for (long time = call.answered() + INTERIM; time < call.released(); time += INTERIM) {
            Call interim = record(call, served, type, "P" + part++, time, CallPhase.PARTIAL);
            interim.setAnswerTime(call.answered());
            interim.setCallDuration(INTERIM / CityClock.SECOND);
            boolean live = served.person().operator(served.phone()) == Operator.LIVE;
            send(interim, live ? quick(time) : time + dice.between(3_000, 20_000));
        }
    }

    private Call end(PhoneCall call, Side served, CallRecordType type) {
        Call end = record(call, served, type, "E", call.released(), CallPhase.END);
        if (call.answered() > 0) {
            end.setAnswerTime(call.answered());
            end.setCallDuration((call.released() - call.answered()) / CityClock.SECOND);
            end.setCauseForTerm("normalRelease");
        } else {
            end.setCauseForTerm("unsuccessfulCallAttempt");
        }
        end.setReleaseTime(call.released());
        return end;
    }

    private Call record(PhoneCall call, Side served, CallRecordType type, String suffix, long time, CallPhase phase) {
        boolean receives = type == CallRecordType.MT_CALL;
        Call record = served(call.reference(), served, type, (receives ? "t" : "o") + suffix, time);
        record.setPhase(phase);
        record.setCallingNumber(call.caller().number());
        record.setCalledNumber(call.callee().number());
        record.setInternationalTrunk(receives && call.trunk());
        return record;
    }

    /** Without a builder, which would look up every default for each of millions of records. */
    private static Call served(String reference, Side served, CallRecordType type, String suffix, long time) {
        Person person = served.person();
        Operator operator = person.operator(served.phone());
        Call record = new Call();
        record.setRecordId(reference + suffix);
        record.setCallReference(reference);
        record.setRecordType(type);
        record.setPhase(CallPhase.END);
        record.setEventTime(time);
        record.setServedMsisdn(served.number());
        record.setServedPersonId(operator == Operator.INTERIM && person.isKnown() ? person.id() : null);
        record.setServedDivision(operator == Operator.PLAIN ? null : person.division());
        record.setFeed(operator.feed());
        return record;
    }

    private void send(Call record, long arrival) {
        timeline.add(record, arrival);
    }

    private long quick(long time) {
        return time + dice.between(80, 900);
    }

    /** Files that are sent every minute or so; one in a hundred waits for longer than records are expected to. */
    private long slowly(long time) {
        return time + (long) Math.min(dice.logNormal(75_000, 0.6), 900_000);
    }
}

package io.langyan.records.decode;

import io.langyan.records.number.PhoneNumbers;
import io.langyan.schema.Call;
import io.langyan.schema.CallPhase;
import io.langyan.schema.CallRecordType;
import java.util.Set;

/** Checks call records. */
final class CallCheck implements RecordCheck<Call> {
    /** A withheld number, and a forwarding that is switched off, have nothing to name. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("callingNumber", "calledNumber");

    private static final long MAX_DURATION_SECONDS = 366L * 24 * 60 * 60;

    private final TextChecks texts = new TextChecks(Call.getClassSchema(), MAY_BE_EMPTY);
    private final PhoneNumbers numbers;

    CallCheck(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void check(Call call, long arrival) throws Rejection {
        texts.check(call);
        if (call.getCalledNumber().isBlank() && call.getRecordType() != CallRecordType.FORWARDING) {
            throw TextChecks.empty("calledNumber");
        }
        Limits.subscriberNumber(call.getServedMsisdn(), "servedMsisdn", numbers);
        Limits.possibleNumber(call.getCallingNumber(), "callingNumber", numbers);
        Limits.possibleNumber(call.getCalledNumber(), "calledNumber", numbers);
        Limits.happened(call.getEventTime(), "eventTime", arrival);
        Limits.happened(call.getAnswerTime(), "answerTime", arrival);
        Limits.happened(call.getReleaseTime(), "releaseTime", arrival);
        checkDuration(call.getCallDuration());
        checkOrder(call);
    }

    private static void checkDuration(Long seconds) throws Rejection {
        if (seconds != null && (seconds < 0 || seconds > MAX_DURATION_SECONDS)) {
            throw new Rejection(
                    ReasonCode.TIME_OUT_OF_RANGE,
                    "field callDuration: expected from 0 to " + MAX_DURATION_SECONDS + " seconds, but found "
                            + (seconds < 0 ? "less" : "more") + "; durations are in seconds");
        }
    }

    private static void checkOrder(Call call) throws Rejection {
        Long answer = call.getAnswerTime();
        if (answer == null) {
            return;
        }
        boolean releaseBefore = call.getReleaseTime() != null && call.getReleaseTime() < answer;
        boolean endBefore = call.getPhase() == CallPhase.END && call.getEventTime() < answer;
        if (releaseBefore || endBefore) {
            throw new Rejection(
                    ReasonCode.RELEASE_BEFORE_ANSWER,
                    "field " + (releaseBefore ? "releaseTime" : "eventTime") + ": expected the release not before the "
                            + "answer, but found it earlier; an END carries the time of the release");
        }
    }

    @Override
    public long eventTime(Call call) {
        return call.getEventTime();
    }
}

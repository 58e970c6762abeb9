package io.langyan.cli.demo;

import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningContribution;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningStatus;
import java.util.List;

/** Warnings to test with. */
final class Warnings {
    private Warnings() {}

    /** The first record of a warning: an open call from abroad, 30,000 yuan gone. */
    static Warning opened(String id) {
        return Warning.newBuilder()
                .setWarningId(id)
                .setRevision(1)
                .setStatus(WarningStatus.OPEN)
                .setChange(WarningChange.OPENED)
                .setFinal$(false)
                .setSubjectId("P1")
                .setMsisdn("+8615400010011")
                .setFraudType("fake_customer_service")
                .setLevel(WarningLevel.EMERGENCY)
                .setScore(90)
                .setOpenedAt(1_773_210_800_000L)
                .setTriggeredAt(1_773_210_800_000L)
                .setEmittedAt(1_773_210_800_100L)
                .setAmountGoneMinor(3_000_000)
                .setAmountAtRiskMinor(0)
                .setPayees(List.of())
                .setAction("call_and_visit")
                .setExplanation(new Explanation("通话中转账", "paid while on the call"))
                .setContributions(List.of(WarningContribution.newBuilder()
                        .setRuleId("refund.transfer_on_call")
                        .setVersion(1)
                        .setScore(90)
                        .setLines(List.of())
                        .setEvidence(List.of("call", "payment"))
                        .build()))
                .setBundleNumber(0)
                .build();
    }
}

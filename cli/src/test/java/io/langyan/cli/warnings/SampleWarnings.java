package io.langyan.cli.warnings;

import io.langyan.schema.Explanation;
import io.langyan.schema.Warning;
import io.langyan.schema.WarningChange;
import io.langyan.schema.WarningContribution;
import io.langyan.schema.WarningLevel;
import io.langyan.schema.WarningPayee;
import io.langyan.schema.WarningStatus;
import java.util.List;

/** Warnings to show, answer and send again. */
public final class SampleWarnings {
    /** When they were triggered: 2026-03-11T14:33:20 in Asia/Shanghai. */
    public static final long TRIGGERED = 1_773_210_800_000L;

    private SampleWarnings() {}

    /** The first record of a warning about a person. */
    public static Warning opened(String id, String subject, WarningLevel level, int score) {
        return Warning.newBuilder()
                .setWarningId(id)
                .setRevision(1)
                .setStatus(WarningStatus.OPEN)
                .setChange(WarningChange.OPENED)
                .setFinal$(false)
                .setSubjectId(subject)
                .setMsisdn("+8615400010011")
                .setFraudType("fake_customer_service")
                .setLevel(level)
                .setScore(score)
                .setDivision("340102")
                .setOpenedAt(TRIGGERED)
                .setTriggeredAt(TRIGGERED)
                .setEmittedAt(TRIGGERED + 100)
                .setAmountGoneMinor(3_000_000)
                .setAmountAtRiskMinor(1_250_050)
                .setPayees(List.of(new WarningPayee("6230520000015202", 3_000_000L, "e1", null, null, null)))
                .setAction("call_and_visit")
                .setExplanation(new Explanation("通话中转账", "paid while on the call"))
                .setContributions(List.of(WarningContribution.newBuilder()
                        .setRuleId("refund.transfer_on_call")
                        .setVersion(1)
                        .setScore(score)
                        .setLines(List.of())
                        .setEvidence(List.of("call", "payment"))
                        .build()))
                .setBundleNumber(0)
                .build();
    }

    /** A later record of the same warning. */
    public static Warning revised(Warning warning, WarningChange change) {
        return Warning.newBuilder(warning)
                .setRevision(warning.getRevision() + 1)
                .setChange(change)
                .build();
    }
}

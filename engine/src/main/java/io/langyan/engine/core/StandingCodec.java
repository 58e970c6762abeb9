package io.langyan.engine.core;

import io.langyan.engine.catalogue.Label;
import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.detection.Destination;
import io.langyan.engine.detection.Evidence;
import io.langyan.engine.detection.Finding;
import io.langyan.engine.detection.Line;
import io.langyan.engine.detection.Outflow;
import io.langyan.engine.detection.Standing;
import io.langyan.engine.detection.Verdict;
import io.langyan.engine.detection.Whereabouts;
import io.langyan.engine.event.Event;
import io.langyan.engine.rule.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of a detection. */
final class StandingCodec {
    private static final int LIVE = 1;
    private static final int WITHDRAWN = 2;
    private static final int FINAL = 4;
    private static final int LATE = 8;
    private static final int EVER_FINAL = 16;
    private static final int PENDING = 32;
    private static final int WAITS = 64;

    private StandingCodec() {}

    static void write(Standing standing, Output out) throws IOException {
        Finding finding = standing.finding();
        out.octet((finding.live() ? LIVE : 0)
                | (standing.withdrawn() ? WITHDRAWN : 0)
                | (standing.isFinal() ? FINAL : 0)
                | (standing.late() ? LATE : 0)
                | (standing.everFinal() ? EVER_FINAL : 0)
                | (standing.pending() ? PENDING : 0)
                | (standing.leavesFrom() == Verdict.AT_ONCE ? 0 : WAITS));
        out.unsigned(standing.revision());
        out.hash(standing.suppressKey());
        out.time(standing.restsOn());
        if (standing.leavesFrom() != Verdict.AT_ONCE) {
            out.time(standing.leavesFrom());
        }
        out.text(finding.detectionId());
        out.text(finding.ruleId());
        out.unsigned(finding.ruleVersion());
        out.text(finding.fraudType());
        out.text(finding.triggerId());
        out.time(finding.triggeredAt());
        out.unsigned(finding.score());
        out.octet(finding.level().ordinal());
        out.text(finding.action());
        writeGrounds(finding, out);
        out.text(finding.whereabouts().number());
        out.text(finding.whereabouts().callDivision());
        if (finding.whereabouts().callDivision() != null) {
            out.time(finding.whereabouts().callAt());
        }
        out.text(finding.whereabouts().accountDivision());
        out.text(finding.explanation().zh());
        out.text(finding.explanation().en());
        out.text(finding.suppressedBy().orElse(null));
        out.unsigned(finding.tags().size());
        for (String tag : finding.tags()) {
            out.text(tag);
        }
    }

    private static void writeGrounds(Finding finding, Output out) throws IOException {
        out.unsigned(finding.lines().size());
        for (Line line : finding.lines()) {
            out.text(line.id());
            out.number(line.points());
        }
        out.unsigned(finding.evidence().size());
        for (Evidence evidence : finding.evidence()) {
            out.text(evidence.step());
            out.text(evidence.id());
            out.time(evidence.eventTime());
        }
        writeOutflows(finding.outflows(), out);
    }

    static void writeOutflows(List<Outflow> outflows, Output out) throws IOException {
        out.unsigned(outflows.size());
        for (Outflow outflow : outflows) {
            out.text(outflow.accountId());
            out.optional(outflow.amountMinor());
            out.text(outflow.endToEndId());
            out.time(outflow.time());
            out.optional(outflow.balanceAfterMinor());
            out.flag(outflow.retracted());
            out.text(outflow.destination().kind());
            out.text(outflow.destination().agent());
        }
    }

    static Standing read(Input in) throws IOException {
        int flags = in.octet();
        int revision = (int) in.unsigned();
        long suppressKey = in.hash();
        long restsOn = in.time();
        long leavesFrom = (flags & WAITS) == 0 ? Verdict.AT_ONCE : in.time();
        Finding finding = new Finding(
                in.text(),
                in.text(),
                (int) in.unsigned(),
                (flags & LIVE) != 0,
                in.text(),
                in.text(),
                in.time(),
                (int) in.unsigned(),
                Level.values()[in.octet()],
                in.text(),
                readLines(in),
                readEvidence(in),
                readOutflows(in),
                readWhereabouts(in),
                new Label(in.text(), in.text()),
                Optional.ofNullable(in.text()),
                readTags(in));
        return new Standing(
                finding,
                suppressKey,
                restsOn,
                leavesFrom,
                (flags & PENDING) != 0,
                revision,
                (flags & WITHDRAWN) != 0,
                (flags & FINAL) != 0,
                (flags & LATE) != 0,
                (flags & EVER_FINAL) != 0);
    }

    private static Whereabouts readWhereabouts(Input in) throws IOException {
        String number = in.text();
        String callDivision = in.text();
        return new Whereabouts(number, callDivision, callDivision == null ? Event.MISSING : in.time(), in.text());
    }

    private static List<Line> readLines(Input in) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            lines.add(new Line(in.text(), (int) in.number()));
        }
        return lines;
    }

    private static List<String> readTags(Input in) throws IOException {
        List<String> tags = new ArrayList<>(0);
        for (int left = in.count(); left > 0; left--) {
            tags.add(in.text());
        }
        return tags;
    }

    private static List<Evidence> readEvidence(Input in) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            evidence.add(new Evidence(in.text(), in.text(), in.time()));
        }
        return evidence;
    }

    static List<Outflow> readOutflows(Input in) throws IOException {
        List<Outflow> outflows = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            outflows.add(new Outflow(
                    in.text(),
                    in.optional(),
                    in.text(),
                    in.time(),
                    in.optional(),
                    in.flag(),
                    new Destination(in.text(), in.text())));
        }
        return outflows;
    }
}

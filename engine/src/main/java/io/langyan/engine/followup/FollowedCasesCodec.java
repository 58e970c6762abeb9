package io.langyan.engine.followup;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.outcome.OutcomeCodec;
import io.langyan.engine.outcome.RuleVersion;
import io.langyan.engine.stop.Posting;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The stored form of {@link FollowedCases}: compact bytes behind a version. */
public final class FollowedCasesCodec {
    private static final int VERSION = 1;
    private static final int KNOWN = 1;
    private static final int STANDS = 2;
    private static final int FINAL = 4;
    private static final int ASKS_FOR_STOP = 8;

    private FollowedCasesCodec() {}

    /** Writes the cases of a person. */
    public static void write(FollowedCases cases, DataOutput target) throws IOException {
        Output out = new Output(target);
        out.octet(VERSION);
        out.unsigned(cases.cases().size());
        for (Map.Entry<String, FollowedCase> entry : cases.cases().entrySet()) {
            out.text(entry.getKey());
            OutcomeCodec.write(entry.getValue().answers(), out);
            writeWarned(entry.getValue().warned(), out);
        }
    }

    /** Reads the cases of a person. */
    public static FollowedCases read(DataInput source) throws IOException {
        Input in = new Input(source);
        int version = in.octet();
        if (version != VERSION) {
            throw new IOException("expected followed warnings in layout " + VERSION + ", but found " + version
                    + "; use the release that wrote them, or a later one");
        }
        TreeMap<String, FollowedCase> cases = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            String warningId = in.text();
            var answers = OutcomeCodec.readAnswers(in);
            cases.put(warningId, new FollowedCase(readWarned(warningId, in), answers));
        }
        return new FollowedCases(cases);
    }

    private static void writeWarned(WarnedCase warned, Output out) throws IOException {
        if (warned == null) {
            out.octet(0);
            return;
        }
        out.octet(KNOWN
                | (warned.stands() ? STANDS : 0)
                | (warned.isFinal() ? FINAL : 0)
                | (warned.asksForStop() ? ASKS_FOR_STOP : 0));
        out.text(warned.mergedInto());
        out.time(warned.openedAt());
        out.number(warned.goneMinor());
        out.number(warned.atRiskMinor());
        out.unsigned(warned.rules().size());
        for (RuleVersion rule : warned.rules()) {
            OutcomeCodec.write(rule, out);
        }
        out.unsigned(warned.payments().size());
        for (PaidAccount paid : warned.payments()) {
            out.text(paid.account());
            out.text(paid.agent());
            out.text(paid.payment().endToEndId());
            out.number(paid.payment().amountMinor());
            out.time(paid.payment().time());
        }
    }

    private static WarnedCase readWarned(String warningId, Input in) throws IOException {
        int flags = in.octet();
        if ((flags & KNOWN) == 0) {
            return null;
        }
        String mergedInto = in.text();
        long openedAt = in.time();
        long goneMinor = in.number();
        long atRiskMinor = in.number();
        Set<RuleVersion> rules = new TreeSet<>();
        for (int left = in.count(); left > 0; left--) {
            rules.add(OutcomeCodec.readRule(in));
        }
        List<PaidAccount> payments = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            payments.add(new PaidAccount(in.text(), in.text(), new Posting(in.text(), in.number(), in.time())));
        }
        return new WarnedCase(
                warningId,
                mergedInto,
                (flags & STANDS) != 0,
                (flags & FINAL) != 0,
                (flags & ASKS_FOR_STOP) != 0,
                openedAt,
                goneMinor,
                atRiskMinor,
                rules,
                payments);
    }
}

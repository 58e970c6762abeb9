package io.langyan.engine.outcome;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.desk.FeedbackType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of {@link RuleOutcomes} and of what travels to them: compact bytes, the former behind a version. */
public final class OutcomeCodec {
    private static final int VERSION = 1;
    private static final int COUNTS = 7;

    private OutcomeCodec() {}

    /** Writes the outcomes of a rule. */
    public static void write(RuleOutcomes outcomes, DataOutput target) throws IOException {
        Output out = new Output(target);
        out.octet(VERSION);
        out.unsigned(outcomes.versions().size());
        for (Map.Entry<Integer, OutcomeBook> version : outcomes.versions().entrySet()) {
            out.unsigned(version.getKey());
            out.flag(version.getValue().below());
            out.unsigned(version.getValue().falls());
            out.unsigned(version.getValue().days().size());
            for (Map.Entry<Long, OutcomeDay> day : version.getValue().days().entrySet()) {
                out.number(day.getKey());
                writeDay(day.getValue(), out);
            }
        }
    }

    /** Reads the outcomes of a rule. */
    public static RuleOutcomes read(DataInput source) throws IOException {
        Input in = new Input(source);
        int layout = in.octet();
        if (layout != VERSION) {
            throw new IOException("expected outcomes of a rule in layout " + VERSION + ", but found " + layout
                    + "; use the release that wrote them, or a later one");
        }
        TreeMap<Integer, OutcomeBook> versions = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            int version = (int) in.unsigned();
            boolean below = in.flag();
            int falls = (int) in.unsigned();
            TreeMap<Long, OutcomeDay> days = new TreeMap<>();
            for (int more = in.count(); more > 0; more--) {
                days.put(in.number(), readDay(in));
            }
            versions.put(version, new OutcomeBook(days, below, falls));
        }
        return new RuleOutcomes(versions);
    }

    private static void writeDay(OutcomeDay day, Output out) throws IOException {
        for (long count : day.counts()) {
            out.number(count);
        }
        out.unsigned(day.contacts().size());
        for (Map.Entry<Integer, Long> bucket : day.contacts().entrySet()) {
            out.number(bucket.getKey());
            out.number(bucket.getValue());
        }
    }

    private static OutcomeDay readDay(Input in) throws IOException {
        long[] counts = new long[COUNTS];
        for (int i = 0; i < COUNTS; i++) {
            counts[i] = in.number();
        }
        Map<Integer, Long> contacts = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            contacts.put((int) in.number(), in.number());
        }
        return new OutcomeDay(counts, contacts);
    }

    /** Writes a change. */
    public static void write(OutcomeChange change, Output out) throws IOException {
        write(change.rule(), out);
        writeResult(change.before(), out);
        writeResult(change.after(), out);
    }

    /** Reads a change. */
    public static OutcomeChange readChange(Input in) throws IOException {
        return new OutcomeChange(readRule(in), readResult(in), readResult(in));
    }

    /** Writes which rule. */
    public static void write(RuleVersion rule, Output out) throws IOException {
        out.text(rule.ruleId());
        out.unsigned(rule.version());
    }

    /** Reads which rule. */
    public static RuleVersion readRule(Input in) throws IOException {
        return new RuleVersion(in.text(), (int) in.unsigned());
    }

    private static void writeResult(WarningResult result, Output out) throws IOException {
        out.flag(result != null);
        if (result != null) {
            out.time(result.openedAt());
            out.flag(result.answered());
            out.optional(result.contactMillis());
            out.octet(result.verdict().ordinal());
            out.number(result.keptMinor());
            out.number(result.lostMinor());
        }
    }

    private static WarningResult readResult(Input in) throws IOException {
        return in.flag()
                ? new WarningResult(
                        in.time(),
                        in.flag(),
                        in.optional(),
                        WarningResult.Verdict.values()[in.octet()],
                        in.number(),
                        in.number())
                : null;
    }

    /** Writes what reports come to. */
    public static void write(Answers answers, Output out) throws IOException {
        out.optionalTime(answers.answeredAt());
        out.optionalTime(answers.contactedAt());
        writeDecision(answers.decision(), out);
        writeDecision(answers.paid(), out);
    }

    /** Reads what reports come to. */
    public static Answers readAnswers(Input in) throws IOException {
        return new Answers(in.optionalTime(), in.optionalTime(), readDecision(in), readDecision(in));
    }

    private static void writeDecision(Decision decision, Output out) throws IOException {
        out.flag(decision != null);
        if (decision != null) {
            out.octet(decision.type().ordinal());
            out.time(decision.time());
            out.text(decision.feedbackId());
            out.optional(decision.amountMinor());
        }
    }

    private static Decision readDecision(Input in) throws IOException {
        return in.flag() ? new Decision(FeedbackType.values()[in.octet()], in.time(), in.text(), in.optional()) : null;
    }
}

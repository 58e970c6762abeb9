package io.langyan.engine.desk;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import io.langyan.engine.rule.Level;
import io.langyan.engine.warning.WarningUpdate.Change;
import io.langyan.engine.warning.WarningUpdate.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored form of a {@link DeskFile}: compact bytes behind a version. Thread-safe. */
public final class DeskFileCodec {
    /** The layout that is written. A change of the layout raises it and keeps the reader of the old one. */
    static final int VERSION = 1;

    private static final int KNOWN = 1;
    private static final int PENDING = 2;
    private static final int ALSO_OWN = 4;

    /** Writes a file. */
    public void write(DeskFile file, DataOutput target) throws IOException {
        Output out = new Output(target);
        out.octet(VERSION);
        out.unsigned(file.cases().size());
        for (DeskCase warning : file.cases()) {
            writeCase(warning, out);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException also where a later release wrote it
     */
    public DeskFile read(DataInput source) throws IOException {
        Input in = new Input(source);
        int version = in.octet();
        if (version != VERSION) {
            throw new IOException("expected a desk file of layout " + VERSION + ", but found layout " + version
                    + "; use the release that wrote it");
        }
        List<DeskCase> cases = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            cases.add(readCase(in));
        }
        return new DeskFile(cases);
    }

    private static void writeCase(DeskCase warning, Output out) throws IOException {
        out.octet((warning.isKnown() ? KNOWN : 0) | (warning.pending ? PENDING : 0) | (warning.alsoOwn ? ALSO_OWN : 0));
        out.text(warning.warningId());
        out.unsigned(warning.reports().size());
        for (Report report : warning.reports()) {
            out.text(report.feedbackId());
            out.time(report.time());
            out.octet(report.type().ordinal());
            out.optional(report.amountMinor());
        }
        out.optionalTime(warning.forgetAt);
        if (warning.isKnown()) {
            writeNotice(warning.notice, out);
            writePosition(warning.position, out);
            writePublished(warning.published, out);
            out.text(warning.centre);
            out.optionalTime(warning.acknowledgeBy);
        }
    }

    private static DeskCase readCase(Input in) throws IOException {
        int flags = in.octet();
        String warningId = in.text();
        List<Report> reports = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            reports.add(new Report(in.text(), in.time(), FeedbackType.values()[in.octet()], in.optional()));
        }
        DeskCase warning = new DeskCase(warningId, reports);
        warning.pending = (flags & PENDING) != 0;
        warning.alsoOwn = (flags & ALSO_OWN) != 0;
        warning.forgetAt = in.optionalTime();
        if ((flags & KNOWN) != 0) {
            warning.notice = readNotice(warningId, in);
            warning.position = readPosition(in);
            warning.published = readPublished(in);
            warning.centre = in.text();
            warning.acknowledgeBy = in.optionalTime();
        }
        return warning;
    }

    private static void writeNotice(Notice notice, Output out) throws IOException {
        out.octet(notice.status().ordinal());
        out.octet(notice.change().ordinal());
        out.flag(notice.isFinal());
        out.text(notice.fraudType());
        out.octet(notice.level().ordinal());
        out.unsigned(notice.score());
        out.text(notice.action());
        out.time(notice.openedAt());
        out.time(notice.triggeredAt());
        out.number(notice.amountGoneMinor());
        Places places = notice.places();
        out.text(places.cellDivision());
        out.optionalTime(places.cellAt());
        out.text(places.homeDivision());
        out.text(places.accountDivision());
        out.text(places.numberDivision());
        out.text(notice.mergedInto().orElse(null));
    }

    private static Notice readNotice(String warningId, Input in) throws IOException {
        return new Notice(
                warningId,
                Status.values()[in.octet()],
                Change.values()[in.octet()],
                in.flag(),
                in.text(),
                Level.values()[in.octet()],
                (int) in.unsigned(),
                in.text(),
                in.time(),
                in.time(),
                in.number(),
                new Places(in.text(), in.optionalTime(), in.text(), in.text(), in.text()),
                Optional.ofNullable(in.text()));
    }

    private static void writePosition(Position position, Output out) throws IOException {
        out.octet(position.step().ordinal());
        out.octet(position.reason().ordinal());
        out.time(position.since());
        out.unsigned(position.attempt());
        out.unsigned(position.repeated());
        out.optionalTime(position.acknowledgedAt());
        out.optionalTime(position.repeatAt());
        out.optionalTime(position.dueAt());
    }

    private static Position readPosition(Input in) throws IOException {
        return new Position(
                Step.values()[in.octet()],
                Reason.values()[in.octet()],
                in.time(),
                (int) in.unsigned(),
                (int) in.unsigned(),
                in.optionalTime(),
                in.optionalTime(),
                in.optionalTime());
    }

    private static void writePublished(Published published, Output out) throws IOException {
        out.unsigned(published.revision());
        out.time(published.at());
        out.octet(published.status().ordinal());
        out.octet(published.level().ordinal());
        out.unsigned(published.score());
        out.number(published.amountGoneMinor());
    }

    private static Published readPublished(Input in) throws IOException {
        return new Published(
                (int) in.unsigned(),
                in.time(),
                Status.values()[in.octet()],
                Level.values()[in.octet()],
                (int) in.unsigned(),
                in.number());
    }
}

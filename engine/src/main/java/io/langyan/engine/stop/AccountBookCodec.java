package io.langyan.engine.stop;

import io.langyan.engine.codec.Input;
import io.langyan.engine.codec.Output;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stored form of an {@link AccountBook} and of what is said of accounts: compact bytes behind a version. */
public final class AccountBookCodec {
    private static final int VERSION = 1;
    private static final int LIFTED = 1;
    private static final int FINAL = 2;
    private static final int EVER_FINAL = 4;

    private AccountBookCodec() {}

    /** Writes a book. */
    public static void write(AccountBook book, DataOutput target) throws IOException {
        Output out = new Output(target);
        out.octet(VERSION);
        out.unsigned(book.forgotten());
        out.optional(book.forgottenUntil());
        out.unsigned(book.warned().size());
        for (WarnedPayments said : book.warned()) {
            write(said, out);
        }
        out.unsigned(book.spent().size());
        for (Spending said : book.spent()) {
            write(said, out);
        }
        out.unsigned(book.published().size());
        for (Map.Entry<Integer, PublishedProposal> entry : book.published().entrySet()) {
            PublishedProposal published = entry.getValue();
            out.unsigned(entry.getKey());
            out.unsigned(published.revision());
            out.octet((published.lifted() ? LIFTED : 0)
                    | (published.isFinal() ? FINAL : 0)
                    | (published.everFinal() ? EVER_FINAL : 0));
        }
    }

    /** Reads a book. */
    public static AccountBook read(DataInput source) throws IOException {
        Input in = new Input(source);
        int version = in.octet();
        if (version != VERSION) {
            throw new IOException("expected a book of an account in layout " + VERSION + ", but found " + version
                    + "; use the release that wrote it, or a later one");
        }
        int forgotten = (int) in.unsigned();
        long forgottenUntil = in.optional();
        List<WarnedPayments> warned = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            warned.add(readWarned(in));
        }
        List<Spending> spent = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            spent.add(readSpending(in));
        }
        Map<Integer, PublishedProposal> published = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            int ordinal = (int) in.unsigned();
            int revision = (int) in.unsigned();
            int flags = in.octet();
            published.put(
                    ordinal,
                    new PublishedProposal(
                            revision, (flags & LIFTED) != 0, (flags & FINAL) != 0, (flags & EVER_FINAL) != 0));
        }
        return new AccountBook(warned, spent, published, forgotten, forgottenUntil);
    }

    /** Writes what a warning says. */
    public static void write(WarnedPayments said, Output out) throws IOException {
        out.text(said.warningId());
        out.text(said.subjectId());
        out.time(said.openedAt());
        out.flag(said.isFinal());
        out.text(said.agent());
        writePostings(said.payments(), out);
    }

    /** Reads what a warning says. */
    public static WarnedPayments readWarned(Input in) throws IOException {
        return new WarnedPayments(in.text(), in.text(), in.time(), in.flag(), in.text(), readPostings(in));
    }

    /** Writes what a detection says. */
    public static void write(Spending said, Output out) throws IOException {
        out.text(said.detectionId());
        out.flag(said.isFinal());
        writePostings(said.payments(), out);
    }

    /** Reads what a detection says. */
    public static Spending readSpending(Input in) throws IOException {
        return new Spending(in.text(), in.flag(), readPostings(in));
    }

    private static void writePostings(List<Posting> postings, Output out) throws IOException {
        out.unsigned(postings.size());
        for (Posting posting : postings) {
            out.text(posting.endToEndId());
            out.number(posting.amountMinor());
            out.time(posting.time());
        }
    }

    private static List<Posting> readPostings(Input in) throws IOException {
        List<Posting> postings = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            postings.add(new Posting(in.text(), in.number(), in.time()));
        }
        return postings;
    }
}
